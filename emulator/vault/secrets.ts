/** Secrets: only their list; no values are stored. */
import type { CloudAnswer } from '../service.ts';
import type { SecretState, VaultState } from '../state.ts';
import { recoveryLevel, vaultHost } from './keys-held.ts';
import { type Operation, page, type VaultContext } from './operation.ts';

export const secretOperations: Operation[] = [
  {
    method: 'GET',
    path: /^\/secrets$/i,
    right: { dataAction: 'secrets/readMetadata/action', object: 'secrets', permission: 'list' },
    answer: listSecrets,
  },
];

function listSecrets(context: VaultContext): CloudAnswer {
  return page(
    context,
    context.vault.secrets.map((secret) => entry(context.vault, secret)),
  );
}

/** Source: https://learn.microsoft.com/rest/api/keyvault/secrets/get-secrets */
function entry(vault: VaultState, secret: SecretState): Record<string, unknown> {
  return {
    ...(secret.contentType === undefined ? {} : { contentType: secret.contentType }),
    id: `${vaultHost(vault)}/secrets/${secret.name}`,
    attributes: {
      enabled: secret.enabled,
      created: secret.created,
      updated: secret.updated,
      recoveryLevel: recoveryLevel(vault),
      recoverableDays: vault.softDeleteRetentionInDays,
    },
  };
}
