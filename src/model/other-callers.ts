/** Who else used the key, by the vault's audit log. Pure. */
import { newestFirst, type WhoseUse } from './adobe-calls.ts';
import type { LoggedCalls, Usage } from './audit-log.ts';
import type { Words } from './words.ts';

/** Another caller who used the key. */
export interface OtherCaller {
  /** Empty if the log has none. */
  readonly appId: string;
  /** The Microsoft tool that a person signed in to; `undefined` for an application. */
  readonly tool: string | undefined;
  readonly calls: number;
  readonly last: string;
}

/** Applications that people use to call Azure (Microsoft: application ids of commonly used Microsoft applications). */
const tools: Readonly<Record<string, string>> = {
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46': 'Azure CLI',
  '1950a258-227b-4e31-a9cf-717495945fc2': 'Azure PowerShell',
  'c44b4083-3bb0-49c1-b47d-974e53cbdf3c': 'Azure portal',
};

/**
 * Operations that use the key itself: its material or its cryptographic operations. Reading its attributes or listing
 * it does not count.
 */
const usingOperation = /^Key(?:Wrap|Unwrap|Encrypt|Decrypt|Sign|Verify|Backup|Release)$/i;

/** Who else used the key successfully besides Adobe's application, the latest first. */
export function otherCallers({ rows }: Usage, { appId: adobe, keyName }: WhoseUse): readonly OtherCaller[] {
  const used = rows.filter(
    ({ key, appId, operation, status }) =>
      key === keyName.toLowerCase() &&
      appId !== adobe &&
      usingOperation.test(operation) &&
      status !== null &&
      status >= 200 &&
      status < 300,
  );
  const ids = [...new Set(used.map(({ appId }) => appId))];
  const callers = ids.map((appId) =>
    callerOf(
      appId,
      used.filter((row) => row.appId === appId),
    ),
  );
  return callers.toSorted(newestFirst);
}

function callerOf(appId: string, rows: readonly LoggedCalls[]): OtherCaller {
  const [latest] = rows.toSorted(newestFirst);
  const calls = rows.reduce((sum, row) => sum + row.calls, 0);
  return { appId, tool: toolOf(appId), calls, last: latest?.last ?? '' };
}

/** The Microsoft tool that an application ID belongs to. */
export function toolOf(appId: string): string | undefined {
  return Object.hasOwn(tools, appId) ? tools[appId] : undefined;
}

/** How somebody is called who used the key besides Adobe. */
export function callerName({ appId, tool }: Pick<OtherCaller, 'appId' | 'tool'>): Words {
  if (tool !== undefined) return { en: `a person with ${tool}`, fr: `une personne avec ${tool}` };
  if (appId === '') return { en: 'a caller without an application ID', fr: "un appelant sans ID d'application" };
  return { en: `application ${appId}`, fr: `l'application ${appId}` };
}
