/** What the contract says of a rotation: where it stands, and when the command that creates a version is printed. */
import { same } from '../../emulator/arm/scopes.ts';
import type { Cloud } from '../../emulator/service.ts';
import { currentVersion } from '../../emulator/vault/keys-held.ts';
import type { RunSeen } from './drive.ts';
import { contradicts, keyOf } from './oracle.ts';
import { type Inputs, namedVersion, reads, saysConfirmed, vaultOf } from './oracle-terms.ts';
import { isCounted, isLetThrough, visibleCalls } from './oracle-use.ts';

interface RotationAsked {
  readonly seen: RunSeen;
  readonly cloud: Cloud;
  readonly inputs: Inputs;
  readonly logIsWhole: boolean;
}

const currentOf = (cloud: Cloud) => {
  const key = reads(cloud).key ? keyOf(vaultOf(cloud)) : undefined;
  return key && { key, current: currentVersion(key) };
};

/** Whether Adobe stores a version, and the current one is another. */
export function pinsAnother(cloud: Cloud, inputs: Inputs): boolean {
  const [named, found] = [namedVersion(inputs), currentOf(cloud)];
  const isOther = named !== undefined && found !== undefined && !same(named, found.current.version);
  return isOther && inputs['adobe-key-version'] === 'pinned';
}

/** "`made` …, `adopting` …, `unknown` (not read, cut, or no version named), `none`." */
function rotationOf({ cloud, inputs, logIsWhole }: RotationAsked): string {
  if (!saysConfirmed(inputs)) return 'none';
  const [named, found] = [namedVersion(inputs), currentOf(cloud)];
  if (named === undefined || found === undefined || contradicts(inputs)) return 'unknown';
  const { key, current } = found;
  if (same(named, current.version)) return 'none';
  if (reads(cloud).versions && !key.versions.some(({ version }) => same(version, named))) return 'unknown';
  const days = Number(inputs['usage-days'] ?? 0);
  const calls = logIsWhole && days > 0 ? visibleCalls(cloud, days) : undefined;
  if (calls === undefined) return 'unknown';
  const uses = calls.some(
    (call) =>
      isCounted(call, inputs) &&
      isLetThrough(call) &&
      /^Key(?:Wrap|Unwrap)$/.test(call.operation) &&
      same(call.version, current.version),
  );
  if (uses) return 'adopting';
  return calls.length > 0 ? 'made' : 'unknown';
}

/** "Is printed only while no error fails, Adobe's answer is recorded, and no rotation is open." */
export function rotationComplaints(asked: RotationAsked): string[] {
  const { seen, inputs } = asked;
  const truth = rotationOf(asked);
  const said = seen.identifiers.get('rotation');
  const [, beforeRevoking = ''] =
    /^([^]*?)(?:: how to end Adobe's access permanently<\/summary>|$(?![^]))/.exec(seen.page) ?? [];
  const isOpen = seen.findings.some(
    ({ severity, status }) => severity === 'error' && (status === 'fail' || status === 'unknown'),
  );
  const refused = isOpen || truth !== 'none' || inputs['adobe-key-version'] === undefined;
  const wrong: readonly (readonly [boolean, string])[] = [
    // Of a vault that may not be read, the contract leaves open whether the log is read.
    [said !== truth && !(said === 'unknown' && !reads(asked.cloud).vault), `rotation is ${said}, not ${truth}`],
    [
      refused && seen.page.includes('az keyvault key rotate'),
      'the command that creates a version is printed too early',
    ],
    [beforeRevoking.includes('--enabled false'), 'a command disables a version'],
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, text]) => text);
}
