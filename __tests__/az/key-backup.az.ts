/** The drill of docs/key-backup.md, pasted unchanged after the session of docs/emulator.md. */
import { keyVersion } from '../../emulator/tenants/names.ts';
import { pageText, pasted, signInAsAdministrator } from './pasted-session.ts';

test('a key that is restored in another vault has the version that the ticket names', () => {
  const [, drill = ''] = /^## Drill$.*?^```sh\n(.*?)^```$/ms.exec(pageText('key-backup.md')) ?? [];
  expect(drill).toContain('az keyvault key restore');
  const { status, stdout, stderr } = pasted(signInAsAdministrator('ready') + drill);
  expect([status, stderr]).toEqual([0, expect.not.stringMatching(/ERROR/)]);
  expect(stdout.trim().split('\n').at(-1)).toBe(`https://kv-contoso-drill.vault.azure.net/keys/cja-cmk/${keyVersion}`);
});
