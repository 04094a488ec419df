/** What OpenSSF Scorecard would find in the files of this commit, and that each of the checks can find something. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scorecardFaults } from '../../scripts/build/scorecard.ts';

const root = join(import.meta.dirname, '..', '..');
const paths = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n');
const files = new Map(
  paths
    .filter((path) => existsSync(join(root, path)) && path !== '')
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);
const workflow = '.github/workflows/x.yml';
const job = (rest: string) => `on: push\npermissions: {}\njobs:\n  a:\n    ${rest}\n`;

test('Scorecard finds nothing in this commit', () => {
  expect(scorecardFaults(files)).toEqual([]);
});

test.each<[string, string, string | undefined]>([
  ['Binary-Artifacts', 'tool', '\u007FELF\0'],
  ['Dangerous-Workflow', workflow, job('steps: [{ run: "echo ${{ github.event.issue.title }}" }]')],
  ['Dangerous-Workflow', workflow, job('steps: []').replace('push', 'pull_request_target')],
  ['Dependency-Update-Tool', '.github/dependabot.yml', undefined],
  ['License', 'LICENSE', undefined],
  ['Pinned-Dependencies', workflow, job('steps: [{ run: npm install left-pad }]')],
  ['Pinned-Dependencies', workflow, job('steps: [{ run: pip install zizmor }]')],
  ['Pinned-Dependencies', workflow, job('steps: [{ run: go install example.org/x@latest }]')],
  ['Pinned-Dependencies', '.github/x.sh', 'curl https://example.org/x | bash'],
  ['SAST', '.github/workflows/codeql.yml', undefined],
  ['Security-Policy', 'SECURITY.md', 'Tell us of a vulnerability. We disclose it after 90 days.'],
  ['Security-Policy', 'SECURITY.md', 'Write to security@contoso.example.'],
  ['Token-Permissions', workflow, job('permissions: { contents: write }')],
  ['Token-Permissions', workflow, job('steps: []').replace('permissions: {}\n', '')],
])('%s is found in %s', (check, path, text) => {
  const changed = new Map(files);
  if (text === undefined) changed.delete(path);
  else changed.set(path, text);
  expect(scorecardFaults(changed)).toEqual([expect.stringMatching(`^${check}: `)]);
});
