/** What the vault's log shows of a key that nobody recorded as confirmed. */
import { evaluateUse } from '../model/adobe-calls.ts';
import type { Outcome } from '../model/outcome.ts';

/** `undefined` while Adobe does not use the key, and once its confirmation is recorded. A key that was only read is not in use. */
export function unconfirmedUse({ inputs, observed, verdict }: Outcome): 'in-use' | 'refused' | undefined {
  if (inputs === undefined || inputs.confirmedKeyUri !== undefined || verdict?.state !== 'provisioned')
    return undefined;
  if (observed?.usage.presence !== 'found') return undefined;
  const use = evaluateUse(observed.usage.value, { appId: inputs.adobeAppId, keyName: inputs.keyName });
  if (use.kind === 'refused') return 'refused';
  if (use.kind !== 'in-use') return undefined;
  return use.calls.lastOf.wrap === undefined && use.calls.lastOf.unwrap === undefined ? undefined : 'in-use';
}
