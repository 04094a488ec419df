/**
 * GitHub's REST API as far as somebody needs it who sets a repository up (docs.github.com: "Deployment environments", "Deployment branch
 * policies", "Variables").
 */
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { conflict, data, notFound, pageOf, refused } from './answers.ts';
import type { Environment, Repository } from './repository.ts';

interface Call {
  readonly query: URLSearchParams;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly repository: Repository;
  /** The parts of the path that the route leaves open. */
  readonly names: readonly string[];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const found = (value: unknown, name = 'value') => (value === undefined ? notFound() : data(200, { [name]: value }));

/** Methods and paths; those that begin with a slash are below `repos/OWNER/NAME`. A `*` is a name. */
const routes: Readonly<Record<string, (call: Call) => CloudAnswer>> = {
  'GET user': ({ repository: { users } }) => data(200, { login: Object.keys(users)[0], id: Object.values(users)[0] }),
  'GET users/*': ({ repository: { users }, names: [login = ''] }) => found(users[login], 'id'),
  'GET orgs/*/teams/*': ({ repository: { users }, names: [, team = ''] }) => found(users[team], 'id'),
  'POST graphql': ({ repository: { id, name } }) =>
    data(200, { data: { repository: { id: `R_${id}`, databaseId: id, name, owner: { login: name.split('/')[0] } } } }),
  'GET /': repositoryItself,
  'GET /actions/oidc/customization/sub': ({ repository: { prefix } }) =>
    data(200, { use_default: true, use_immutable_subject: prefix.includes('@'), sub_claim_prefix: prefix }),
  'GET /environments/*': ({ repository: { environments }, names: [name = ''] }) => {
    const environment = environments[name];
    return environment === undefined ? notFound() : data(200, shown(environment));
  },
  'PUT /environments/*': putEnvironment,
  'GET /environments/*/deployment-branch-policies': listPolicies,
  'POST /environments/*/deployment-branch-policies': ({ repository: { environments }, names: [name = ''], fields }) => {
    environments[name]?.branches.push(text(fields['name']));
    return data(200, { name: fields['name'], type: 'branch' });
  },
  'GET /environments/*/variables/*': ({ repository: { environments }, names: [of = '', name = ''] }) =>
    found(environments[of]?.variables[name]),
  'POST /environments/*/variables': ({ repository: { environments }, names: [of = ''], fields }) => {
    const variables = environments[of]?.variables;
    if (variables === undefined) return notFound();
    if (text(fields['name']) in variables) return conflict('Already exists');
    variables[text(fields['name'])] = text(fields['value']);
    return data(201, {});
  },
};

function repositoryItself({ repository: { id, name, isPublic = false } }: Call): CloudAnswer {
  const permissions = { admin: true, push: true, pull: true };
  const html = `https://github.com/${name}`;
  return data(200, { id, full_name: name, default_branch: 'main', permissions, html_url: html, private: !isPublic });
}

function shown({ reviewers, policy, preventSelfReview = false }: Environment) {
  const named = reviewers.map(({ type, id }) => ({ type, reviewer: { id } }));
  const required = { type: 'required_reviewers', prevent_self_review: preventSelfReview, reviewers: named };
  return {
    protection_rules: [
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
  const policies = (environments[name]?.branches ?? []).map((each) => ({ name: each, type: 'branch' }));
  const page = pageOf(policies, query, 'https://api.github.com/');
  return { ...page, body: { total_count: policies.length, branch_policies: page.body } };
}

function putEnvironment({ repository: { environments }, names: [name = ''], fields }: Call): CloudAnswer {
  const given = Array.isArray(fields['reviewers']) ? fields['reviewers'].filter(isRecord) : [];
  if (fields['prevent_self_review'] === true && given.length === 0) {
    return refused(422, 'Required reviewers must have at least one reviewer to set prevent_self_review.');
  }
  const asked = fields['deployment_branch_policy'];
  const { branches = [], variables = {} } = environments[name] ?? {};
  environments[name] = {
    reviewers: given.map(({ type, id }) => ({ type: text(type), id: Number(id) })),
    ...(fields['prevent_self_review'] === true && { preventSelfReview: true }),
    policy: isRecord(asked) ? (asked['custom_branch_policies'] === true ? 'custom' : 'protected') : 'any',
    branches,
    variables,
  };
  return data(200, shown(environments[name]));
}

/** The names in a call, if it has the form of the route. */
function namesIn(route: string, call: string): string[] | undefined {
  const form = route.replaceAll('*', '([^/]+)');
  return new RegExp(`^${form}$`).exec(call)?.slice(1).map(decodeURIComponent);
}

/** Variables of an environment are also addressed by the repository's ID. */
function below(path: string, { id, name }: Repository): string | undefined {
  const [, rest = ''] = /^(?:repos\/[^/]+\/[^/]+|repositories\/\d+)(\/.*)?$/.exec(path) ?? [];
  const root = path.slice(0, path.length - rest.length).toLowerCase();
  if (!/^repos(?:itories)?\//.test(path)) return path;
  return root === `repos/${name}`.toLowerCase() || root === `repositories/${id}` ? rest || '/' : undefined;
}

/** As GitHub CLI stores it. */
export const administratorToken = 'gho_ofAnAdministrator';

/** The answer to somebody who is signed in. */
export function administer({ method, path, query, body }: CloudRequest, { state }: Cloud): CloudAnswer {
  const repository = state.github.administered?.['github.com'];
  if (repository === undefined) return notFound();
  const rest = below(path.slice(1), repository);
  if (rest === undefined) return notFound();
  const parsed: unknown = body === '' ? {} : JSON.parse(body);
  const fields = isRecord(parsed) ? parsed : {};
  for (const [route, handler] of Object.entries(routes)) {
    const names = namesIn(route, `${method} ${rest}`);
    if (names !== undefined) return handler({ query, fields, repository, names });
  }
  return notFound();
}
