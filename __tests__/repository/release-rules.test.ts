/** What `release:check` says of GitHub's rules for a release. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, environments, ruleFaults } from '../../scripts/build/release-rules.ts';
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
const required = checks.map((name) => ({ context: `${name} (linux)`, integration_id: 15368 }));
const main = [
  { type: 'deletion', ruleset_id: 7 },
  { type: 'pull_request', ruleset_id: 7, parameters: review },
  { type: 'required_status_checks', ruleset_id: 8, parameters: { required_status_checks: required } },
];
const ruleset = (
  id: number,
  included: string,
  excluded: readonly string[],
  types: readonly string[],
  actors: object[],
) => ({
  [`rulesets/${id}`]: {
    enforcement: 'active',
    conditions: { ref_name: { include: [included], exclude: excluded } },
    rules: types.map((type) => ({ type })),
    bypass_actors: actors,
  },
});
const [deployKey, maintainer, writer] = [
  { actor_type: 'DeployKey', actor_id: null },
  { actor_type: 'RepositoryRole', actor_id: 2 },
  { actor_type: 'RepositoryRole', actor_id: 4 },
];
const releaseTags = 'refs/tags/v*.*.*';
const good: Readonly<Record<string, unknown>> = {
  'environments/release': protectedOne,
  'environments/release/deployment-branch-policies': tags,
  'environments/npm': protectedOne,
  'environments/npm/deployment-branch-policies': tags,
  'rules/branches/main': main,
  'rulesets/7': { bypass_actors: [] },
  'rulesets/8': { bypass_actors: [] },
  'rules/branches/v1.0.0': [{ type: 'creation', ruleset_id: 9 }],
  'rulesets/9': { bypass_actors: [] },
  'rulesets?targets=tag&per_page=100': [{ id: 1 }, { id: 2 }, { id: 3 }],
  ...ruleset(1, releaseTags, [], ['update', 'deletion'], []),
  ...ruleset(2, releaseTags, [], ['creation'], [maintainer]),
  ...ruleset(3, '~ALL', [releaseTags], ['creation', 'update', 'deletion'], [deployKey]),
  'immutable-releases': { enabled: true },
};
const owners = '# Who reviews.\n* @contoso/platform\n';
const faults = (answers: Readonly<Record<string, unknown>>, names = owners) =>
  ruleFaults((path) => ({ ...good, ...answers })[path], names);
const pull = (change: object) => [main[0], { ...main[1], parameters: { ...review, ...change } }, main[2]];
const checked = (list: readonly object[]) => ({
  'rules/branches/main': [main[0], main[1], { ...main[2], parameters: { required_status_checks: list } }],
});

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
  ['main: somebody can bypass its rules', { 'rulesets/8': { bypass_actors: [writer] } }],
  ['main: the check Test is not required', { 'rules/branches/main': [main[0], main[1]] }],
  ['main: the check Analyze is not required', checked(required.slice(0, -1))],
  [
    'main: the check Analyze counts from anyone who can write (source GitHub Actions)',
    checked([...required.slice(0, -1), { context: 'Analyze' }]),
  ],
  ['releases can be changed (immutable releases)', { 'immutable-releases': undefined }],
  ['branch v1.0.0: anyone who can push can create it', { 'rules/branches/v1.0.0': [] }],
  ['branch v1.0.0: somebody can bypass its rules', { 'rulesets/9': { bypass_actors: [writer] } }],
  ['tag v1.0.0: no ruleset against update, or too many can bypass it', ruleset(1, releaseTags, [], ['deletion'], [])],
  [
    'tag v1.0.0: no ruleset against deletion, or too many can bypass it',
    ruleset(1, releaseTags, [], ['update', 'deletion'], [deployKey]),
  ],
  [
    'tag v1.0.0: no ruleset against creation, or too many can bypass it',
    ruleset(2, releaseTags, [], ['creation'], [maintainer, writer]),
  ],
  [
    'tag v1: no ruleset against creation, or too many can bypass it',
    ruleset(3, '~ALL', ['refs/tags/v*'], ['creation', 'update', 'deletion'], []),
  ],
  [
    'tag 1.0.0: no ruleset against creation, or too many can bypass it',
    ruleset(3, 'refs/tags/v*', [releaseTags], ['creation', 'update', 'deletion'], []),
  ],
  [
    'tag origin/main: no ruleset against update, or too many can bypass it',
    ruleset(3, 'refs/tags/*', [releaseTags], ['creation', 'update', 'deletion'], []),
  ],
  [
    'tag origin/main: no ruleset against deletion, or too many can bypass it',
    ruleset(3, '~ALL', [], ['deletion'], [maintainer]),
  ],
  [
    'tag v1: no ruleset against creation, or too many can bypass it',
    { 'rulesets?targets=tag&per_page=100': undefined },
  ],
  [
    'tags: who can bypass their rules was not shown; ask as an administrator',
    { 'rulesets/3': { enforcement: 'active' } },
  ],
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
