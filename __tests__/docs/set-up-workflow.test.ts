/** The workflow that sets the key up also restores it: a person in an incident chooses that on a form, and edits no YAML. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startWorkflow } from '../../src/az-commands/run.ts';
import { stepsOf, type Workflow, workflowIn } from '../repository/workflow-files.ts';
import { blocks, page, root } from './documents.ts';

const workflow = (name: string) => workflowIn(`docs/plain-steps/${name}`);
const givenIn = (of: Workflow) => stepsOf(of)[0]?.with ?? {};

test.each(['recover-deleted', 'restore-grant'])(
  '%s is off unless somebody chooses it, as lost-access.md says',
  (choice) => {
    const setUp = workflow('cmk-set-up.yml');
    expect(setUp.on.workflow_dispatch?.inputs?.[choice]).toMatchObject({ type: 'boolean', default: false });
    expect(givenIn(setUp)[choice]).toBe(`\${{ inputs.${choice} }}`);
    expect(page('docs/lost-access.md').text).toContain(
      `\`gh workflow run cmk-set-up.yml --repo OWNER/NAME --field ${choice}=true\``,
    );
  },
);

test('the name of a run tells who approves it what it restores', () => {
  expect(workflow('cmk-set-up.yml')['run-name']).toBe(
    "Set up the customer-managed key${{ inputs.recover-deleted && ', and RECOVER what was deleted' || '' }}${{ inputs.restore-grant && ', and RESTORE Adobe''s access' || '' }}",
  );
});

test('a run of before a revocation, which can restore access, cannot be run again', () => {
  expect(workflow('cmk-set-up.yml').jobs['ensure']?.if).toBe('github.run_attempt == 1');
});

test('plan shows what this workflow would create: it has the same inputs, but those of the ticket and of the form', () => {
  const { mode, ...planned } = givenIn(workflow('cmk-plan.yml'));
  const setUp = givenIn(workflow('cmk-set-up.yml'));
  const others = ['adobe-org-id', 'adobe-ticket', 'ticket-contact', 'recover-deleted', 'restore-grant'];
  expect(mode).toBe('plan');
  expect(planned).toEqual(Object.fromEntries(Object.entries(setUp).filter(([name]) => !others.includes(name))));
  expect(Object.keys(setUp)).toEqual(expect.arrayContaining(others));
});

test('no variable decides which key counts as confirmed, nor where it is: anyone with write access can change one', () => {
  const copied = readdirSync(join(root, 'docs', 'examples')).map((name) => page(`docs/examples/${name}`));
  const deciding =
    /^ *(?:confirmed-key-uri|resource-group|vault-name|tenant-id|subscription-id|AZURE_(?:TENANT|SUBSCRIPTION)_ID): .*vars\..*/gm;
  const read = [...copied, ...blocks].flatMap(({ path, text }) =>
    (text.match(deciding) ?? []).map((line) => [path, line]),
  );
  expect(read).toEqual([]);
});

test.each([
  ['ensure', 'plain-steps'],
  ['plan', 'plain-steps'],
  ['gate', 'plain-steps'],
  ['verify', 'examples'],
] as const)('a page that starts mode %s names the workflow that is set up or copied for it', (mode, folder) => {
  const [, name = ''] = / run (\S+) /.exec(startWorkflow({ repository: 'contoso/keys' }, mode).text) ?? [];
  const named = workflowIn(`docs/${folder}/${name}`);
  expect(named.on).toHaveProperty('workflow_dispatch');
  if (mode === 'verify') expect(named.jobs['verify']?.uses).toContain('/verify-cmk.yml@');
  else expect(givenIn(named)['mode'] ?? 'ensure').toBe(mode);
});
