/**
 * The vault's network rules and those of its perimeters; they apply to the data plane only.
 * Source of the rules: "Configure network security for Azure Key Vault" (2026), unless a rule says otherwise.
 */
import { BlockList, isIPv4 } from 'node:net';
import type { Caller, CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import type { Origin } from './answers.ts';
import { forbidden } from './answers.ts';
import { describeCaller } from './permission.ts';

/** The 403 of a vault that does not allow the address; the messages are quoted in users' reports. */
export function refuseAddress(vault: VaultState, caller: Caller, origin: Origin): CloudAnswer | undefined {
  if (isAllowedByPerimeter(vault, origin)) return undefined;
  if (isClosedByPerimeter(vault)) {
    const why =
      'Request was not allowed by NSP rules and the client address is not authorized and caller was ignored because ' +
      'bypass is set to None';
    return byFirewall(vault, caller, origin, why);
  }
  if (bypasses(vault, origin)) return undefined;
  if (vault.publicNetworkAccess === 'Disabled') {
    const why =
      'Public network access is disabled and request is not from a trusted service nor via an approved private link.';
    return forbidden('ForbiddenByConnection', `${why}\r\n${lastLines(vault, caller)}`);
  }
  if (vault.networkAcls?.defaultAction !== 'Deny' || isAmong(origin, vault.networkAcls.ipRules)) return undefined;
  // guessed: the second message, based on that of a perimeter.
  const caught = vault.networkAcls.bypass === 'None' ? 'was ignored because bypass is set to None' : undefined;
  const why = `Client address is not authorized and caller ${caught ?? 'is not a trusted service.'}`;
  return byFirewall(vault, caller, origin, why);
}

/** "Enforced": what no access rule of the perimeter allows is denied, regardless of the vault's own settings. */
function isClosedByPerimeter({ perimeters, publicNetworkAccess }: VaultState): boolean {
  const isEnforced = perimeters?.some(({ accessMode }) => accessMode === 'Enforced') ?? false;
  // "Secured by perimeter" blocks trusted services too, even if they are configured to bypass.
  return isEnforced || publicNetworkAccess === 'SecuredByPerimeter';
}

/** An inbound rule allows an address in every mode. assumed: a rule by subscription never allows Adobe. */
function isAllowedByPerimeter({ perimeters }: VaultState, origin: Origin): boolean {
  const inbound = (perimeters ?? []).flatMap(({ rules }) => rules.filter(({ direction }) => direction === 'Inbound'));
  return isAmong(
    origin,
    inbound.flatMap(({ addressPrefixes }) => addressPrefixes.map((value) => ({ value }))),
  );
}

/**
 * Trusted services pass a firewall that lets them bypass, and also a disabled public network. The REST specification: a
 * vault without network rules, or without `bypass`, lets them.
 */
function bypasses({ networkAcls }: VaultState, { trustedService }: Origin): boolean {
  return trustedService && networkAcls?.bypass !== 'None';
}

function isAmong({ address }: Origin, rules: readonly { readonly value: string }[]): boolean {
  const allowed = new BlockList();
  for (const { value } of rules) {
    const [network = '', prefix = '32'] = value.split('/');
    if (isIPv4(network)) allowed.addSubnet(network, Number(prefix));
  }
  return allowed.check(address);
}

function lastLines(vault: VaultState, caller: Caller): string {
  return `Caller: ${describeCaller(caller)}\r\nVault: ${vault.name};location=${vault.location}`;
}

function byFirewall(vault: VaultState, caller: Caller, { address }: Origin, why: string): CloudAnswer {
  return forbidden('ForbiddenByFirewall', `${why}\r\nClient address: ${address}\r\n${lastLines(vault, caller)}`);
}
