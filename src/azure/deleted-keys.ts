/**
 * Soft-deleted keys: the only use of the data plane, since ARM has no operation for them. Source:
 * https://learn.microsoft.com/rest/api/keyvault/keys/recover-deleted-key
 */
import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient, PipelinePolicy } from '@azure/core-rest-pipeline';
import { KeyClient } from '@azure/keyvault-keys';
import * as v from 'valibot';
import { isoOf } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { DeletedKey } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import { vaultDomain } from './cloud.ts';
import { sdkOptions } from './pipeline/pipeline.ts';
import { rawAnswer, rawAnswerIfSent } from './pipeline/raw-answer.ts';
import { parseResponse } from './responses.ts';

const keyBundle = v.object({
  key: v.object({ kid: v.string() }),
  /** In seconds since 1970; only of a deleted key. */
  deletedDate: v.nullish(v.number()),
  scheduledPurgeDate: v.nullish(v.number()),
});

export interface DeletedKeys {
  /** @throws ServiceError with status 404 when there is no deleted key of that name */
  get(operation: Operation): Promise<DeletedKey>;
  /**
   * Asks for the recovery; the key answers 404 for some seconds afterward.
   *
   * @returns whether anything was sent: the SDK reads the key first, and sends nothing if somebody has already recovered it
   */
  recover(operation: Operation): Promise<boolean>;
}

/** @param httpClient a client for the vault's own domain */
export function deletedKeys(
  credential: TokenCredential,
  inputs: Inputs,
  httpClient: HttpClient,
  renewal: PipelinePolicy,
): DeletedKeys {
  const client = new KeyClient(`https://${vaultDomain(inputs.vaultName)}`, credential, {
    ...sdkOptions(httpClient),
    additionalPolicies: [{ policy: renewal, position: 'perRetry' }],
  });
  return {
    async get(operation) {
      const response = await rawAnswer(operation, () => client.getDeletedKey(inputs.keyName));
      const { deletedDate, scheduledPurgeDate } = parseResponse(operation, response, keyBundle);
      return { name: inputs.keyName, deletedAt: timeOf(deletedDate), scheduledPurge: timeOf(scheduledPurgeDate) };
    },
    // Only the first request: whether the key is back is found out by reading it through ARM.
    async recover(operation) {
      const response = await rawAnswerIfSent(operation, () => recoverOnce(client, inputs.keyName));
      if (response !== undefined) parseResponse(operation, response, keyBundle);
      return response !== undefined;
    },
  };
}

const timeOf = (seconds: number | null | undefined) => isoOf((seconds ?? Number.NaN) * 1000) ?? null;

/** The SDK's poller would keep polling; stopped immediately, it sends only the request that recovers. */
async function recoverOnce(client: KeyClient, name: string): Promise<void> {
  const poller = await client.beginRecoverDeletedKey(name, { intervalInMs: 60_000 });
  poller.stopPolling();
}
