/** The commands on the pages of Azure Pipelines and GitLab: each script takes them as they stand there. */
import { blocksOf, page } from '../docs/documents.ts';
import { type Answers, failing, runScript } from './dry-run.ts';

const server = 'https://gitlab.com';
const order = ['Set up', 'Confirm', 'Check every day', 'Gate', 'Restore'];
const host: Answers = [
  [
    'protected_branches',
    '[{"name":"main","push_access_levels":[{"access_level":0}],"merge_access_levels":[{"access_level":40}]}]',
  ],
  ['pipeline_schedules', '[]'],
  ['glab variable get', failing('404 Not Found')],
  ['glab api projects/contoso', '{"id":4711,"path_with_namespace":"contoso/cmk","default_branch":"main"}'],
  ['devops project show', '1d9e6b52-70c4-4f83-b2a5-8e31f0c7d946'],
];

describe.each([
  ['docs/azure-pipelines.md', ['set-up.sh']],
  ['docs/gitlab.md', ['set-up.sh', 'identity.sh']],
])('%s', (path, scripts) => {
  const lines = blocksOf(page(path)).flatMap(({ text }) => text.replaceAll(/\\\n\s*/g, '').split('\n'));
  const calls = lines.flatMap((line) => {
    const [, script, args = ''] = /^infra\/(set-up\.sh|identity\.sh) (.*)$/.exec(line) ?? [];
    return script === undefined ? [] : [{ script, args: args.replace('"https://$GITLAB_HOST"', server).split(' ') }];
  });

  test('goes the whole way in its order', () => {
    const headings = [...page(path).text.matchAll(/^## \d+\. (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.filter((heading) => heading !== 'Install')).toEqual(order);
  });

  test('has commands that the scripts take', () => {
    expect(calls.map(({ script }) => script)).toEqual(scripts);
    for (const { script, args } of calls) {
      const environment = { GITLAB_HOST: 'gitlab.com' };
      const run = runScript(script, args, host, { environment });
      expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('Would trust ')]);
      if (script === 'identity.sh') expect(run.stderr).not.toContain('would stop here');
    }
  });

  test('has commands that name the server where GITLAB_HOST does not, and take its other issuer', () => {
    const named = calls.filter(({ args }) => args.includes('--server'));
    expect(named.map(({ script }) => script)).toEqual(path === 'docs/gitlab.md' ? scripts : []);
    for (const { script, args } of named) {
      const unset = args.map((arg) => (arg === server ? 'https://' : arg));
      expect(runScript(script, unset, host).stderr).toContain('--server takes an https address');
      const other = runScript(script, [...args, '--issuer', 'https://id.contoso.example'], host);
      expect(other.stderr).toContain('"issuer":"https://id.contoso.example"');
    }
  });
});

test('where there is no release, each page makes the package from a clone, and a job compares its sum', () => {
  for (const path of ['docs/azure-pipelines.md', 'docs/gitlab.md'])
    expect(page(path).text).toMatch(/npm run build:package -- (?:package\/)?cja-cmk\.tar/);
});
