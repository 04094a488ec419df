/**
 * Soft-deleted keys: the only thing for which the data plane is needed, since ARM has no call for it.
 * Source: https://learn.microsoft.com/rest/api/keyvault/keys/recover-deleted-key
 */
import type { TokenCredential } from '@azure/core-auth';
import { KeyClient } from '@azure/keyvault-keys';
import * as v from 'valibot';
import type { Inputs } from '../model/inputs.ts';
import type { HttpRequest, Send } from './http.ts';
import { type Operation, parseResponse } from './responses.ts';
import { clientOptions } from './sdk.ts';
import { Wire } from './wire.ts';

const keyBundle = v.object({ key: v.object({ kid: v.string() }) });

export interface DeletedKeys {
  /** @throws ServiceError with status 404 when no deleted key of that name is there */
  get(operation: Operation): Promise<{ name: string }>;
  /** Asks for the recovery; the key answers 404 for some seconds afterwards. */
  recover(operation: Operation): Promise<void>;
}

/** @param send a `Send` for the vault's own host */
export function deletedKeys(send: Send, credential: TokenCredential, inputs: Inputs): DeletedKeys {
  const ask = async (operation: Operation, call: (client: KeyClient) => Promise<unknown>) => {
    const wire = new Wire();
    // Around a recovery the SDK also reads the key, which is not back yet: those answers say nothing of the recovery.
    const keep = (request: HttpRequest) => operation.writes !== true || isRecovery(request);
    const marking: Send = (request) => send({ ...request, writes: isRecovery(request) });
    const options = clientOptions(wire.through(marking, keep), () => operation.name);
    const client = new KeyClient(
      `https://${inputs.vaultName.toLowerCase()}.vault.azure.net`,
      wire.with(credential),
      options,
    );
    parseResponse(operation, await wire.answerOf(() => call(client)), keyBundle);
  };
  return {
    async get(operation) {
      await ask(operation, (client) => client.getDeletedKey(inputs.keyName));
      return { name: inputs.keyName };
    },
    // Only the first request: waiting until the key is back is done by looking at it through ARM.
    recover: (operation) => ask(operation, (client) => recoverOnce(client, inputs.keyName)),
  };
}

function isRecovery(request: HttpRequest): boolean {
  return request.method === 'POST' && new URL(request.url).pathname.endsWith('/recover');
}

/** The SDK's poller goes on asking; stopping it at once leaves exactly the one request that recovers. */
async function recoverOnce(client: KeyClient, name: string): Promise<void> {
  const poller = await client.beginRecoverDeletedKey(name, { intervalInMs: 60_000 });
  poller.stopPolling();
}
