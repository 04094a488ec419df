/**
 * The rules of GitHub under which a release is made: no weaker than what `set-up.sh` asks of those who use it. Pure, over GitHub's answers; the
 * list of what is required stands in docs/releasing.md.
 */

import { posix } from 'node:path';

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

interface Actor {
  readonly actor_type: string;
  readonly actor_id?: number | null;
}

interface Ruleset {
  readonly enforcement?: string;
  readonly conditions?: {
    readonly ref_name?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  };
  readonly rules?: readonly Rule[];
  /** Shown to those who can change it. */
  readonly bypass_actors?: readonly Actor[];
}

/** Those of `release.yml`: each gets a token that signs or publishes. */
export const environments = ['release', 'npm'];

/** What the names of the required checks begin with. */
export const checks = [
  'Test',
  'dist matches the sources',
  'Workflows, scripts and templates',
  'New dependencies',
  'The action starts',
  'Analyze',
];

/** GitHub Actions, of GitHub's apps. Without a source, anybody who can write can set a status of that name. */
const gitHubActions = 15368;

/** @param ask of one repository @param owners the text of CODEOWNERS */
export function ruleFaults(ask: Asked, owners: string): string[] {
  return [
    ...environments.flatMap((name) => environmentFaults(ask, name)),
    ...branchFaults(ask),
    ...tagFaults(ask),
    ...((ask('immutable-releases') as { readonly enabled?: boolean } | undefined)?.enabled === true
      ? []
      : ['releases can be changed (immutable releases)']),
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
    ...checkFaults(rules),
    ...bypassFaults(
      ask,
      'main',
      rules.filter(({ type }) => ['deletion', 'pull_request', 'required_status_checks'].includes(type)),
    ),
    // A branch of a tag's name is taken for the tag.
    ...creationFaults(ask, 'v1.0.0'),
  ];
}

function checkFaults(rules: readonly Rule[]): string[] {
  interface Required {
    readonly context: string;
    readonly integration_id?: number;
  }
  const required = rules
    .filter(({ type }) => type === 'required_status_checks')
    .flatMap(({ parameters }) => (parameters?.['required_status_checks'] ?? []) as readonly Required[]);
  return checks.flatMap((name) => {
    const named = required.filter(({ context }) => context.startsWith(name));
    if (named.length === 0) return [`main: the check ${name} is not required`];
    return named.every(({ integration_id }) => integration_id === gitHubActions)
      ? []
      : [`main: the check ${name} counts from anyone who can write (source GitHub Actions)`];
  });
}

function creationFaults(ask: Asked, branch: string): string[] {
  const rules = ((ask(`rules/branches/${branch}`) ?? []) as readonly Rule[]).filter(({ type }) => type === 'creation');
  const name = `branch ${branch}`;
  return rules.length === 0 ? [`${name}: anyone who can push can create it`] : bypassFaults(ask, name, rules);
}

function bypassFaults(ask: Asked, of: string, rules: readonly Rule[]): string[] {
  const faults = [...new Set(rules.flatMap(({ ruleset_id = [] }) => ruleset_id))].flatMap((id) => {
    const actors = (ask(`rulesets/${id}`) as Ruleset | undefined)?.bypass_actors;
    if (actors === undefined) return [`${of}: who can bypass its rules was not shown; ask as an administrator`];
    return actors.length === 0 ? [] : [`${of}: somebody can bypass its rules`];
  });
  return [...new Set(faults)];
}

/** A repository's own roles. */
const [maintain, admin] = [2, 5];

const isMaintainer = ({ actor_type: type, actor_id: id }: Actor) =>
  type === 'RepositoryRole' ? id === maintain || id === admin : ['OrganizationAdmin', 'Team', 'User'].includes(type);
const isDeployKey = ({ actor_type: type }: Actor) => type === 'DeployKey';

/** Tags, what is forbidden, and who may do it all the same. The last two stand for those of any other name. */
const tags: readonly (readonly [string, readonly string[], (actor: Actor) => boolean])[] = [
  ['v1.0.0', ['update', 'deletion'], () => false],
  ['v1.0.0', ['creation'], isMaintainer],
  ...['v1', '1.0.0', 'origin/main'].map((tag) => [tag, ['creation', 'update', 'deletion'], isDeployKey] as const),
];

function tagFaults(ask: Asked): string[] {
  const listed = (ask('rulesets?targets=tag&per_page=100') ?? []) as readonly { readonly id: number }[];
  const rulesets = listed
    .map(({ id }) => ask(`rulesets/${id}`) as Ruleset | undefined)
    .filter((each) => each?.enforcement === 'active');
  if (rulesets.some((each) => each?.bypass_actors === undefined))
    return ['tags: who can bypass their rules was not shown; ask as an administrator'];
  return tags.flatMap(([tag, types, mayBypass]) =>
    types.flatMap((type) => {
      const isRuled = rulesets.some(
        (each) =>
          isFor(each, `refs/tags/${tag}`) &&
          each?.rules?.some((rule) => rule.type === type) === true &&
          each.bypass_actors?.every(mayBypass) === true,
      );
      return isRuled ? [] : [`tag ${tag}: no ruleset against ${type}, or too many can bypass it`];
    }),
  );
}

function isFor(ruleset: Ruleset | undefined, ref: string): boolean {
  const { include = [], exclude = [] } = ruleset?.conditions?.ref_name ?? {};
  const isNamed = (patterns: readonly string[]) =>
    patterns.some((each) => each === '~ALL' || posix.matchesGlob(ref, each));
  return isNamed(include) && !isNamed(exclude);
}

function ownerFaults(owners: string): string[] {
  return /^\* +@\S/m.test(owners)
    ? []
    : ['.github/CODEOWNERS names nobody: npm run release:name -- OWNER/NAME --code-owner @OWNER/TEAM'];
}
