/**
 * The rules of GitHub under which a release is made: no weaker than what `set-up.sh` asks of those who use it. Pure, over GitHub's answers; the
 * list of what is required stands in docs/releasing.md.
 */

/** GitHub's answer to a path of its REST API; `undefined` for 404. */
export type Asked = (path: string) => unknown;

interface Environment {
  readonly can_admins_bypass?: boolean;
  readonly protection_rules?: readonly {
    readonly type: string;
    readonly reviewers?: readonly unknown[];
    readonly prevent_self_review?: boolean;
  }[];
  readonly deployment_branch_policy?: { readonly custom_branch_policies?: boolean } | null;
}

interface Policies {
  readonly branch_policies?: readonly { readonly name: string; readonly type?: string }[];
}

interface Rule {
  readonly type: string;
  readonly ruleset_id?: number;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Those of `release.yml`: each gets a token that signs or publishes. */
export const environments = ['release', 'npm'];

/** @param ask of one repository @param owners the text of CODEOWNERS */
export function ruleFaults(ask: Asked, owners: string): string[] {
  return [
    ...environments.flatMap((name) => environmentFaults(ask, name)),
    ...branchFaults(ask),
    ...ownerFaults(owners),
  ];
}

function environmentFaults(ask: Asked, name: string): string[] {
  const found = ask(`environments/${name}`) as Environment | undefined;
  const missing = (what: string) => `environment ${name}: ${what}`;
  // GitHub creates it, without any rule, for the first job that names it.
  if (found === undefined) return [missing('does not exist')];
  const review = found.protection_rules?.find(({ type }) => type === 'required_reviewers');
  const policies = ask(`environments/${name}/deployment-branch-policies`) as Policies | undefined;
  const allowed =
    found.deployment_branch_policy?.custom_branch_policies === true ? (policies?.branch_policies ?? []) : [];
  const isTagsOnly = allowed.length > 0 && allowed.every((one) => one.type === 'tag' && one.name === 'v*.*.*');
  return [
    ...((review?.reviewers ?? []).length > 0 ? [] : [missing('no required reviewers')]),
    ...(review?.prevent_self_review === true
      ? []
      : [missing('who pushes the tag can approve it (prevent self-review)')]),
    ...(isTagsOnly ? [] : [missing('not only for tags v*.*.*')]),
    ...(found.can_admins_bypass === false ? [] : [missing('administrators can bypass its rules')]),
  ];
}

function branchFaults(ask: Asked): string[] {
  const rules = (ask('rules/branches/main') ?? []) as readonly Rule[];
  const review = rules.find(({ type }) => type === 'pull_request');
  const asks = review?.parameters ?? {};
  const isAsked = (name: string, why: string) => (asks[name] === true ? [] : [`main: ${why}`]);
  return [
    ...(Number(asks['required_approving_review_count'] ?? 0) > 0 ? [] : ['main: no required approval']),
    ...isAsked('require_last_push_approval', 'who pushes last can approve it (approval of the most recent push)'),
    ...isAsked('dismiss_stale_reviews_on_push', 'an approval outlives a push (dismiss stale approvals)'),
    ...isAsked('require_code_owner_review', 'no review by the code owners'),
    ...(rules.some(({ type }) => type === 'deletion') ? [] : ['main: it can be deleted']),
    ...bypassFaults(ask, review),
  ];
}

/** Whom a ruleset lets bypass it is shown to those who can change it. */
function bypassFaults(ask: Asked, review: Rule | undefined): string[] {
  if (review?.ruleset_id === undefined) return [];
  const ruleset = ask(`rulesets/${review.ruleset_id}`) as { readonly bypass_actors?: readonly unknown[] } | undefined;
  if (ruleset?.bypass_actors === undefined)
    return ['main: who can bypass its rules was not shown; ask as an administrator'];
  return ruleset.bypass_actors.length === 0 ? [] : ['main: somebody can bypass its rules'];
}

function ownerFaults(owners: string): string[] {
  return /^\* +@\S/m.test(owners)
    ? []
    : ['.github/CODEOWNERS names nobody: npm run release:name -- OWNER/NAME --code-owner @OWNER/TEAM'];
}
