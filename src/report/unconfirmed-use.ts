/** What the vault's log shows of a key that nobody recorded as confirmed. */
import { evaluateUse, refusedNow, useOfAdobe } from '../model/adobe-calls.ts';
import type { Outcome } from '../model/outcome.ts';

/** `undefined` while Adobe does not use the key, and once its confirmation is recorded. A key that was only read is not in use. */
export function unconfirmedUse({
  inputs,
  observed,
  verdict,
}: Pick<Outcome, 'inputs' | 'observed' | 'verdict'>): 'in-use' | 'refused' | undefined {
  if (inputs === undefined || inputs.confirmedKeyUri !== undefined || verdict?.state !== 'provisioned')
    return undefined;
  if (observed?.usage.presence !== 'found') return undefined;
  const { usage, at } = observed;
  const whose = useOfAdobe(inputs);
  if (refusedNow(usage.value, whose, Date.parse(at)).length > 0) return 'refused';
  const use = evaluateUse(usage.value, whose);
  if (use.kind !== 'in-use' && use.kind !== 'refused') return undefined;
  return use.calls.lastOf.wrap === undefined && use.calls.lastOf.unwrap === undefined ? undefined : 'in-use';
}
