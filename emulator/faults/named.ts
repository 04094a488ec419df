/** Parses the name of a fault, with its scope: `NAME[@SERVICE][*TIMES]`. */
import type { FaultRule, RequestPattern } from '../faults.ts';
import type { ServiceName } from '../transcript.ts';
import { type FaultName, namedFaults } from './catalog.ts';

const services: readonly ServiceName[] = ['oidc', 'entra', 'arm', 'vault', 'graph', 'github', 'logs'];

function isService(text: string): text is ServiceName {
  return services.some((name) => name === text);
}

export type FaultText = FaultName | `${FaultName}@${ServiceName}`;

/** The rule of a named fault. @param when narrows its scope @param times the maximum number of times */
export function faultNamed(text: FaultText, when: RequestPattern = {}, times?: number): FaultRule {
  const rule = readFault(text);
  if (typeof rule.when === 'function') throw new Error(`${text} strikes by a function`);
  return { ...rule, when: { ...rule.when, ...when }, ...(times !== undefined && { times }) };
}

/**
 * Parses `NAME`, `NAME@SERVICE`, `NAME*TIMES` or `NAME@SERVICE*TIMES`.
 *
 * @throws Error
 */
export function readFault(text: string): FaultRule {
  const [, name = text, service, times] = /^([^@*]+)(?:@([^*]+))?(?:\*(\d{1,6}))?$/.exec(text) ?? [];
  const known = namedFaults.get(name);
  if (known === undefined) throw new Error(`unknown fault ${name}`);
  if (service !== undefined && !isService(service))
    throw new Error(`unknown service ${service}. Known: ${services.join(', ')}`);
  return {
    when: { ...known.when, ...(service !== undefined && { service }) },
    do: known.fault,
    ...(times !== undefined && { times: Number(times) }),
  };
}
