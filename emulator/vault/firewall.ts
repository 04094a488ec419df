/** The vault's firewall; it stands before the data plane only. */
import { BlockList, isIPv4 } from 'node:net';
import type { Caller, CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import { forbidden, runnerAddress } from './answers.ts';
import { describeCaller } from './permission.ts';

/** The 403 of a vault that does not let the runner's address in; the wordings are quoted in users' reports. */
export function refuseAddress(vault: VaultState, caller: Caller): CloudAnswer | undefined {
  const lastLines = `Caller: ${describeCaller(caller)}\r\nVault: ${vault.name};location=${vault.location}`;
  const client = `Client address: ${runnerAddress}\r\n`;
  if (vault.publicNetworkAccess === 'Disabled') {
    const why =
      'Public network access is disabled and request is not from a trusted service nor via an approved private link.';
    return forbidden('ForbiddenByConnection', `${why}\r\n${lastLines}`);
  }
  if (vault.publicNetworkAccess === 'SecuredByPerimeter') {
    const why =
      'Request was not allowed by NSP rules and the client address is not authorized and caller was ignored because ' +
      'bypass is set to None';
    return forbidden('ForbiddenByFirewall', `${why}\r\n${client}${lastLines}`);
  }
  if (vault.networkAcls?.defaultAction !== 'Deny' || isAllowed(vault.networkAcls.ipRules)) return undefined;
  const why = 'Client address is not authorized and caller is not a trusted service.';
  return forbidden('ForbiddenByFirewall', `${why}\r\n${client}${lastLines}`);
}

function isAllowed(rules: readonly { readonly value: string }[]): boolean {
  const allowed = new BlockList();
  for (const { value } of rules) {
    const [network = '', prefix = '32'] = value.split('/');
    if (isIPv4(network)) allowed.addSubnet(network, Number(prefix));
  }
  return allowed.check(runnerAddress);
}
