/** What the vault's audit log adds to the headlines of findings; each begins with its punctuation. */

import { useOfAdobe } from '../model/adobe-calls.ts';
import { callerName } from '../model/caller-name.ts';
import { confirmedKeyOf } from '../model/confirmation.ts';
import { isConfirmedKey } from '../model/inputs.ts';
import { disabledVersions } from '../model/key-rules.ts';
import { otherCallers, otherVersionsUsed, unlistedAddresses, versionsCalled } from '../model/use-notes.ts';
import { shortList, type Words } from '../model/words.ts';
import { within } from './adobe/adobe-calls.ts';
import type { Context, Note } from './check.ts';

const whose = ({ inputs }: Context) => useOfAdobe(inputs);

/** The versions other than the confirmed one that Adobe used. */
export const otherVersionsNote: Note = (context, usage) => {
  const confirmed = confirmedKeyOf(context.inputs);
  if (confirmed?.version === undefined || !isConfirmedKey(context.inputs, confirmed)) return undefined;
  const versions = otherVersionsUsed(usage, whose(context), confirmed.version);
  if (versions.length === 0) return undefined;
  const { en, fr } = shortList(versions);
  return {
    en: `; the vault's log shows that Adobe's application used version ${en}`,
    fr: `\u00A0; d'après le journal du coffre, l'application d'Adobe a utilisé la version ${fr}`,
  };
};

/** Which of the disabled versions Adobe used. */
export const disabledVersionsNote: Note = (context, usage) => {
  const { key, keyVersions } = context.observed;
  if (key.presence !== 'found' || keyVersions.presence !== 'found') return undefined;
  const disabled = disabledVersions(key.value, keyVersions.value);
  const used = versionsCalled(usage, whose(context), disabled);
  const isKnown = disabled.length > 0 && (used.length > 0 || (usage.isComplete && usage.rows.length > 0));
  return isKnown ? disabledVersionsUsed(used, within(usage.days)) : undefined;
};

function disabledVersionsUsed(used: readonly string[], period: Words): Words {
  if (used.length === 0)
    return {
      en: `; the vault's log shows no call of Adobe's application with one of them ${period.en}`,
      fr: `\u00A0; le journal du coffre ne contient aucun appel de l'application d'Adobe avec l'une d'elles ${period.fr}`,
    };
  const { en, fr } = shortList(used);
  return {
    en: `; the vault's log shows calls of Adobe's application with ${en} ${period.en}`,
    fr: `\u00A0; le journal du coffre contient des appels de l'application d'Adobe avec ${fr} ${period.fr}`,
  };
}

/** The addresses of Adobe's calls that the firewall does not list. */
export const unlistedAddressesNote: Note = (context, usage) => {
  const { vault } = context.observed;
  const addresses = vault.presence === 'found' ? unlistedAddresses(usage, whose(context), vault.value) : [];
  if (addresses.length === 0) return undefined;
  const { en, fr } = shortList(addresses);
  return {
    en: `; the vault's log shows calls of Adobe's application from ${en}, which the firewall does not list`,
    fr: `\u00A0; d'après le journal du coffre, l'application d'Adobe a appelé depuis ${fr}, que le pare-feu n'énumère pas`,
  };
};

/** Who else used the key. */
export const otherCallersNote: Note = (context, usage) => {
  const callers = otherCallers(usage, whose(context)).map(callerName);
  if (callers.length === 0) return undefined;
  return {
    en: `; the vault's log shows that the key was also used by ${shortList(callers.map(({ en }) => en)).en}`,
    fr: `\u00A0; d'après le journal du coffre, la clé a aussi été utilisée par ${shortList(callers.map(({ fr }) => fr)).fr}`,
  };
};
