/** The script that a page of a job on GitLab prints: it trusts the same server, project and environment again, and nothing else. */
import { runIdentityScript, trustJob } from '../../src/az-commands/identity-commands.ts';
import { inputsOf } from '../checks/tenant.ts';
import { run } from '../report/outcomes.ts';

const server = 'https://gitlab.contoso.example';

const targetOf = (subject: string) => ({
  inputs: inputsOf({
    host: 'gitlab',
    // Whoever starts the pipeline sets CI_PROJECT_PATH.
    run: { ...run, host: 'gitlab', repository: 'mallory/own', presented: { issuer: server, subject, audience: 'x' } },
  }),
});

test.each([
  ['project_path:contoso/cmk:ref_type:branch:ref:main', '--gitlab-project contoso/cmk --branch main'],
  ['project_id:4711:ref_type:branch:ref:release/1', '--gitlab-project 4711 --branch release/1'],
  [
    'project_id:4711:ref_type:branch:ref:main:environment_protected:true',
    '--gitlab-project 4711 --branch main --environment-protected true',
  ],
])('of %s names the server, whatever the shell of its reader names', (subject, options) => {
  const [script] = runIdentityScript(targetOf(subject)).slice(-1);
  expect(script?.text).toContain(`${options} --issuer ${server} --yes`);
});

test('of a job that is not trusted names none of it: a person fills it in', () => {
  const [script] = trustJob(targetOf('project_id:1:ref_type:branch:ref:x')).slice(-1);
  expect(script?.text).toContain('--gitlab-project GROUP/PROJECT --branch BRANCH --issuer ISSUER --yes');
});
