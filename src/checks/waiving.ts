/** What a waiver makes of a finding: it accepts what is unknown or unwise, and never a refusal that was seen. Pure. */
import { type FindingId, type Severity, stopsAdobe, type Waiver } from '../model/finding.ts';
import { waiverOf } from '../model/waivers.ts';
import type { Words } from '../model/words.ts';
import type { CheckOutcome, Context } from './check.ts';

interface Waiving {
  /** The waiver that accepts the finding. */
  readonly waiver?: Waiver;
  /** Why the one that was given does not; it continues what was observed. */
  readonly refused?: Words;
}

export function waivingOf(id: FindingId, severity: Severity, outcome: CheckOutcome, context: Context): Waiving {
  const { status, isWaivable } = outcome;
  const waiver = status === 'fail' || status === 'unknown' ? waiverOf(context.inputs, id, context.now) : undefined;
  if (waiver === undefined) return {};
  const isRefusal = status === 'fail' && severity === 'error' && stopsAdobe(id) && isWaivable !== true;
  return isRefusal ? { refused: isWaivable === undefined ? seen : nobodyAdmitted } : { waiver };
}

const seen: Words = {
  en: ". The waiver doesn't count: this was seen, and keeps Adobe out. It would count only if this could not be checked",
  fr: ". La dérogation ne compte pas\u00A0: c'est un constat, qui bloque Adobe. Elle ne compterait que si la vérification était impossible",
};

const nobodyAdmitted: Words = {
  en: ". The waiver doesn't count: the firewall lets nobody in. It would count if an address, a network or a private endpoint were let in, which might be Adobe's",
  fr: ". La dérogation ne compte pas\u00A0: le pare-feu ne laisse entrer personne. Elle compterait si une adresse, un réseau ou un point de terminaison privé, peut-être d'Adobe, était admis",
};
