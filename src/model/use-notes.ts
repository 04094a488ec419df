/** What the vault's audit log adds to other findings. Notes do not change a status. Pure, without texts. */
import { BlockList, isIPv4 } from 'node:net';
import { callsOfAdobe, evaluateUse, newestFirst, type WhoseUse } from './adobe-calls.ts';
import type { LoggedCalls, Usage } from './audit-log.ts';
import type { Vault } from './observed.ts';

/** Versions of the key that Adobe's application used and that are not the confirmed one. */
export function otherVersionsUsed(usage: Usage, whose: WhoseUse, confirmedVersion: string): readonly string[] {
  const use = evaluateUse(usage, whose);
  return 'calls' in use ? use.calls.versions.filter((version) => version !== confirmedVersion) : [];
}

/** Of these versions of the key, those with which Adobe's application made calls, whatever their result. */
export function versionsCalled(usage: Usage, whose: WhoseUse, versions: readonly string[]): readonly string[] {
  const called = new Set(callsOfAdobe(usage.rows, whose).map(({ version }) => version));
  return versions.filter((version) => called.has(version.toLowerCase()));
}

/**
 * Addresses that Adobe's application called from and that the vault's firewall does not list; none if it allows every
 * address. Whether an address is listed says nothing about trusted services, which are allowed by another rule.
 */
export function unlistedAddresses(
  usage: Usage,
  whose: WhoseUse,
  { networkDefault, publicNetworkAccess, ipRules }: Vault,
): readonly string[] {
  if (networkDefault === 'allow' && publicNetworkAccess === 'enabled') return [];
  const use = evaluateUse(usage, whose);
  const addresses = 'calls' in use ? use.calls.addresses : [];
  const isListed = (address: string) => ipRules.some((range) => isInRange(address, range) !== false);
  return addresses.filter((address) => isIPv4(address) && !isListed(address));
}

/**
 * Whether the address is in the range of a firewall.
 *
 * @param range an address, or one with the length of its prefix (`203.0.113.0/24`)
 * @returns `undefined` if one of them is not an IPv4 address, so the answer is unknown
 */
export function isInRange(address: string, range: string): boolean | undefined {
  const [start = '', length = '32'] = range.split('/');
  if (!isIPv4(address) || !isIPv4(start) || !/^(?:\d|[12]\d|3[0-2])$/.test(length)) return undefined;
  const list = new BlockList();
  list.addSubnet(start, Number(length), 'ipv4');
  return list.check(address, 'ipv4');
}

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
