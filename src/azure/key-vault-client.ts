/**
 * Microsoft's management client for vaults and keys. It knows addresses and bodies; what came back is validated by the
 * caller from the answer itself, since its own deserializers believe whatever they are given.
 */
import { KeyVaultManagementClient } from '@azure/arm-keyvault';
import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient, PipelinePolicy } from '@azure/core-rest-pipeline';
import { keyVaultApiVersion } from './cloud.ts';
import { sdkOptions } from './pipeline/pipeline.ts';

export function keyVaultClient(
  credential: TokenCredential,
  subscriptionId: string,
  httpClient: HttpClient,
  renewal: PipelinePolicy,
): KeyVaultManagementClient {
  return new KeyVaultManagementClient(credential, subscriptionId, {
    ...sdkOptions(httpClient),
    additionalPolicies: [{ policy: renewal, position: 'perRetry' }],
    apiVersion: keyVaultApiVersion,
  });
}
