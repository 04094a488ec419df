/**
 * Microsoft's management client for vaults and keys. It knows addresses and bodies; what came back is taken from the
 * wire and validated here, since its own deserialisers believe whatever they are given.
 */
import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import type { TokenCredential } from '@azure/core-auth';
import type { HttpAnswer, Send } from './http.ts';
import { keyVaultApiVersion } from './key-vault-version.ts';
import { clientOptions } from './sdk.ts';
import { Wire } from './wire.ts';

/** Runs one operation of the client and gives its answer on the wire. */
export type KeyVaultCall = (
  operation: string,
  call: (client: KeyVaultManagementClient) => Promise<unknown>,
) => Promise<HttpAnswer>;

export function keyVaultCalls(send: Send, credential: TokenCredential, subscriptionId: string): KeyVaultCall {
  return (operation, call) => {
    const wire = new Wire();
    const options = { ...clientOptions(wire.through(send), () => operation), apiVersion: keyVaultApiVersion };
    const client = new KeyVaultManagementClient(wire.with(credential), subscriptionId, options);
    return wire.answerOf(() => call(client));
  };
}
