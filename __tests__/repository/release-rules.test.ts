/** What `release:check` says of GitHub's rules for a release. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environments, ruleFaults } from '../../scripts/build/release-rules.ts';
import { workflowIn } from './workflow-files.ts';

const protectedOne = {
  can_admins_bypass: false,
  protection_rules: [{ type: 'required_reviewers', reviewers: [{}], prevent_self_review: true }],
  deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
};
const tags = { branch_policies: [{ name: 'v*.*.*', type: 'tag' }] };
const review = {
  required_approving_review_count: 1,
  require_last_push_approval: true,
  dismiss_stale_reviews_on_push: true,
  require_code_owner_review: true,
};
const main = [{ type: 'deletion' }, { type: 'pull_request', ruleset_id: 7, parameters: review }];
const good: Readonly<Record<string, unknown>> = {
  'environments/release': protectedOne,
  'environments/release/deployment-branch-policies': tags,
  'environments/npm': protectedOne,
  'environments/npm/deployment-branch-policies': tags,
  'rules/branches/main': main,
  'rulesets/7': { bypass_actors: [] },
};
const owners = '# Who reviews.\n* @contoso/platform\n';
const faults = (answers: Readonly<Record<string, unknown>>, names = owners) =>
  ruleFaults((path) => ({ ...good, ...answers })[path], names);
const pull = (change: object) => [main[0], { ...main[1], parameters: { ...review, ...change } }];

test('says nothing where each rule is there', () => expect(faults({})).toEqual([]));

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['environment npm: does not exist', { 'environments/npm': undefined }],
  ['environment npm: no required reviewers', { 'environments/npm': { ...protectedOne, protection_rules: [] } }],
  [
    'environment release: who pushes the tag can approve it (prevent self-review)',
    {
      'environments/release': { ...protectedOne, protection_rules: [{ type: 'required_reviewers', reviewers: [{}] }] },
    },
  ],
  [
    'environment npm: not only for tags v*.*.*',
    { 'environments/npm/deployment-branch-policies': { branch_policies: [{ name: 'v*.*.*', type: 'branch' }] } },
  ],
  [
    'environment npm: not only for tags v*.*.*',
    { 'environments/npm': { ...protectedOne, deployment_branch_policy: null } },
  ],
  [
    'environment release: administrators can bypass its rules',
    { 'environments/release': { ...protectedOne, can_admins_bypass: true } },
  ],
  ['main: no required approval', { 'rules/branches/main': [main[0]] }],
  [
    'main: who pushes last can approve it (approval of the most recent push)',
    { 'rules/branches/main': pull({ require_last_push_approval: false }) },
  ],
  [
    'main: an approval outlives a push (dismiss stale approvals)',
    { 'rules/branches/main': pull({ dismiss_stale_reviews_on_push: false }) },
  ],
  ['main: no review by the code owners', { 'rules/branches/main': pull({ require_code_owner_review: false }) }],
  ['main: it can be deleted', { 'rules/branches/main': [main[1]] }],
  ['main: somebody can bypass its rules', { 'rulesets/7': { bypass_actors: [{ actor_type: 'DeployKey' }] } }],
  ['main: who can bypass its rules was not shown; ask as an administrator', { 'rulesets/7': {} }],
])('says "%s"', (fault, answers) => expect(faults(answers)).toContain(fault));

test('says that nobody is named as owner, as in a copy that is not named yet', () => {
  const own = readFileSync(join(import.meta.dirname, '..', '..', '.github', 'CODEOWNERS'), 'utf8');
  expect(faults({}, own)).toEqual([expect.stringContaining('CODEOWNERS names nobody')]);
});

test('asks for each environment in which a job of the release gets a token', () => {
  const named = Object.values(workflowIn('.github/workflows/release.yml').jobs).flatMap(
    ({ environment }) => environment ?? [],
  );
  expect(named).toEqual(environments);
});
