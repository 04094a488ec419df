/** The commands of identity.sh on the pages of Azure Pipelines and GitLab: the script takes each as it stands there. */
import { blocksOf, page } from '../docs/documents.ts';
import { runScript } from './dry-run.ts';

const ids = ['11111111-2222-4333-8444-555555555555', 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'];
const shown: Readonly<Record<string, string>> = {
  '"ISSUER"': 'https://login.microsoftonline.com/7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705/v2.0',
  '"SUBJECT-OF-CMK"': `/eid1/c/pub/t/x/a/y/sc/${ids.join('/')}`,
  'CLIENT-ID-OF-VERIFY': '4e6c8b21-93fd-4a07-b5d2-17f0ae369c58',
  '"SUBJECT-OF-CMK-READ"': `/eid1/c/pub/t/x/a/y/sc/${ids.toReversed().join('/')}`,
  '"SUBJECT-OF-CMK-PLAN"': `/eid1/c/pub/t/x/a/y/sc/${ids.map(() => ids[0]).join('/')}`,
};
const order = ['Set up', 'Confirm', 'Check every day', 'Gate', 'Restore'];

describe.each(['docs/azure-pipelines.md', 'docs/gitlab.md'])('%s', (path) => {
  const calls = blocksOf(page(path))
    .flatMap(({ text }) => text.replaceAll(/\\\n\s*/g, '').split('\n'))
    .filter((line) => line.startsWith('infra/identity.sh '))
    .map((line) => line.split(' ').slice(1));

  test('goes the whole way in its order', () => {
    const headings = [...page(path).text.matchAll(/^## \d+\. (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.filter((heading) => heading !== 'Install')).toEqual(order);
  });

  test('has a command for each identity, which the script takes', () => {
    expect(calls.map((words) => words[words.indexOf('--mode') + 1]).slice(0, 2)).toEqual(['ensure', 'verify']);
    for (const words of calls) {
      const args = words.filter((word) => word !== '--yes').map((word) => shown[word] ?? word);
      const run = runScript('identity.sh', args, [
        [
          'protected_branches',
          '[{"name":"main","push_access_levels":[{"access_level":0}],"merge_access_levels":[{"access_level":40}]}]',
        ],
      ]);
      expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('Would trust ')]);
      expect(run.stderr).not.toContain('would stop here');
    }
  });
});
