import { vaultDataPlane } from '../../../emulator/vault/data-plane.ts';
import { type Answer, type Call, call, type TestCloud } from '../arm/azure.ts';

/** Calls the data plane of `kv-contoso-cja` as the pipeline does; `api: ''` sends no version. */
export async function callVault(cloud: TestCloud, method: string, path: string, options: Call = {}): Promise<Answer> {
  const url = new URL(path, 'https://kv-contoso-cja.vault.azure.net');
  const version = options.api ?? '7.6';
  if (version !== '') url.searchParams.set('api-version', version);
  return call(vaultDataPlane, cloud, 'https://vault.azure.net', method, url.href, options);
}
