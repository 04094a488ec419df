/** The workflow that sets the key up also restores it: a person in an incident chooses that on a form, and edits no YAML. */
import { runInNewContext } from 'node:vm';
import { startWorkflow } from '../../src/az-commands/run-commands.ts';
import { stepsOf, type Workflow, workflowIn } from '../repository/workflow-files.ts';
import { blocks, page } from './documents.ts';

const workflow = (name: string) => workflowIn(`docs/examples/${name}`);
const givenIn = (of: Workflow) => stepsOf(of)[0]?.with ?? {};
const setUp = workflow('cmk-set-up.yml');
const { cmk: job = {} } = setUp.jobs;

/** As GitHub evaluates it: these operators are those of JavaScript. */
const valueOf = (expression = '', inputs: object = {}, github: object = {}): unknown =>
  runInNewContext(expression.replace(/^\$\{\{ (.*) \}\}$/s, '$1'), {
    inputs,
    github: { event: {}, run_attempt: 1, ...github },
  });

test.each(['recover-deleted', 'restore-grant'])(
  '%s is off unless somebody chooses it, as lost-access.md says',
  (choice) => {
    expect(setUp.on.workflow_dispatch?.inputs?.[choice]).toMatchObject({ type: 'boolean', default: false });
    expect(givenIn(setUp)[choice]).toBe(`\${{ inputs.${choice} }}`);
    expect(page('docs/lost-access.md').text).toContain(
      `\`gh workflow run cmk-set-up.yml --repo OWNER/NAME --field mode=ensure --field ${choice}=true\``,
    );
  },
);

test('the name of a run tells who approves it what it restores', () => {
  expect(setUp['run-name']).toBe(
    "Customer-managed key: ${{ inputs.mode || 'plan' }}${{ inputs.recover-deleted && ', RECOVER what was deleted' || '' }}${{ inputs.restore-grant && ', RESTORE Adobe''s access' || '' }}",
  );
});

const ofRepository = {
  repository: 'contoso/keys',
  event: { pull_request: { head: { repo: { full_name: 'contoso/keys' } } } },
};
const ofFork = {
  repository: 'contoso/keys',
  event: { pull_request: { head: { repo: { full_name: 'mallory/keys' } } } },
};
const byHand = { repository: 'contoso/keys', event: { pull_request: { head: { repo: {} } } } };

test.each([
  ['a pull request of the repository', {}, ofRepository, true, 'plan', 'cmk-plan'],
  ['a pull request of a fork', {}, ofFork, false, 'plan', 'cmk-plan'],
  ['plan by hand', { mode: 'plan' }, byHand, true, 'plan', 'cmk-plan'],
  ['plan run again', { mode: 'plan' }, { ...byHand, run_attempt: 2 }, true, 'plan', 'cmk-plan'],
  ['ensure by hand', { mode: 'ensure' }, byHand, true, 'ensure', 'cmk'],
  [
    'ensure of before a revocation, run again',
    { mode: 'ensure' },
    { ...byHand, run_attempt: 2 },
    false,
    'ensure',
    'cmk',
  ],
])('%s', (_, inputs, github, runs, mode, environment) => {
  expect(Boolean(valueOf(job.if, inputs, github))).toBe(runs);
  expect([valueOf(givenIn(setUp)['mode'], inputs), valueOf(job.environment, inputs)]).toEqual([mode, environment]);
});

test('no variable decides which key counts as confirmed, nor where it is: anyone with write access can change one', () => {
  const deciding =
    /^ *(?:confirmed-key-uri|adobe-ticket|resource-group|vault-name|tenant-id|subscription-id|AZURE_(?:TENANT|SUBSCRIPTION)_ID): .*vars\..*/gm;
  const read = blocks.flatMap(({ path, text }) => (text.match(deciding) ?? []).map((line) => [path, line]));
  expect(read).toEqual([]);
});

test.each(['ensure', 'plan', 'gate', 'verify'] as const)(
  'a page that starts mode %s names the workflow that is set up or copied for it',
  (mode) => {
    const { text } = startWorkflow({ repository: 'contoso/keys' }, mode);
    const [, name = ''] = / run (\S+) /.exec(text) ?? [];
    const [, chosen] = / --field mode=(\w+)/.exec(text) ?? [];
    const named = workflow(name);
    expect(named.on).toHaveProperty('workflow_dispatch');
    expect(
      valueOf(
        givenIn(named)['mode']?.includes('{{') === true ? givenIn(named)['mode'] : `'${givenIn(named)['mode']}'`,
        { mode: chosen },
      ),
    ).toBe(mode);
  },
);
