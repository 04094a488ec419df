/**
 * GitHub's REST API as far as somebody needs it who sets a repository up (docs.github.com: "Deployment environments", "Deployment branch
 * policies", "Variables", "Git references", "Repository contents", "Protected branches", "Rules"). Recorded: the messages of refused
 * environments, in reports of Backstage and safe-settings.
 */
import { createHash } from 'node:crypto';
import type { CloudAnswer } from '../service.ts';
import { conflict, data, noContent, notFound, pageOf, refused } from './answers.ts';
import type { Environment, Repository } from './repository.ts';

export interface AdministrationCall {
  readonly method: string;
  /** Below the API's root, without a slash at its start; as sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly host: string;
}

interface Call extends AdministrationCall {
  readonly repository: Repository;
  /** The parts of the path that the route leaves open. */
  readonly names: readonly string[];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const found = (value: unknown, name = 'value') => (value === undefined ? notFound() : data(200, { [name]: value }));

/** Methods and paths; those that begin with a slash are below `repos/OWNER/NAME`. A `*` is a name, `**` may have slashes. */
const routes: Readonly<Record<string, (call: Call) => CloudAnswer>> = {
  'GET user': ({ repository: { users } }) => data(200, { login: Object.keys(users)[0], id: Object.values(users)[0] }),
  'GET users/*': ({ repository: { users }, names: [login = ''] }) => found(users[login], 'id'),
  'GET orgs/*/teams/*': ({ repository: { users }, names: [, team = ''] }) => found(users[team], 'id'),
  'POST graphql': ({ repository: { id, name } }) =>
    data(200, { data: { repository: { id: `R_${id}`, databaseId: id, name, owner: { login: name.split('/')[0] } } } }),
  'GET /': repositoryItself,
  'GET /actions/oidc/customization/sub': ({ repository: { prefix, claims } }) =>
    data(200, {
      use_default: claims === undefined,
      ...(claims && { include_claim_keys: claims }),
      ...(prefix !== undefined && { use_immutable_subject: prefix.includes('@'), sub_claim_prefix: prefix }),
    }),
  'PUT /actions/oidc/customization/sub': customizeSubject,
  'GET /actions/permissions/workflow': ({ repository: { workflowsApprove = false } }) =>
    data(200, { default_workflow_permissions: 'read', can_approve_pull_request_reviews: workflowsApprove }),
  'GET /actions/runs': ({ repository: { name, runs = {} }, query, host }) => {
    const chosen = Object.entries(runs).filter(([, status]) => status === query.get('status'));
    const listed = chosen.map(([id]) => ({
      html_url: `https://${host.replace(/^api\./, '')}/${name}/actions/runs/${id}`,
    }));
    return data(200, { total_count: listed.length, workflow_runs: listed });
  },
  'GET /branches/*': ({ repository: { branches, protectedBranches }, names: [name = ''] }) =>
    name in branches ? data(200, { name, protected: name in protectedBranches }) : refused(404, 'Branch not found'),
  'GET /branches/*/protection': branchProtection,
  'PUT /branches/*/protection': protectBranch,
  'DELETE /branches/*/protection': ({ repository: { protectedBranches }, names: [name = ''] }) =>
    remove(protectedBranches, name),
  'GET /rules/branches/*': ({ repository: { rules }, names: [name = ''], query }) =>
    pageOf(rules[name] ?? [], query, 'https://api.github.com/'),
  'GET /environments/*': ({ repository: { environments }, names: [name = ''] }) => {
    const environment = environments[name];
    return environment === undefined ? notFound() : data(200, shown(environment));
  },
  'PUT /environments/*': putEnvironment,
  'DELETE /environments/*': ({ repository: { environments }, names: [name = ''] }) => remove(environments, name),
  'GET /environments/*/deployment-branch-policies': listPolicies,
  'POST /environments/*/deployment-branch-policies': ({ repository: { environments }, names: [name = ''], fields }) => {
    environments[name]?.branches.push(text(fields['name']));
    return data(200, { name: fields['name'], type: 'branch' });
  },
  ...variableRoutes('/actions/variables', ({ repository }) => repository.variables),
  ...variableRoutes('/environments/*/variables', ({ repository, names: [of = ''] }) => {
    return repository.environments[of]?.variables;
  }),
  'GET /git/ref/heads/**': ({ repository: { branches }, names: [name = ''] }) =>
    found(branches[name] && { sha: shaOf(branches[name]) }, 'object'),
  'POST /git/refs': createBranch,
  'DELETE /git/refs/heads/**': ({ repository: { branches }, names: [name = ''] }) => remove(branches, name),
  'GET /compare/*...*': compareBranches,
  'GET /contents/**': readFile,
  'PUT /contents/**': addFile,
};

type Variables = (call: Call) => Record<string, string> | undefined;

function variableRoutes(path: string, of: Variables): Record<string, (call: Call) => CloudAnswer> {
  const nameOf = ({ names }: Call) => names.at(-1) ?? '';
  return {
    [`GET ${path}/*`]: (call) => found(of(call)?.[nameOf(call)]),
    [`POST ${path}`]: (call) => {
      const [variables, name] = [of(call), text(call.fields['name'])];
      if (variables === undefined) return notFound();
      if (name in variables) return conflict('Already exists');
      variables[name] = text(call.fields['value']);
      return data(201, {});
    },
    [`PATCH ${path}/*`]: (call) => {
      const variables = of(call);
      if (variables === undefined || !(nameOf(call) in variables)) return notFound();
      variables[nameOf(call)] = text(call.fields['value']);
      return noContent();
    },
    [`DELETE ${path}/*`]: (call) => remove(of(call) ?? {}, nameOf(call)),
  };
}

function repositoryItself({ repository: { id, name, access, isPublic = false }, host }: Call): CloudAnswer {
  const permissions = { admin: access === undefined, push: true, pull: true };
  const html = `https://${host.replace(/^api\./, '')}/${name}`;
  return data(200, { id, full_name: name, default_branch: 'main', permissions, html_url: html, private: !isPublic });
}

function customizeSubject({ repository, fields }: Call): CloudAnswer {
  const claims = fields['include_claim_keys'];
  if (fields['use_default'] === true) Reflect.deleteProperty(repository, 'claims');
  else repository.claims = Array.isArray(claims) ? claims.map(String) : [];
  return data(201, {});
}

function branchProtection({
  repository: { branches, protectedBranches, access },
  names: [name = ''],
}: Call): CloudAnswer {
  if (access !== undefined) return refused(403, 'Resource not accessible by personal access token');
  if (!(name in branches)) return refused(404, 'Branch not found');
  const protection = protectedBranches[name];
  if (protection === undefined) return refused(404, 'Branch not protected');
  return data(200, { allow_force_pushes: { enabled: false }, allow_deletions: { enabled: false }, ...protection });
}

/** Replaces all of it. The reference: four fields are required, and may be null. */
function protectBranch(call: Call): CloudAnswer {
  const {
    repository: { protectedBranches },
    names: [name = ''],
    fields,
  } = call;
  const needed = ['required_status_checks', 'enforce_admins', 'required_pull_request_reviews', 'restrictions'];
  const missing = needed.filter((field) => !(field in fields));
  if (missing.length > 0) return refused(422, `Invalid request.\n\n"${missing.join('", "')}" weren't supplied.`);
  protectedBranches[name] = Object.fromEntries(Object.entries(fields).filter(([, value]) => isRecord(value)));
  return branchProtection(call);
}

function shown({ reviewers, policy, preventSelfReview = false, waitTimer }: Environment) {
  const named = reviewers.map(({ type, id }) => ({ type, reviewer: { id } }));
  const required = { type: 'required_reviewers', prevent_self_review: preventSelfReview, reviewers: named };
  return {
    protection_rules: [
      ...(waitTimer === undefined ? [] : [{ type: 'wait_timer', wait_timer: waitTimer }]),
      ...(reviewers.length > 0 ? [required] : []),
      ...(policy === 'any' ? [] : [{ type: 'branch_policy' }]),
    ],
    deployment_branch_policy:
      policy === 'any'
        ? null
        : { protected_branches: policy === 'protected', custom_branch_policies: policy === 'custom' },
  };
}

function listPolicies({ repository: { environments }, names: [name = ''], query }: Call): CloudAnswer {
  const { branches = [], tags = [] } = environments[name] ?? {};
  const policies = [
    ...branches.map((each) => ({ name: each, type: 'branch' })),
    ...tags.map((each) => ({ name: each, type: 'tag' })),
  ];
  const page = pageOf(policies, query, 'https://api.github.com/');
  return { ...page, body: { total_count: policies.length, branch_policies: page.body } };
}

function putEnvironment({ repository: { environments, lacks }, names: [name = ''], fields }: Call): CloudAnswer {
  const rule = 'Failed to create the environment protection rule.';
  const gated = ['reviewers', 'prevent_self_review', 'wait_timer'].some((field) => field in fields);
  if (lacks.includes('reviewers') && gated) {
    return refused(422, `${rule} Please ensure the billing plan supports the required reviewers protection rule.`);
  }
  const given = Array.isArray(fields['reviewers']) ? fields['reviewers'].filter(isRecord) : [];
  if (lacks.includes('access of reviewers') && given.length > 0) return refused(422, 'Validation Failed');
  if (fields['prevent_self_review'] === true && given.length === 0) {
    return refused(422, 'Required reviewers must have at least one reviewer to set prevent_self_review.');
  }
  const asked = fields['deployment_branch_policy'];
  const policy = isRecord(asked) ? (asked['custom_branch_policies'] === true ? 'custom' : 'protected') : 'any';
  const { branches = [], tags, variables = {} } = environments[name] ?? {};
  environments[name] = {
    reviewers: given.map(({ type, id }) => ({ type: text(type), id: Number(id) })),
    ...(fields['prevent_self_review'] === true && { preventSelfReview: true }),
    ...(typeof fields['wait_timer'] === 'number' && { waitTimer: fields['wait_timer'] }),
    policy,
    branches,
    ...(tags && { tags }),
    variables,
  };
  return data(200, shown(environments[name]));
}

/** Equal for branches with the same files. */
const shaOf = (files: Readonly<Record<string, string>>) => `sha-of-${Object.keys(files).toSorted().join('-')}`;

const blobOf = (file: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(file)}\0${file}`)
    .digest('hex');

function createBranch({ repository: { branches, lacks }, fields }: Call): CloudAnswer {
  const name = text(fields['ref']).replace('refs/heads/', '');
  if (name in branches) return refused(422, 'Reference already exists');
  branches[name] = { ...branches['main'] };
  return lacks.includes('answer to a new branch') ? refused(502, 'Server Error') : data(201, {});
}

function readFile({ repository: { branches }, names: [path = ''], query }: Call): CloudAnswer {
  const file = branches[query.get('ref') ?? 'main']?.[path];
  if (file === undefined) return notFound();
  // Recorded: lines of 60 characters.
  const content = Buffer.from(file).toString('base64').replaceAll(/.{60}/g, '$&\n');
  return data(200, { sha: blobOf(file), encoding: 'base64', content });
}

/** For branches of which the first has not moved since the second began. */
function compareBranches({ repository: { branches }, names: [base = '', head = ''] }: Call): CloudAnswer {
  const [before, after] = [branches[base], branches[head]];
  if (before === undefined || after === undefined) return notFound();
  const changed = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
  return data(200, { files: changed.map((filename) => ({ filename })) });
}

function addFile({ repository: { branches, lacks }, names: [path = ''], fields }: Call): CloudAnswer {
  const files = branches[text(fields['branch'])];
  if (files === undefined || lacks.includes('workflow')) return notFound();
  const [file, sha] = [files[path], fields['sha']];
  if (file !== undefined && sha === undefined) return refused(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  if (file !== undefined && sha !== blobOf(file)) return conflict(`${path} does not match ${text(sha)}`);
  files[path] = Buffer.from(text(fields['content']), 'base64').toString();
  return data(file === undefined ? 201 : 200, {});
}

function remove(from: Record<string, unknown>, name: string): CloudAnswer {
  if (!(name in from)) return notFound();
  Reflect.deleteProperty(from, name);
  return noContent();
}

/** The names in a call, if it has the form of the route. */
function namesIn(route: string, call: string): string[] | undefined {
  const form = route.replaceAll('...', '\\.{3}').replaceAll('**', '(.+)').replaceAll('*', '([^/]+)');
  return new RegExp(`^${form}$`).exec(call)?.slice(1).map(decodeURIComponent);
}

/** Variables of an environment are also addressed by the repository's ID. */
function below(path: string, { id, name }: Repository): string | undefined {
  const [, rest = ''] = /^(?:repos\/[^/]+\/[^/]+|repositories\/\d+)(\/.*)?$/.exec(path) ?? [];
  const root = path.slice(0, path.length - rest.length).toLowerCase();
  if (!/^repos(?:itories)?\//.test(path)) return path;
  return root === `repos/${name}`.toLowerCase() || root === `repositories/${id}` ? rest || '/' : undefined;
}

/** The host's answer to somebody who is signed in. */
export function administer(repository: Repository, call: AdministrationCall): CloudAnswer {
  const path = below(call.path, repository);
  if (path === undefined || (path.startsWith('/') && repository.access === 'none')) return notFound();
  for (const [route, handler] of Object.entries(routes)) {
    const names = namesIn(route, `${call.method} ${path}`);
    if (names !== undefined) return handler({ ...call, repository, names });
  }
  return notFound();
}
