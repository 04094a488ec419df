/** Whether `confirmed-key-uri: none` is contradicted, or may be out of date. Pure. */
import { hasUsedKey, useOfAdobe } from './adobe-calls.ts';
import type { Inputs } from './inputs.ts';
import type { Observed } from './observed.ts';
import type { Words } from './words.ts';

/** Whoever uses a key has confirmed it: that holds for a key or a vault that is gone, too. */
export function contradictsNone(inputs: Inputs, { usage }: Observed): boolean {
  const isNone = inputs.confirmedKeyUri === undefined;
  return isNone && usage.presence === 'found' && hasUsedKey(usage.value, useOfAdobe(inputs));
}

/** Longer than most setups take, in days. */
const usual = 30;

/** Why somebody should ask again; part of a sentence. */
export function doubtOfNone(inputs: Inputs, { key, at }: Observed): Words | undefined {
  const { confirmedKeyUri, adobeTicket } = inputs;
  if (confirmedKeyUri !== undefined) return undefined;
  if (adobeTicket !== undefined)
    return { en: `ticket ${adobeTicket} is with Adobe`, fr: `le ticket ${adobeTicket} est chez Adobe` };
  const created = key.presence === 'found' ? key.value.created : null;
  const days = created === null ? 0 : Math.floor((Date.parse(at) / 1000 - created) / 86_400);
  return days <= usual ? undefined : { en: `the key is ${days} days old`, fr: `la clé a ${days}\u00A0jours` };
}
