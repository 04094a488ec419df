/**
 * Microsoft's management client for vaults and keys. It knows addresses and bodies; what came back is taken from the
 * wire and validated here, since its own deserialisers believe whatever they are given.
 */
import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import type { TokenCredential } from '@azure/core-auth';
import type { HttpAnswer, Send } from './http.ts';
import { keyVaultApiVersion } from './key-vault-version.ts';
import { clientOptions } from './sdk.ts';

export type KeyVaultCall = (
  tried: string,
  call: (client: KeyVaultManagementClient) => Promise<unknown>,
) => Promise<HttpAnswer>;

/**
 * Runs one operation of the client and gives the last answer on the wire, whatever the client made of it.
 *
 * @throws what the transport or the login threw when no answer came
 */
export function keyVaultCalls(send: Send, credential: TokenCredential, subscriptionId: string): KeyVaultCall {
  return async (tried, call) => {
    let answer: HttpAnswer | undefined;
    let fault: unknown;
    const remember: Send = async (request) => {
      try {
        return await send(request);
      } catch (error) {
        fault = error;
        throw error;
      }
    };
    const watched: TokenCredential = {
      getToken: async (scopes, options) => {
        try {
          return await credential.getToken(scopes, options);
        } catch (error) {
          fault = error;
          throw error;
        }
      },
    };
    const options = clientOptions(
      remember,
      () => tried,
      (seen) => {
        answer = seen;
      },
    );
    const client = new KeyVaultManagementClient(watched, subscriptionId, {
      ...options,
      apiVersion: keyVaultApiVersion,
    });
    try {
      await call(client);
    } catch (error) {
      if (fault !== undefined) throw fault;
      if (answer === undefined) throw error;
    }
    if (answer === undefined) throw new Error(`${tried}: the client sent nothing`);
    return answer;
  };
}
