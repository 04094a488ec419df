/**
 * Answers that are true and still not the whole: the first of a run that is some seconds old, a list whose first page is empty, and
 * properties that no reader knows or uses. None of them changes what a run may conclude. And answers that contradict one another
 * for as long as a run takes: of those the contract says what is unknown.
 */
import { isObject, type JsonObject, listAt, objectAt } from '../../emulator/arm/json.ts';
import { vaultId } from '../../emulator/arm/scopes.ts';
import type { FaultRule } from '../../emulator/faults.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import { keyVersion } from '../../emulator/tenants/names.ts';

export const staleReads = [
  'vault',
  'group',
  'access policies',
  'key',
  'deleted key',
  'recovered key',
  'deleted vaults',
  'recovered vault',
  'principal',
  'restored principal',
  'deleted principals',
  'role assignments',
  'locks',
] as const;
export type StaleRead = (typeof staleReads)[number];

/**
 * The list of versions says the opposite of what the key says of its current version, does not have that version (`cut`), or has one
 * that is newer; or the end of each role has passed.
 */
export const disputes = ['enabled', 'ends', 'cut', 'newer'] as const;
export type Dispute = (typeof disputes)[number];

/** Words that nobody documented, answers in a form that says nothing, and dates of versions and grants that contradict the rest. */
export type Form = keyof typeof forms;

export interface OddAnswers {
  /** Whose first answer in each run does not have what is there, or still has what was there. */
  readonly stale: readonly StaleRead[];
  readonly disputes: readonly Dispute[];
  readonly forms: readonly Form[];
  /** Whether each list begins with an empty page. */
  readonly emptyPages: boolean;
  /** Whether every object has a property more, and every tag no value. */
  readonly moreProperties: boolean;
  /** What an answer leaves out, or does not have yet. */
  readonly omitted: { readonly groupAtVault: boolean; readonly deletedKey: boolean; readonly keyOperations: boolean };
}

const notFound = (code: string) => ({ status: 404, body: { error: { code, message: 'Not found.' } } });
const nothing = { status: 200, body: { value: [] } };

const vaultRead = /\/vaults\/[^/?]+\?api-version=2026-02-01$/i;
const deletedVaults = /\/Microsoft\.KeyVault\/deletedVaults\?/i;
const deletedPrincipals = /\/directory\/deletedItems\/[^/]+\?/i;
const deletedKey = /\/deletedkeys\/[^/?]+\?/i;
const keyRead = /\/vaults\/[^/?]+\/keys\/[^/?]+\?/i;
const principalRead = /\/servicePrincipals(?:\/|\(appId='(?!cfa8b339))/i;

type Stale = readonly [path: RegExp, answer: { readonly status: number; readonly body: object } | FaultRule['do']];

const stale: Readonly<Record<StaleRead, readonly Stale[]>> = {
  vault: [[vaultRead, notFound('ResourceNotFound')]],
  group: [
    [/\/resourcegroups\/[^/?]+\?/i, notFound('ResourceGroupNotFound')],
    [vaultRead, notFound('ResourceGroupNotFound')],
  ],
  'access policies': [[vaultRead, { kind: 'rewrite', change: withoutPolicies }]],
  key: [[keyRead, notFound('KeyNotFound')]],
  'deleted key': [[deletedKey, notFound('KeyNotFound')]],
  // It was recovered a moment ago: still among the deleted ones, and not yet among the others.
  'recovered key': [
    [keyRead, notFound('KeyNotFound')],
    [deletedKey, { kind: 'intercept', name: 'a key that was recovered', answer: keyStillDeleted }],
  ],
  'deleted vaults': [[deletedVaults, nothing]],
  // It was recovered a moment ago.
  'recovered vault': [
    [vaultRead, notFound('ResourceNotFound')],
    [deletedVaults, { kind: 'intercept', name: 'a vault that was recovered', answer: vaultsStillDeleted }],
  ],
  principal: [[principalRead, notFound('Request_ResourceNotFound')]],
  // It was restored a moment ago.
  'restored principal': [
    [principalRead, notFound('Request_ResourceNotFound')],
    [deletedPrincipals, { kind: 'intercept', name: 'a principal that was restored', answer: principalsStillDeleted }],
  ],
  'deleted principals': [[deletedPrincipals, nothing]],
  'role assignments': [[/\/roleAssignments\?/i, nothing]],
  locks: [[/\/locks\?/i, nothing]],
};

/** As some seconds before a policy was added. */
export function withoutPolicies(answer: CloudAnswer): CloudAnswer {
  return answer.status === 200 ? { ...answer, body: withProperties(answer.body, { accessPolicies: [] }) } : answer;
}

/** An ARM resource with other properties. */
function withProperties(resource: unknown, changed: JsonObject): unknown {
  if (!isObject(resource)) return resource;
  return { ...resource, properties: { ...objectAt(resource, 'properties'), ...changed } };
}

/** A list whose entries are changed. */
function eachEntry(answer: CloudAnswer, change: (entry: JsonObject) => unknown): CloudAnswer {
  if (answer.status !== 200 || !isObject(answer.body)) return answer;
  const value = (listAt(answer.body, 'value') ?? []).map((entry) => (isObject(entry) ? change(entry) : entry));
  return { ...answer, body: { ...answer.body, value } };
}

function keyStillDeleted({ host, path }: CloudRequest, { state }: Cloud): CloudAnswer | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const isThere = state.vaults.some((vault) => vault.keys.some((key) => key.name.toLowerCase() === name));
  const kid = `https://${host}/keys/${name}/00112233445566778899aabbccddeeff`;
  return isThere ? { status: 200, headers: {}, body: { key: { kid, kty: 'RSA' }, recoveryId: kid } } : undefined;
}

function vaultsStillDeleted(_: CloudRequest, { state }: Cloud): CloudAnswer | undefined {
  const value = state.vaults.map((vault) => ({
    id: `/subscriptions/${vault.subscriptionId}/providers/Microsoft.KeyVault/locations/${vault.location}/deletedVaults/${vault.name}`,
    name: vault.name,
    properties: {
      vaultId: vaultId(vault),
      location: vault.location,
      tags: {},
      deletionDate: '2026-11-27T08:15:00Z',
      scheduledPurgeDate: '2027-02-25T08:15:00Z',
    },
  }));
  return value.length === 0 ? undefined : { status: 200, headers: {}, body: { value } };
}

function principalsStillDeleted({ query }: CloudRequest, { state }: Cloud): CloudAnswer | undefined {
  const asked = query.get('$filter')?.toLowerCase() ?? '';
  const value = state.servicePrincipals
    .filter(({ appId }) => asked.includes(appId.toLowerCase()))
    .map(({ id, appId }) => ({ id, appId, deletedDateTime: '2026-11-27T08:15:00Z' }));
  return value.length === 0 ? undefined : { status: 200, headers: {}, body: { value } };
}

const disputed: Readonly<Record<Dispute, Stale>> = {
  enabled: [/\/keys\/[^/?]+\/versions\?/i, { kind: 'rewrite', change: (answer) => eachEntry(answer, withOtherState) }],
  cut: [/\/keys\/[^/?]+\/versions\?/i, { kind: 'rewrite', change: withoutCurrent }],
  newer: [/\/keys\/[^/?]+\/versions\?/i, { kind: 'rewrite', change: withNewer }],
  ends: [/\/roleAssignmentScheduleInstances\?/i, { kind: 'rewrite', change: (answer) => eachEntry(answer, ended) }],
};

function ofVersions(
  answer: CloudAnswer,
  change: (entries: readonly JsonObject[]) => readonly JsonObject[],
): CloudAnswer {
  if (answer.status !== 200 || !isObject(answer.body)) return answer;
  return { ...answer, body: { ...answer.body, value: change((listAt(answer.body, 'value') ?? []).filter(isObject)) } };
}

function withoutCurrent(answer: CloudAnswer): CloudAnswer {
  return ofVersions(answer, (entries) => entries.filter(({ name }) => name !== keyVersion));
}

function withNewer(answer: CloudAnswer): CloudAnswer {
  const attributes = { enabled: true, created: Math.floor(Date.now() / 1000) };
  return ofVersions(answer, (entries) =>
    entries.some(({ name }) => name === keyVersion)
      ? [...entries, { name: 'f'.repeat(32), properties: { attributes } }]
      : entries,
  );
}

/** Only the current version. */
function withOtherState(entry: JsonObject): unknown {
  if (entry['name'] !== keyVersion) return entry;
  const attributes = objectAt(objectAt(entry, 'properties'), 'attributes');
  return withProperties(entry, { attributes: { ...attributes, enabled: attributes['enabled'] !== true } });
}

/** It ended yesterday, and is listed all the same. */
function ended(entry: JsonObject): unknown {
  const endDateTime = `${new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 19)}Z`;
  return withProperties(entry, { endDateTime });
}

const versionsRead = /\/keys\/[^/?]+\/versions\?/i;
const instancesRead = /\/roleAssignmentScheduleInstances\?/i;
const vaultAnswer = /\/vaults\/[^/?]+\?api-version=/i;
/** The versions that have the settings. */
const settingsRead = /\/vaults\/[^/?]+\?api-version=(?!2026-02)20(?:2[6-9]|[3-9]\d)-/i;
const denialsRead = /\/denyAssignments\?/i;

/** @param after seconds from now; negative: before */
const secondsFromNow = (after: number) => Math.floor(Date.now() / 1000) + after;
const aDay = 24 * 60 * 60;

const silent = { actions: null, notActions: null, dataActions: null, notDataActions: null };

const forms = {
  'version expired': [versionsRead, (answer) => eachEntry(answer, (entry) => withDate(entry, 'exp', -aDay))],
  'version early': [versionsRead, (answer) => eachEntry(answer, (entry) => withDate(entry, 'nbf', aDay))],
  'no versions': [versionsRead, (answer) => ofVersions(answer, () => [])],
  'binding by strength': [
    settingsRead,
    (answer) => withSetting(answer, { tokenBindingParameters: { strength: 'Any' } }),
  ],
  'binding of another form': [settingsRead, (answer) => withSetting(answer, { tokenBindingParameters: 'Enforced' })],
  'protection of another form': [
    settingsRead,
    (answer) => withSetting(answer, { enableCrossTenantAccessProtection: 'Enabled' }),
  ],
  'denial without principals': [
    denialsRead,
    (answer) => eachEntry(answer, (entry) => withProperties(entry, { principals: null })),
  ],
  'denial without permissions': [
    denialsRead,
    (answer) => eachEntry(answer, (entry) => withProperties(entry, { permissions: null })),
  ],
  'denial without actions': [
    denialsRead,
    (answer) => eachEntry(answer, (entry) => withProperties(entry, { permissions: [silent] })),
  ],
  'denial of another scope': [
    denialsRead,
    (answer) => eachEntry(answer, (entry) => withProperties(entry, { scope: 'tenants/contoso' })),
  ],
  'network word': [vaultAnswer, (answer) => withSetting(answer, { publicNetworkAccess: 'Mediated' })],
  'subscription word': [
    /\/subscriptions(?:\/[^/?]+)?\?api-version=/i,
    (answer) => eachEntry(answer, (entry) => ({ ...entry, state: 'Reviewing' })),
  ],
  'grants begin tomorrow': [
    instancesRead,
    (answer) => eachEntry(answer, (entry) => withProperties(entry, { startDateTime: isoIn(aDay), endDateTime: null })),
  ],
  'grants end on soon': [
    instancesRead,
    (answer) => eachEntry(answer, (entry) => withProperties(entry, { endDateTime: 'soon' })),
  ],
} as const satisfies Record<string, readonly [RegExp, (answer: CloudAnswer) => CloudAnswer]>;

const isoIn = (seconds: number) => `${new Date(secondsFromNow(seconds) * 1000).toISOString().slice(0, 19)}Z`;

function withSetting(answer: CloudAnswer, changed: JsonObject): CloudAnswer {
  return answer.status === 200 ? { ...answer, body: withProperties(answer.body, changed) } : answer;
}

/** Only the current version. */
function withDate(entry: JsonObject, name: 'exp' | 'nbf', after: number): unknown {
  if (entry['name'] !== keyVersion) return entry;
  const attributes = objectAt(objectAt(entry, 'properties'), 'attributes');
  return withProperties(entry, { attributes: { ...attributes, [name]: secondsFromNow(after) } });
}

const keyOrVersion = /\/vaults\/[^/?]+\/keys\/[^/?]+(?:\/versions\/[^/?]+)?\?/i;

function withoutOperations(answer: CloudAnswer): CloudAnswer {
  return answer.status === 200 ? { ...answer, body: withProperties(answer.body, { keyOps: undefined }) } : answer;
}

function withoutGroup(answer: CloudAnswer): CloudAnswer {
  return answer.status === 404 ? { ...answer, ...notFound('ResourceNotFound') } : answer;
}

const lists =
  /\/(?:roleAssignments|denyAssignments|roleAssignmentScheduleInstances|locks|deletedVaults|vaults|keys|secrets|versions|diagnosticSettings|networkSecurityPerimeterConfigurations|subscriptions|eventtypes\/management\/values|deletedItems\/[^/?]+)\?/i;

/** For one run: each first answer is old once. */
export function rulesOf({
  stale: old,
  disputes: kept,
  forms: seen,
  emptyPages,
  moreProperties,
  omitted,
}: OddAnswers): FaultRule[] {
  // A second answer is not old any more.
  const firsts = new Map(old.flatMap((read) => stale[read]).map((one) => [one[0], one] as const));
  const rules = [...firsts.values()].map((one): FaultRule => ruleOf(one, 1));
  rules.push(
    ...kept.map((one) => ruleOf(disputed[one])),
    ...seen.map((one) => ruleOf([forms[one][0], { kind: 'rewrite', change: forms[one][1] }])),
  );
  // A deletion that began a moment ago takes some seconds.
  if (omitted.deletedKey) rules.push(ruleOf([deletedKey, notFound('KeyNotFound')], 2));
  if (omitted.groupAtVault) rules.push(ruleOf([vaultRead, { kind: 'rewrite', change: withoutGroup }]));
  if (omitted.keyOperations) rules.push(ruleOf([keyOrVersion, { kind: 'rewrite', change: withoutOperations }]));
  if (emptyPages)
    rules.push({ when: isFirstPage, do: { kind: 'intercept', name: 'an empty first page', answer: emptyPage } });
  if (moreProperties) rules.push({ when: isRead, do: { kind: 'rewrite', change: withMore } });
  return rules;
}

function ruleOf([path, answer]: Stale, times = Number.POSITIVE_INFINITY): FaultRule {
  return { when: { method: 'GET', path }, do: 'kind' in answer ? answer : { kind: 'answer', ...answer }, times };
}

const addressOf = ({ host, path, query }: CloudRequest) => `https://${host}${path}?${query.toString()}`;

function isFirstPage(request: CloudRequest): boolean {
  return request.method === 'GET' && lists.test(`${request.path}?`) && !request.query.has('page');
}

function emptyPage(request: CloudRequest): CloudAnswer {
  const next = `${addressOf(request)}&page=2`;
  const name = request.host === 'graph.microsoft.com' ? '@odata.nextLink' : 'nextLink';
  return { status: 200, headers: {}, body: { value: [], [name]: next } };
}

function isRead({ method, host }: CloudRequest): boolean {
  return method === 'GET' && ['management.azure.com', 'graph.microsoft.com'].includes(host);
}

function withMore(answer: CloudAnswer): CloudAnswer {
  return answer.status === 200 ? { ...answer, body: grown(answer.body) } : answer;
}

function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, name === 'tags' ? { owner: null } : grown(part)]);
  return { ...Object.fromEntries(entries), notDocumented: { anything: null } };
}
