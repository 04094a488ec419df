/**
 * `gh` as the scripts call it, over one repository. It answers as GitHub's REST API documents, and knows exactly the jq
 * expressions that the scripts use.
 */
import { readFileSync } from 'node:fs';

export interface Environment {
  readonly reviewers: { type: string; id: number }[];
  policy: 'any' | 'protected' | 'custom';
  readonly branches: string[];
  readonly variables: Record<string, string>;
}

export interface Repository {
  readonly name: string;
  readonly admin: boolean;
  readonly prefix: string;
  readonly environments: Record<string, Environment>;
  readonly variables: Record<string, string>;
  /** Files by branch: path → text. */
  readonly branches: Record<string, Record<string, string>>;
  readonly protectedBranches: string[];
  /** What GitHub's plan lacks, or the token's scope. */
  readonly lacks: readonly ('reviewers' | 'workflow')[];
  readonly users: Record<string, number>;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

type Json = { readonly [name: string]: Json } & readonly Json[];
type Fields = Readonly<Record<string, string | readonly string[]>>;

const notFound: Reply = { status: 404, body: { message: 'Not Found' } };
const ok = (body: unknown): Reply => ({ status: 200, body });

/** What the scripts ask of an answer: jq expression → the same in JavaScript. */
const expressions: Readonly<Record<string, (body: Json) => unknown>> = {
  '.login': (body) => body['login'],
  '.id': (body) => body['id'],
  '.value': (body) => body['value'],
  '.sha': (body) => body['sha'],
  '.protected': (body) => body['protected'],
  '.object.sha': (body) => body['object']?.['sha'],
  '.[].name': (body) => [...body].map((one) => one['name']).join('\n'),
  '.branch_policies[].name': (body) => [...(body['branch_policies'] ?? [])].map((one) => one['name']).join('\n'),
  '[.[] | select(.type == "pull_request")] | length': (body) =>
    [...body].filter((one) => String(one['type']) === 'pull_request').length,
  '[.full_name, .default_branch, (.permissions.admin // false | tostring), .html_url] | join("|")': (body) =>
    [body['full_name'], body['default_branch'], body['permissions']?.['admin'], body['html_url']].map(String).join('|'),
  '[(.use_default | tostring), (.include_claim_keys // [] | join(" ")), .sub_claim_prefix // ""] | join("|")': (body) =>
    [body['use_default'], '', body['sub_claim_prefix']].map(String).join('|'),
  '[([.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[]] | length), .deployment_branch_policy.protected_branches // false, .deployment_branch_policy.custom_branch_policies // false] | map(tostring) | join("|")':
    (body) => {
      const rules = [...(body['protection_rules'] ?? [])].filter((one) => String(one['type']) === 'required_reviewers');
      const policy = body['deployment_branch_policy'];
      const count = rules.reduce((sum, rule) => sum + [...(rule['reviewers'] ?? [])].length, 0);
      return [count, policy?.['protected_branches'] ?? false, policy?.['custom_branch_policies'] ?? false].join('|');
    },
};

type Handler = (repository: Repository, names: readonly string[], fields: Fields) => Reply;

const found = (value: unknown, name = 'value') => (value === undefined ? notFound : ok({ [name]: value }));

/** Method and path, below `repos/OWNER/NAME/` if it begins with a slash → answer. A `*` is a name, `**` may have slashes. */
const routes: Readonly<Record<string, Handler>> = {
  'GET user': ({ users }) => ok({ login: Object.keys(users)[0], id: Object.values(users)[0] }),
  'GET users/*': ({ users }, [login = '']) => found(users[login], 'id'),
  'GET orgs/*/teams/*': ({ users }, [, team = '']) => found(users[team], 'id'),
  'GET /': ({ name, admin }) =>
    ok({ full_name: name, default_branch: 'main', permissions: { admin }, html_url: `https://github.com/${name}` }),
  'GET /actions/oidc/customization/sub': ({ prefix }) => ok({ use_default: true, sub_claim_prefix: prefix }),
  'GET /branches?protected=true': ({ protectedBranches }) => ok(protectedBranches.map((name) => ({ name }))),
  'GET /branches/*': ({ protectedBranches }, [name = '']) => ok({ name, protected: protectedBranches.includes(name) }),
  'GET /rules/branches/*': () => ok([]),
  'GET /environments/*': ({ environments }, [name = '']) => {
    const environment = environments[name];
    return environment === undefined ? notFound : ok(shown(environment));
  },
  'PUT /environments/*': putEnvironment,
  'DELETE /environments/*': ({ environments }, [name = '']) => remove(environments, name),
  'GET /environments/*/deployment-branch-policies': ({ environments }, [name = '']) =>
    ok({ branch_policies: environments[name]?.branches.map((each) => ({ name: each })) }),
  'POST /environments/*/deployment-branch-policies': ({ environments }, [name = ''], fields) => {
    environments[name]?.branches.push(String(fields['name']));
    return ok({});
  },
  'GET /environments/*/variables/*': ({ environments }, [of = '', name = '']) =>
    found(environments[of]?.variables[name]),
  'GET /actions/variables/*': ({ variables }, [name = '']) => found(variables[name]),
  'GET /git/ref/heads/**': ({ branches }, [name = '']) => found(branches[name] && { sha: `sha-of-${name}` }, 'object'),
  'POST /git/refs': ({ branches }, _names, fields) => {
    branches[String(fields['ref']).replace('refs/heads/', '')] = { ...branches['main'] };
    return ok({});
  },
  'DELETE /git/refs/heads/**': ({ branches }, [name = '']) => remove(branches, name),
  'GET /contents/**?ref=**': ({ branches }, [path = '', of = '']) => found(branches[of]?.[path] && 'x', 'sha'),
  'PUT /contents/**': ({ branches, lacks }, [path = ''], fields) => {
    const files = branches[String(fields['branch'])];
    if (files === undefined || lacks.includes('workflow')) return notFound;
    files[path] = Buffer.from(String(fields['content']), 'base64').toString();
    return ok({});
  },
};

/** The names in a call, if it has the form of the route. */
function namesIn(route: string, call: string): string[] | undefined {
  const form = route.replace('?', String.raw`\?`).replaceAll('**', '(.+)').replaceAll('*', '([^/?]+)');
  return new RegExp(`^${form}$`).exec(call)?.slice(1).map(decodeURIComponent);
}

function shown({ reviewers, policy }: Environment) {
  const rules = reviewers.length > 0 ? [{ type: 'required_reviewers', reviewers }] : [];
  const branchPolicy = { protected_branches: policy === 'protected', custom_branch_policies: policy === 'custom' };
  return {
    protection_rules: policy === 'any' ? rules : [...rules, { type: 'branch_policy' }],
    deployment_branch_policy: policy === 'any' ? null : branchPolicy,
  };
}

function putEnvironment({ environments, lacks }: Repository, [name = '']: readonly string[], fields: Fields): Reply {
  const ids = [fields['reviewers[][id]'] ?? []].flat();
  const types = [fields['reviewers[][type]'] ?? []].flat();
  if (lacks.includes('reviewers') && ids.length > 0) {
    return { status: 422, body: { message: 'Failed to create the environment protection rule' } };
  }
  const policy = fields['deployment_branch_policy[custom_branch_policies]'] === 'true' ? 'custom' : 'any';
  const { branches = [], variables = {} } = environments[name] ?? {};
  environments[name] = {
    reviewers: ids.map((id, index) => ({ type: types[index] ?? '', id: Number(id) })),
    policy,
    branches,
    variables,
  };
  return ok({});
}

function remove(from: Record<string, unknown>, name: string): Reply {
  if (!(name in from)) return notFound;
  Reflect.deleteProperty(from, name);
  return { status: 204, body: undefined };
}

/** The fields of `-f name=value` and `-F name=value`; `@` reads a file. */
function fieldsIn(words: readonly string[]): Fields {
  const fields: Record<string, string | string[]> = {};
  words.forEach((word, index) => {
    if (words[index - 1] !== '-f' && words[index - 1] !== '-F') return;
    const [, name = '', text = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
    const value = words[index - 1] === '-F' && text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  });
  return fields;
}

function api(repository: Repository, words: readonly string[]): Reply {
  const method = words.includes('--method') ? (words[words.indexOf('--method') + 1] ?? '') : 'GET';
  const path = words.find((word) => /^(?:repos|users?|orgs)(?:\/|$)/.test(word)) ?? '';
  const [, named, below = ''] = /^repos\/([^/]+\/[^/?]+)\/?(.*)$/.exec(path) ?? [];
  if (named !== undefined && named.toLowerCase() !== repository.name.toLowerCase()) return notFound;
  const call = `${method} ${named === undefined ? path : `/${below}`}`;
  for (const [route, handler] of Object.entries(routes)) {
    const names = namesIn(route, call);
    if (names !== undefined) return handler(repository, names, fieldsIn(words));
  }
  throw new Error(`gh-stub has no ${call}`);
}

function variable(repository: Repository, named: string, [verb, name = '', ...options]: readonly string[]): void {
  const optionOf = (option: string) => (options.includes(option) ? options[options.indexOf(option) + 1] : undefined);
  const environment = optionOf('--env');
  const variables = environment === undefined ? repository.variables : repository.environments[environment]?.variables;
  if (variables === undefined || (optionOf('--repo') ?? named) !== repository.name) throw new Error('not found');
  if (verb === 'set') variables[name] = optionOf('--body') ?? '';
  else Reflect.deleteProperty(variables, name);
}

export interface Printed {
  readonly exitCode: number;
  readonly text: string;
}

/**
 * @param named the repository in GH_REPO
 * @returns what it prints: to standard error if it fails
 */
export function gh(repository: Repository, named: string, [command, ...words]: readonly string[]): Printed {
  if (command === '--version') return { exitCode: 0, text: 'gh version 2.81.0 (2026-10-01)\n' };
  if (command === 'variable') variable(repository, named, words);
  if (command !== 'api') return { exitCode: 0, text: '' };
  const { status, body } = api(repository, words);
  if (status >= 400) {
    const { message } = body as { readonly message: string };
    return { exitCode: 1, text: `gh: ${message} (HTTP ${status})\n` };
  }
  const expression = words.includes('--jq') ? (words[words.indexOf('--jq') + 1] ?? '') : undefined;
  if (expression === undefined) return { exitCode: 0, text: '' };
  const chosen = expressions[expression];
  if (chosen === undefined) throw new Error(`gh-stub does not know --jq ${expression}`);
  return { exitCode: 0, text: `${String(chosen(body as Json))}\n` };
}
