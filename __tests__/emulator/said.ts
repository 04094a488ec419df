/** Short forms for tables of requests to the local cloud, and of what it says. */
import type { CloudState, LockState } from '../../emulator/state.ts';
import { adobePrincipalId, groupScope } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import type { Sent } from '../conformance/case.ts';
import { arm, assignmentName, dataPlane, graph, group, key, subscription, vault } from '../conformance/cases/places.ts';
import { answerTo, type Question } from '../conformance/check.ts';
import { type Answer, at } from './client.ts';
import { useLocalCloud } from './local-cloud.ts';

export type Lay = (state: CloudState) => unknown;
/** Several requests are sent one after the other; the answer is that of the last. */
export type Requests = string | Sent | readonly (string | Sent)[];
export type Row = readonly [what: string, lay: Lay, requests: Requests, said: string];

/** What the first word of an address stands for. */
const places: Readonly<Record<string, string>> = {
  arm,
  subscription,
  group,
  vault,
  key,
  data: dataPlane,
  graph,
  assignment: `${vault}/providers/Microsoft.Authorization/roleAssignments/${assignmentName}`,
  authorization: `${vault}/providers/Microsoft.Authorization`,
  monitor: `${group}/providers/Microsoft.Insights`,
  workspace: `${group}/providers/Microsoft.OperationalInsights/workspaces/logs`,
  identity: `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-cmk`,
};

/** The versions that az or the action sends. */
const versions: readonly (readonly [address: RegExp, version: string])[] = [
  [/vault\.azure\.net/, '7.4'],
  [/graph\.microsoft\.com/, ''],
  [/\/denyAssignments\/./, '2024-07-01-preview'],
  [/\/locks/, '2020-05-01'],
  [/\/roleAssignmentSchedule/, '2020-10-01'],
  [/Microsoft\.Authorization/, '2022-04-01'],
  [/Microsoft\.ManagedIdentity/, '2024-11-30'],
  [/Microsoft\.OperationalInsights/, '2025-07-01'],
  [/\/diagnosticSettings/, '2021-05-01-preview'],
  [/\/actionGroups/, '2023-01-01'],
  [/\/activityLogAlerts/, '2020-10-01'],
  [/\/scheduledQueryRules/, '2023-12-01'],
  [/\/dataCollectionRules/, '2023-03-11'],
  [/Microsoft\.KeyVault/, '2026-02-01'],
  [/management\.azure\.com/, '2022-12-01'],
];

/** @param line `METHOD place/rest?query` */
export function to(line: string, body?: unknown, more: Partial<Sent> = {}): Sent {
  const [, method = '', place = '', rest = ''] = /^(\S+) (\w+)(.*)$/.exec(line) ?? [];
  const [path = '', query] = `${places[place]}${rest}`.split('?');
  const [, version = ''] = versions.find(([address]) => address.test(path)) ?? [];
  const isGiven = version === '' || query?.startsWith('api-version=') === true;
  const parts = [isGiven ? '' : `api-version=${version}`, query].filter(Boolean).join('&');
  return { method, url: parts === '' ? path : `${path}?${parts}`, ...(body !== undefined && { body }), ...more };
}

/** `STATUS CODE` of an answer, with the inner code if there is one; of a list, `STATUS` and how many entries it has. */
export function saidIn({ status, body }: Answer): string {
  const code = at(body, 'error', 'innererror', 'code') ?? at(body, 'error', 'code') ?? at(body, 'message');
  if (typeof code === 'string') return `${status} ${code}`;
  const list = at(body, 'value') ?? at(body, 'tables', 0, 'rows') ?? body;
  return Array.isArray(list) ? `${status} ${list.length}` : String(status);
}

/** For the tests of a file, as `useLocalCloud`. */
export function useAnswers() {
  const local = useLocalCloud();
  /** The answer to the last of the requests, in a tenant `ready` that is changed first. */
  const answerOf = (lay: Lay, requests: Requests, more: Partial<Question> = {}): Promise<Answer> => {
    const before = [requests].flat().map((one) => (typeof one === 'string' ? to(one) : one));
    const send = before.pop();
    if (send === undefined) throw new Error('nothing is asked');
    return answerTo({ lay: (state) => void lay(state), before, send, ...more }, local.running, local.client);
  };
  const said = async (...question: Parameters<typeof answerOf>) => saidIn(await answerOf(...question));
  return { local, answerOf, said };
}

/** The tenant as it is. */
export const unchanged: Lay = () => {};

/** Several changes of the tenant. */
export const all =
  (...changes: readonly Lay[]): Lay =>
  (state) => {
    for (const change of changes) change(state);
  };

/** The caller has this role and no other. */
export const only =
  (role: string, scope: string = groupScope, condition: string | null = null): Lay =>
  (state) => {
    state.roleAssignments = [];
    Object.assign(grantRole(state, role, scope), { condition });
  };

/** This lock, and no other. */
export const locked =
  (level: LockState['level'], scope: string): Lay =>
  (state) =>
    (state.locks = [{ name: 'freeze', scope, level }]);

/** Where the roles of Adobe's service principal at the vault are listed. */
export const rolesOfAdobe = `GET authorization/roleAssignments?$filter=principalId eq '${adobePrincipalId}'`;
