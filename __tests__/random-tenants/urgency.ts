/** The first words of a page, and what they can not say of what the run found. Written from the contract's table "How urgent". */
import type { Cloud } from '../../emulator/service.ts';
import type { FindingSeen, RunSeen } from './drive.ts';
import type { OddAnswers } from './odd-answers.ts';
import { contradicts, endsOfAccess } from './oracle.ts';
import { type Inputs, saysConfirmed } from './oracle-terms.ts';
import { whyNoneIsOver } from './oracle-use.ts';

const kinds = /^\*\*(Act now|Look now|Tonight: nothing|Nothing to do|Next)\b(.*)$/m;

/** "`cuts`, where they fail"; unknown as an error, they may cut. */
const cutting = new Set(
  `vault-exists key-exists confirmed-key adobe-principal adobe-grant vault-tenant entra-key-vault subscription-state
  vault-network key-enabled key-active key-type key-operations adobe-use`.split(/\s+/),
);
/** The first may cut where it is unknown. */
const unsure = new Set([...cutting, 'vault-tokens']);
const soon = 72 * 60 * 60 * 1000;

export interface LineAsked {
  readonly seen: RunSeen;
  readonly cloud: Cloud;
  readonly inputs: Inputs;
  readonly logIsWhole: boolean;
  readonly odd: OddAnswers | undefined;
}

/** Whether Adobe's access to the confirmed key ends by itself within 72 hours: "Act now", and the step fails. */
export function endsSoon({ seen, cloud, inputs, odd }: Omit<LineAsked, 'logIsWhole'>): boolean {
  if (!saysConfirmed(inputs) || contradicts(inputs)) return false;
  const isBillSeen = seen.findings.some(({ id, status }) => id === 'subscription-state' && status === 'fail');
  return endsOfAccess(cloud, inputs, isBillSeen, odd).some((at) => at - cloud.now() <= soon);
}

/** @returns what the line says, and may not */
export function untrueLines(asked: LineAsked): string[] {
  const { seen, cloud, inputs, logIsWhole } = asked;
  const [, kind = 'nothing', rest = ''] = kinds.exec(seen.page) ?? [];
  if (seen.findings.length === 0) return [];
  const isError = ({ severity }: FindingSeen) => severity === 'error';
  const failing = seen.findings.filter(({ status }) => status === 'fail');
  const open = seen.findings.filter((one) => one.status === 'unknown' && isError(one));
  const isUrgent = kind === 'Act now' || kind === 'Look now';
  const doubt = whyNoneIsOver(cloud, inputs, logIsWhole);
  const noneHolds = !saysConfirmed(inputs) && doubt === undefined;
  const mayBeOut = failing.some((one) => isError(one) && cutting.has(one.id)) || open.some(({ id }) => unsure.has(id));
  const untrue: readonly (readonly [isUntrue: boolean, words: string])[] = [
    [kind === 'nothing', 'no first line of the four kinds'],
    [noneHolds && isUrgent, 'a none that holds, and somebody is called'],
    [!noneHolds && !isUrgent && mayBeOut, 'Adobe may be out, and nobody is called'],
    [doubt !== undefined && kind === 'Nothing to do', 'nobody knows what is confirmed, and there is nothing to do'],
    [kind === 'Nothing to do' && failing.length + open.length > 0, 'something fails, and there is nothing to do'],
    [rest.includes('no check failed') && failing.length > 0, 'no check failed, and some do'],
    [/no error|nothing keeps Adobe out/i.test(rest) && mayBeOut, 'nothing keeps Adobe out, and something may'],
  ];
  return untrue.filter(([isUntrue]) => isUntrue).map(([, words]) => `${kind}${rest}: ${words}`);
}
