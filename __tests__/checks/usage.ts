/** Rows of the vault's audit log, for the tables of cases. */
import type { LoggedCalls, Usage } from '../../src/model/audit-log.ts';
import { inputs, now, version } from './tenant.ts';

/** When calls were made, so many hours before the target was read. */
export function hoursAgo(hours: number): Pick<LoggedCalls, 'first' | 'last'> {
  const time = new Date((now - hours * 3600) * 1000).toISOString();
  return { first: time, last: time };
}

/** One successful unwrapKey by Adobe's application, three hours ago. @param changes what differs from that */
export function loggedCall(changes: Partial<LoggedCalls> = {}): LoggedCalls {
  return {
    appId: inputs.adobeAppId,
    operation: 'KeyUnwrap',
    status: 200,
    result: 'OK',
    key: inputs.keyName,
    version,
    callerIp: '20.88.123.53',
    calls: 1,
    ...hoursAgo(3),
    ...changes,
  };
}

export function usageOf(...rows: readonly LoggedCalls[]): Usage {
  return { days: 7, rows, isComplete: true, isCut: false };
}
