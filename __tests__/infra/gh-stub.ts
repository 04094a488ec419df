/**
 * `gh` as the scripts call it, over GitHub of the local cloud. It knows exactly the jq expressions that the scripts use; with
 * `npm run test:night -- az` GitHub CLI itself takes its place.
 */
import { readFileSync } from 'node:fs';
import { administer } from '../../emulator/github/administration.ts';
import { signInNeeded } from '../../emulator/github/answers.ts';
import type { Repository } from '../../emulator/github/repository.ts';
import type { CloudAnswer } from '../../emulator/service.ts';

type Json = { readonly [name: string]: Json } & readonly Json[];
type Fields = Record<string, unknown>;

const list = (value: Json | undefined) => [...(value ?? [])];
const rulesOf = (body: Json) => list(body['protection_rules']);
const reviewersOf = (body: Json) => rulesOf(body).flatMap((rule) => list(rule['reviewers']));
const isTrue = (value: Json | undefined) => String(value) === 'true';
const approvesPushes = (asked: Json | undefined, dismissing: string) =>
  Number(asked?.['required_approving_review_count'] ?? 0) > 0 &&
  isTrue(asked?.['require_last_push_approval']) &&
  isTrue(asked?.[dismissing]);
const policyOf = (body: Json) => body['deployment_branch_policy'];

/** What the scripts ask of an answer: jq expression → the lines that it gives. */
const expressions: Readonly<Record<string, (body: Json) => unknown[]>> = {
  '.private // false | tostring': (body) => [String(isTrue(body['private']))],
  '.login': (body) => [body['login']],
  '.id': (body) => [body['id']],
  '"User \\(.id)"': (body) => [`User ${String(body['id'])}`],
  '"Team \\(.id)"': (body) => [`Team ${String(body['id'])}`],
  '.value': (body) => [body['value']],
  '.full_name': (body) => [body['full_name']],
  '.object.sha': (body) => [body['object']?.['sha']],
  '.sha + " " + (.content | gsub("\\n"; ""))': (body) => [
    `${String(body['sha'])} ${String(body['content']).replaceAll('\n', '')}`,
  ],
  '.files[] | .filename, (.previous_filename // empty) | @json': (body) =>
    list(body['files']).map(({ filename }) => JSON.stringify(filename)),
  '.workflow_runs[].html_url': (body) => list(body['workflow_runs']).map((run) => run['html_url']),
  '.can_approve_pull_request_reviews': (body) => [body['can_approve_pull_request_reviews']],
  '.name': (body) => [body['name']],
  '.branch_policies[] | (if .type == "tag" then "tag " else "" end) + .name': (body) =>
    list(body['branch_policies']).map(({ type, name }) => `${String(type) === 'tag' ? 'tag ' : ''}${String(name)}`),
  '.[] | select(.type == "deletion" or (.type == "pull_request" and (.parameters | (.required_approving_review_count // 0) > 0 and .require_last_push_approval and .dismiss_stale_reviews_on_push))) | .type':
    (body) =>
      list(body)
        .filter(
          ({ type, parameters: asked }) =>
            String(type) === 'deletion' ||
            (String(type) === 'pull_request' && approvesPushes(asked, 'dismiss_stale_reviews_on_push')),
        )
        .map(({ type }) => type),
  '.allow_deletions.enabled != true and (.required_pull_request_reviews | (.required_approving_review_count // 0) > 0 and .require_last_push_approval and .dismiss_stale_reviews and [.bypass_pull_request_allowances[]?[]?] == [])':
    ({ allow_deletions: deletions, required_pull_request_reviews: asked }) => [
      !isTrue(deletions?.['enabled']) &&
        approvesPushes(asked, 'dismiss_stale_reviews') &&
        Object.values(asked?.['bypass_pull_request_allowances'] ?? {}).flat().length === 0,
    ],
  '[.full_name, .default_branch, (.id, .permissions.admin // false | tostring), .html_url] | join("|")': (body) => [
    [body['full_name'], body['default_branch'], body['id'], body['permissions']?.['admin'], body['html_url']].join('|'),
  ],
  '[(.use_default | tostring), (.include_claim_keys // [] | join(" ")), .sub_claim_prefix // ""] | join("|")': (
    body,
  ) => [[body['use_default'], list(body['include_claim_keys']).join(' '), body['sub_claim_prefix'] ?? ''].join('|')],
  '[([.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[]] | length), .deployment_branch_policy.protected_branches // false, .deployment_branch_policy.custom_branch_policies // false, ([.protection_rules[]?.prevent_self_review // false] | any | not)] | map(tostring) | join("|")':
    (body) => [
      [
        reviewersOf(body).length,
        policyOf(body)?.['protected_branches'] ?? false,
        policyOf(body)?.['custom_branch_policies'] ?? false,
        !rulesOf(body).some((rule) => String(rule['prevent_self_review']) === 'true'),
      ].join('|'),
    ],
  '(.deployment_branch_policy | if . == null then "any" elif .protected_branches then "protected" else "custom" end), ([.protection_rules[]?.wait_timer // 0] | max // 0 | tostring), (.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[] | "\\(.type) \\(.reviewer.id)")':
    (body) => [
      policyOf(body) === null
        ? 'any'
        : String(policyOf(body)?.['protected_branches']) === 'true'
          ? 'protected'
          : 'custom',
      Math.max(0, ...rulesOf(body).map((rule) => Number(rule['wait_timer'] ?? 0))),
      ...reviewersOf(body).map(({ type, reviewer }) => `${String(type)} ${String(reviewer?.['id'])}`),
    ],
};

/** `-f name=value` is text, `-F name=value` also a number, `true`, `false`, `null` or, after `@`, a file. Names nest: `a[b]`, `a[][b]`. */
function fieldsIn(words: readonly string[]): Fields {
  const fields: Fields = {};
  // GitHub CLI 2.102.0 takes all of the first kind before those of the second.
  const given = ['-f', '-F'].flatMap((option) =>
    words.flatMap((word, index) => (words[index - 1] === option ? [[option, word] as const] : [])),
  );
  given.forEach(([option, word]) => {
    const [, name = '', text = ''] = /^([^=]*)=([^]*)$/.exec(word) ?? [];
    put(
      fields,
      name.split(/\]?\[/).map((part) => part.replace(/\]$/, '')),
      option === '-F' ? typed(text) : text,
    );
  });
  return fields;
}

function typed(text: string): unknown {
  if (text.startsWith('@')) return readFileSync(text.slice(1), 'utf8');
  return /^(?:true|false|null|\d+)$/.test(text) ? (JSON.parse(text) as unknown) : text;
}

function put(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest[0] === '') {
    const items = (fields[name] ??= []) as Fields[];
    const [, key = ''] = rest;
    const last = items.at(-1);
    if (last === undefined || key in last) items.push({ [key]: value });
    else last[key] = value;
  } else if (rest.length > 0) put((fields[name] ??= {}) as Fields, rest, value);
  else fields[name] = value;
}

const optionOf = (words: readonly string[], ...names: readonly string[]) => {
  const at = words.findIndex((word) => names.includes(word));
  return at < 0 ? undefined : words[at + 1];
};

export interface Printed {
  readonly exitCode: number;
  readonly text: string;
}

/** A folder's hosts, and those that gh is signed in to. */
export interface Hosts {
  readonly repositories: Readonly<Record<string, Repository>>;
  readonly signedIn: ReadonlySet<string>;
}

const signInFirst = `To get started with GitHub CLI, please run:  gh auth login
Alternatively, populate the GH_TOKEN environment variable with a GitHub API authentication token.
`;

/**
 * @param named GH_HOST and GH_REPO
 * @returns what it prints: to standard error if it fails
 */
export function gh(hosts: Hosts, named: readonly [string, string], [command, ...words]: readonly string[]): Printed {
  if (command === '--version') return { exitCode: 0, text: 'gh version 2.81.0 (2026-10-01)\n' };
  const [only = 'github.com'] = hosts.signedIn.size === 1 ? hosts.signedIn : [];
  const asked = named[0] === '' ? only : named[0];
  const repository = hosts.repositories[asked];
  if (!hosts.signedIn.has(asked) || repository === undefined) {
    return named[0] === '' ? { exitCode: 4, text: signInFirst } : refusal(signInNeeded());
  }
  const call = (method: string, address: string, fields: Fields = {}) => {
    const [path = '', query = ''] = address.split('?');
    return administer(repository, { method, path, query: new URLSearchParams(query), fields, host: asked });
  };
  if (command === 'variable') return variable(call, optionOf(words, '--repo') ?? named[1], words);
  return command === 'api' ? api(call, words) : { exitCode: 0, text: '' };
}

type Send = (method: string, address: string, fields?: Fields) => CloudAnswer;

function api(send: Send, words: readonly string[]): Printed {
  const taking = new Set(['--method', '--jq', '-f', '-F', '--hostname']);
  const address = words.find((word, index) => !word.startsWith('-') && !taking.has(words[index - 1] ?? '')) ?? '';
  const expression = optionOf(words, '--jq');
  const chosen = expression === undefined ? undefined : expressions[expression];
  if (expression !== undefined && chosen === undefined) throw new Error(`gh-stub does not know --jq ${expression}`);
  let [printed, next]: [string, string | undefined] = ['', address];
  while (next !== undefined) {
    const answer: CloudAnswer = send(optionOf(words, '--method') ?? 'GET', next, fieldsIn(words));
    if (answer.status >= 400) return refusal(answer);
    printed += (chosen?.(answer.body as Json) ?? []).map((line) => `${String(line)}\n`).join('');
    const [, query] = /<[^?]*\?([^>]*)>; rel="next"/.exec(answer.headers?.['Link'] ?? '') ?? [];
    next = words.includes('--paginate') && query !== undefined ? `${address.split('?')[0] ?? ''}?${query}` : undefined;
  }
  return { exitCode: 0, text: printed };
}

function refusal({ status, body }: CloudAnswer): Printed {
  const { message } = body as { readonly message: string };
  return { exitCode: 1, text: `gh: ${message} (HTTP ${status})\n` };
}

function variable(send: Send, repository: string, [verb, name = '', ...options]: readonly string[]): Printed {
  const environment = optionOf(options, '--env');
  const below = environment === undefined ? 'actions' : `environments/${encodeURIComponent(environment)}`;
  const fields = { name, value: optionOf(options, '--body') ?? '' };
  const address = `repos/${repository}/${below}/variables`;
  const first = verb === 'set' ? send('POST', address, fields) : send('DELETE', `${address}/${name}`);
  const answer = first.status === 409 ? send('PATCH', `${address}/${name}`, fields) : first;
  return answer.status >= 400 ? refusal(answer) : { exitCode: 0, text: '' };
}
