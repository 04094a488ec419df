/** What a Windows runner passes to the action: paths with backslashes and spaces, and lines that end in CR LF. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { filesIn } from '../../src/hosts/report-files.ts';
import { useCloud } from './harness.ts';

const harness = useCloud('ready');
const target = { vaultName: 'kv-contoso-cja', keyName: 'cja-cmk' };

describe('the files of a report on Windows', () => {
  test.each([
    ['D:\\a\\_temp', 'D:\\a\\_temp\\cja-cmk\\kv-contoso-cja.cja-cmk.report.json'],
    [
      'C:\\Program Files\\actions runner\\_work\\_temp',
      'C:\\Program Files\\actions runner\\_work\\_temp\\cja-cmk\\kv-contoso-cja.cja-cmk.report.json',
    ],
    ['D:/a/_temp/', 'D:\\a\\_temp\\cja-cmk\\kv-contoso-cja.cja-cmk.report.json'],
    ['\\\\server\\share\\temp', '\\\\server\\share\\temp\\cja-cmk\\kv-contoso-cja.cja-cmk.report.json'],
  ])('below %s', (temp, file) => {
    expect(filesIn(temp, target, win32).reportFile).toBe(file);
  });
});

test.each(['with spaces in it', 'D:\\a\\_temp', 'C:\\Program Files\\runner'])(
  'a temporary folder named %s takes the files',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'windows-'));
    try {
      const temp = join(folder, name);
      mkdirSync(temp);
      const run = await harness.run({ mode: 'verify' }, { environment: { RUNNER_TEMP: temp } });
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
      const file = join(temp, 'cja-cmk', 'kv-contoso-cja.cja-cmk.report.json');
      expect([run.outputs['report-file'], existsSync(file)]).toEqual([file, true]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
