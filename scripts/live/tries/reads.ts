/** Tests that only read, as the identity of the pipeline; they create nothing. */
import type { Send } from '../session.ts';
import { shown, type Verdict } from '../verdict.ts';

export interface Place {
  readonly subscription: string;
  readonly group: string;
  readonly vault: string;
  readonly key: string;
}

export async function readerOfOneGroup(send: Send, { subscription }: Place): Promise<Verdict> {
  const one = await send('GET', `${subscription}?api-version=2022-12-01`);
  if (one.status === 200) return { holds: 'not tried', answer: 'the identity may read the whole subscription' };
  const list = await send('GET', '/subscriptions?api-version=2022-12-01');
  const isListed = list.status === 200 && list.text.toLowerCase().includes(subscription.toLowerCase());
  return { holds: one.status === 403 && isListed, answer: `${shown(one)}; the list: ${shown(list)}` };
}

export async function perimeterVersions(send: Send, { vault }: Place): Promise<Verdict> {
  const list = `${vault}/networkSecurityPerimeterConfigurations?api-version=`;
  const versions = ['2024-04-01-preview', '2026-04-01-preview'];
  const known = await Promise.all(versions.map((version) => send('GET', `${list}${version}`)));
  const stable = await send('GET', `${list}2026-02-01`);
  const answer = [...known, stable].map(shown).join('; ');
  return { holds: known.every(({ status }) => status === 200) && stable.status >= 400, answer };
}

export async function scheduleInstances(send: Send, { key }: Place): Promise<Verdict> {
  const type = 'Microsoft.Authorization/roleAssignmentScheduleInstances';
  const answer = await send('GET', `${key}/providers/${type}?api-version=2020-10-01&$filter=atScope()`);
  const isWithout = answer.status === 400 && answer.text.includes('AadPremiumLicenseRequired');
  return { holds: isWithout || (answer.status === 200 && answer.text.includes('"value"')), answer: shown(answer) };
}

export async function subscriptionStates(send: Send): Promise<Verdict> {
  const answer = await send('GET', '/subscriptions?api-version=2022-12-01');
  const holds = answer.status === 200 && /"state":\s*"(?:Enabled|Warned|PastDue|Disabled|Deleted)"/.test(answer.text);
  return { holds, answer: shown(answer) };
}

const activityVersion = '2015-04-01';
const day = 86_400_000;

function activityOf({ subscription, group }: Place, days: number): string {
  const from = new Date(Date.now() - days * day).toISOString();
  const until = new Date().toISOString();
  const name = group.slice(group.lastIndexOf('/') + 1);
  const filter = `eventTimestamp ge '${from}' and eventTimestamp le '${until}' and resourceGroupName eq '${name}'`;
  const query = new URLSearchParams({ 'api-version': activityVersion, $filter: filter });
  return `${subscription}/providers/Microsoft.Insights/eventtypes/management/values?${query.toString()}`;
}

const notAllowed: Verdict = { holds: 'not tried', answer: 'the identity may not read the activity log' };

export async function activityLog(send: Send, place: Place): Promise<Verdict> {
  const answer = await send('GET', activityOf(place, 89));
  if (answer.status === 403) return notAllowed;
  const times = [...answer.text.matchAll(/"eventTimestamp":\s*"([^"]+)"/g)].map(([, time = '']) => time);
  const isNewestFirst = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? ''));
  return { holds: answer.status === 200 && answer.text.includes('"value"') && isNewestFirst, answer: shown(answer) };
}

export async function activityLogStart(send: Send, place: Place): Promise<Verdict> {
  const [kept, before] = [await send('GET', activityOf(place, 89)), await send('GET', activityOf(place, 91))];
  if (kept.status === 403) return notAllowed;
  return { holds: kept.status === 200 && before.status === 400, answer: `${shown(kept)}; earlier: ${shown(before)}` };
}

export async function trustedByDefault(send: Send, { vault }: Place): Promise<Verdict> {
  const answer = await send('GET', `${vault}?api-version=2026-02-01`);
  const says = /"bypass":\s*"(\w+)"/.exec(answer.text)?.[1];
  return { holds: answer.status === 200 && (says === undefined || says === 'AzureServices'), answer: shown(answer) };
}
