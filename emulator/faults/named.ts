/** Reads the name of a fault, with what it strikes: `NAME[@SERVICE][*TIMES]`. */
import type { FaultRule, RequestPattern } from '../faults.ts';
import type { ServiceName } from '../transcript.ts';
import { type FaultName, namedFaults } from './catalog.ts';

const services: readonly ServiceName[] = ['oidc', 'entra', 'arm', 'vault', 'graph', 'github'];

function isService(text: string): text is ServiceName {
  return services.some((name) => name === text);
}

export type FaultText = FaultName | `${FaultName}@${ServiceName}`;

/** The rule of a named fault. @param when narrows what it strikes @param times how often at most */
export function faultNamed(text: FaultText, when: RequestPattern = {}, times?: number): FaultRule {
  const rule = readFault(text);
  if (typeof rule === 'string') throw new Error(rule);
  if (typeof rule.when === 'function') throw new Error(`${text} strikes by a function`);
  return { ...rule, when: { ...rule.when, ...when }, ...(times !== undefined && { times }) };
}

/** Reads `NAME`, `NAME@SERVICE`, `NAME*TIMES` or `NAME@SERVICE*TIMES`. @returns the rule, or what is wrong with the text */
export function readFault(text: string): FaultRule | string {
  const [, name = '', service, times] = /^([a-z0-9-]+)(?:@(\w+))?(?:\*(\d{1,6}))?$/.exec(text) ?? [];
  const known = namedFaults.get(name);
  if (known === undefined) return `There is no fault named ${text}`;
  if (service !== undefined && !isService(service)) return `There is no service named ${service}`;
  return {
    when: { ...known.when, ...(service !== undefined && { service }) },
    do: known.fault,
    ...(times !== undefined && { times: Number(times) }),
  };
}

/** One line a fault, for `--help`. */
export function faultLines(): string {
  const width = Math.max(...[...namedFaults.keys()].map((name) => name.length));
  return [...namedFaults].map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}
