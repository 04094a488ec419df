/** Changes to a vault while another operation is running on it. */
import type { Cloud, CloudAnswer } from '../service.ts';
import type { VaultState } from '../state.ts';
import { failure } from './answers.ts';

/** Status, code and message are quoted in users' reports of parallel deployments. */
export function refuseBusy(cloud: Cloud, vault: VaultState): CloudAnswer | undefined {
  if ((vault.busyUntil ?? 0) <= cloud.now()) return undefined;
  const message =
    'A conflict occurred that prevented the operation from completing. The operation failed because the Key Vault ' +
    `'${vault.name}' changed from the point the operation began. This can happen if parallel operations are being ` +
    'performed on the Key Vault. To prevent this error, serialize the operations so that only one operation is ' +
    'performed on the Key Vault at a time. Follow this link for more information: ' +
    'https://go.microsoft.com/fwlink/?linkid=2147741';
  return failure(409, 'ConflictError', message);
}
