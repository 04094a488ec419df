/**
 * Microsoft's management client for vaults and keys. It builds addresses and bodies. The caller validates the raw
 * answer, since the client's deserializers accept anything.
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
