/** Which form of subject identity.sh registers: the one that GitHub says it uses for the repository. */
import { type Answers, dryRun, dryRunPrinted, optionOf } from './dry-run.ts';

const args = ['--mode', 'verify', '--resource-group', 'rg', '--repository', 'contoso/x', '--environment', 'cmk'];
const client = '9c1f7b24-5e60-4a38-b1d7-06e9f2c85a43';

function registered(githubSays: string, ...more: readonly string[]): unknown {
  const changes = dryRun(
    'identity.sh',
    [...args, ...more],
    [
      ['customization/sub', githubSays],
      ['repos/contoso/x --jq .full_name', 'contoso/x'],
    ],
  );
  return changes.flatMap((change) => {
    const given = optionOf(change, '--parameters');
    return given === undefined ? [] : [(JSON.parse(given) as { subject: string }).subject];
  });
}

describe('the subject', () => {
  test.each([
    ['with IDs', 'true||repo:contoso@1/x@2', 'repo:contoso@1/x@2:environment:cmk'],
    ['without IDs', 'true||repo:contoso/x', 'repo:contoso/x:environment:cmk'],
    [
      'the default template, written out',
      'false|repo context|repo:contoso@1/x@2',
      'repo:contoso@1/x@2:environment:cmk',
    ],
    ["in GitHub's own casing", 'true||repo:Contoso@1/X@2', 'repo:Contoso@1/X@2:environment:cmk'],
    ['of an Enterprise Server, which names none', 'true||', 'repo:contoso/x:environment:cmk'],
  ])('%s is the only one that is registered', (_, githubSays, subject) => {
    expect(registered(githubSays)).toEqual([subject]);
  });

  test('is not guessed where the repository has a template of its own', () => {
    expect(() => registered('false|job_workflow_ref|repo:contoso@1/x@2')).toThrow(
      'have a template of their own (job_workflow_ref): give --subject with exactly what a job presents.',
    );
    expect(() => registered('false||repo:contoso@1/x@2')).toThrow('give --subject');
  });

  const workflow = 'false|repo context job_workflow_ref|repo:contoso@1/x@2';
  const elsewhere = `org/y/.github/workflows/verify-cmk.yml@${'1'.repeat(40)}`;

  test('names the workflow too, where the template does: that of this repository, or the one that it calls', () => {
    expect(registered(workflow, '--workflow', 'cmk-set-up.yml@main', '--workflow', elsewhere)).toEqual([
      'repo:contoso@1/x@2:environment:cmk:job_workflow_ref:contoso/x/.github/workflows/cmk-set-up.yml@refs/heads/main',
      `repo:contoso@1/x@2:environment:cmk:job_workflow_ref:${elsewhere}`,
    ]);
    expect(() => registered(workflow)).toThrow('name the workflow: give --workflow FILE@BRANCH for each that signs in');
    expect(() => registered('true||repo:contoso@1/x@2', '--workflow', 'cmk-set-up.yml@main')).toThrow(
      /don't name the workflow[^]*customization\/sub -F use_default=false .*job_workflow_ref/,
    );
  });

  test.each(['true||repo:mallory@7/x@2', 'true||repo:contoso@1/renamed@2', 'true||repo:mallory/x'])(
    'is not that of another repository, to which GitHub leads from the former name: %s',
    (githubSays) => {
      expect(() => registered(githubSays)).toThrow(
        /contoso\/x was renamed or moved: GitHub answers for [\w/]+, which might/,
      );
    },
  );

  test('is not that of another repository on an Enterprise Server either', () => {
    const moved = [
      ['customization/sub', 'true||'],
      ['repos/contoso/x --jq .full_name', 'mallory/x'],
    ] as const;
    expect(() => dryRun('identity.sh', args, moved)).toThrow('GitHub answers for mallory/x');
  });

  test("is not made from an answer that isn't a prefix", () => {
    expect(() => registered('true||<html>')).toThrow("GitHub's answer is not what a subject begins with: <html>");
  });
});

describe('a form that GitHub does not use for the repository', () => {
  const issuer = 'https://token.actions.githubusercontent.com api://AzureADTokenExchange';
  const trusting = (...subjects: readonly string[]): Answers => [
    ['federatedIdentityCredentials', subjects.map((subject, index) => `c${index}|${issuer} ${subject}`).join('\n')],
    ['sp list', 'principal-id'],
  ];
  const removals = (...subjects: readonly string[]) => {
    const printed = dryRunPrinted('identity.sh', [...args, '--client-id', client], trusting(...subjects));
    return [...printed.matchAll(/It also trusts (\S+), a form .* To remove it: (.*)$/gm)].map(([, ...found]) => found);
  };

  test('is kept, and shown with the command that removes it', () => {
    expect(removals('repo:contoso@1/x@2:environment:cmk', 'repo:contoso/x:environment:cmk')).toEqual([
      [
        'repo:contoso/x:environment:cmk',
        `az ad app federated-credential delete --id ${client} --federated-credential-id c1`,
      ],
    ]);
  });

  test('is not any other subject', () => {
    expect(
      removals(
        'repo:contoso@7/x@8:environment:cmk',
        'repo:contoso/y:environment:cmk',
        'repo:contoso/x:environment:other',
        'mallory',
      ),
    ).toEqual([]);
  });
});
