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
const at = `repos/(?<repository>[^/]+/[^/?]+)`;

/** Method and path → answer. */
const routes: readonly (readonly [string, RegExp, Handler])[] = [
  ['GET', /^user$/, ({ users }) => ok({ login: Object.keys(users)[0], id: Object.values(users)[0] })],
  ['GET', /^users\/([^/]+)$/, ({ users }, [login = '']) => (login in users ? ok({ id: users[login] }) : notFound)],
  [
    'GET',
    /^orgs\/[^/]+\/teams\/([^/]+)$/,
    ({ users }, [team = '']) => (team in users ? ok({ id: users[team] }) : notFound),
  ],
  [
    'GET',
    new RegExp(`^${at}$`),
    ({ name, admin }) =>
      ok({
        full_name: name,
        default_branch: 'main',
        permissions: { admin },
        html_url: `https://github.com/${name}`,
      }),
  ],
  [
    'GET',
    new RegExp(`^${at}/actions/oidc/customization/sub$`),
    ({ prefix }) => ok({ use_default: true, sub_claim_prefix: prefix }),
  ],
  [
    'GET',
    new RegExp(`^${at}/branches\\?protected=true$`),
    ({ protectedBranches }) => ok(protectedBranches.map((name) => ({ name }))),
  ],
  [
    'GET',
    new RegExp(`^${at}/branches/([^/]+)$`),
    ({ protectedBranches }, [name = '']) => ok({ name, protected: protectedBranches.includes(name) }),
  ],
  ['GET', new RegExp(`^${at}/rules/branches/([^/]+)$`), () => ok([])],
  [
    'GET',
    new RegExp(`^${at}/environments/([^/]+)$`),
    ({ environments }, [name = '']) => {
      const found = environments[name];
      return found === undefined ? notFound : ok(shown(found));
    },
  ],
  ['PUT', new RegExp(`^${at}/environments/([^/]+)$`), putEnvironment],
  ['DELETE', new RegExp(`^${at}/environments/([^/]+)$`), ({ environments }, [name = '']) => remove(environments, name)],
  [
    'GET',
    new RegExp(`^${at}/environments/([^/]+)/deployment-branch-policies$`),
    ({ environments }, [name = '']) =>
      ok({ branch_policies: environments[name]?.branches.map((each) => ({ name: each })) }),
  ],
  [
    'POST',
    new RegExp(`^${at}/environments/([^/]+)/deployment-branch-policies$`),
    ({ environments }, [name = ''], fields) => {
      environments[name]?.branches.push(String(fields['name']));
      return ok({});
    },
  ],
  [
    'GET',
    new RegExp(`^${at}/environments/([^/]+)/variables/(\\w+)$`),
    ({ environments }, [of = '', name = '']) => valueOf(environments[of]?.variables, name),
  ],
  ['GET', new RegExp(`^${at}/actions/variables/(\\w+)$`), ({ variables }, [name = '']) => valueOf(variables, name)],
  [
    'GET',
    new RegExp(`^${at}/git/ref/heads/(.+)$`),
    ({ branches }, [name = '']) => (name in branches ? ok({ object: { sha: `sha-of-${name}` } }) : notFound),
  ],
  [
    'POST',
    new RegExp(`^${at}/git/refs$`),
    ({ branches }, _names, fields) => {
      branches[String(fields['ref']).replace('refs/heads/', '')] = { ...branches['main'] };
      return ok({});
    },
  ],
  ['DELETE', new RegExp(`^${at}/git/refs/heads/(.+)$`), ({ branches }, [name = '']) => remove(branches, name)],
  [
    'GET',
    new RegExp(`^${at}/contents/([^?]+)\\?ref=(.+)$`),
    ({ branches }, [path = '', of = '']) => (branches[of]?.[path] === undefined ? notFound : ok({ sha: 'x' })),
  ],
  [
    'PUT',
    new RegExp(`^${at}/contents/([^?]+)$`),
    ({ branches, lacks }, [path = ''], fields) => {
      const files = branches[String(fields['branch'])];
      if (files === undefined || lacks.includes('workflow')) return notFound;
      files[path] = Buffer.from(String(fields['content']), 'base64').toString();
      return ok({});
    },
  ],
];

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

const valueOf = (variables: Readonly<Record<string, string>> | undefined, name: string) =>
  variables?.[name] === undefined ? notFound : ok({ value: variables[name] });

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
  for (const [of, pattern, handler] of routes) {
    const found = of === method ? pattern.exec(path) : null;
    if (found === null) continue;
    const named = found.groups?.['repository'];
    if (named !== undefined && named.toLowerCase() !== repository.name.toLowerCase()) return notFound;
    const names = found.slice(named === undefined ? 1 : 2).map(decodeURIComponent);
    return handler(repository, names, fieldsIn(words));
  }
  throw new Error(`gh-stub has no ${method} ${path}`);
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
