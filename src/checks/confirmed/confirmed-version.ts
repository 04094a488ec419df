/** Whether the key's current version is the confirmed one. */

import { otherVersionsUsed, useOfAdobe } from '../../model/adobe-calls.ts';
import { confirmedKeyOf } from '../../model/confirmation.ts';
import { nameOtherKey } from '../../model/inputs.ts';
import { lacksVersion } from '../../model/key-rules.ts';
import { joined, shortList, type Words } from '../../model/words.ts';
import { confirmedWithoutVersion } from '../../remedies/confirmation-remedies.ts';
import { newerVersion } from '../../remedies/rotation-remedies.ts';
import {
  type CatalogEntry,
  type Context,
  fail,
  following,
  noKey,
  noVault,
  pass,
  skipped,
  undecided,
  unreadable,
} from '../check.ts';
import { platformOverview } from '../sources.ts';
import { noConfirmation } from './confirmed-key.ts';

export const confirmedVersion = {
  id: 'confirmed-version',
  severity: 'warning',
  effect: 'none',
  source: platformOverview,
  title: { en: 'The current version is the confirmed one', fr: 'La version actuelle est celle qui est confirmée' },
  headline: {
    en: 'The key has a newer version than the confirmed one',
    fr: 'Il existe une version plus récente de la clé',
  },
  expected: {
    en: 'The current version is the confirmed one, or Adobe answered that it takes the newest',
    fr: 'La version actuelle est celle qui est confirmée, ou Adobe a répondu prendre la plus récente',
  },
  unchecked: {
    en: "Couldn't compare the current version of the key with the confirmed one",
    fr: 'Impossible de comparer la version actuelle de la clé à la version confirmée',
  },
  check: (context) => {
    const { inputs, observed } = context;
    const confirmed = confirmedKeyOf(inputs);
    if (confirmed === undefined) return skipped(noConfirmation);
    if (nameOtherKey(inputs))
      return skipped({ en: 'The confirmed key is another key', fr: 'La clé confirmée est une autre clé' });
    const { vault, key } = observed;
    if (vault.presence === 'absent') return skipped(noVault);
    if (vault.presence === 'unknown') return unreadable(context, vault);
    if (key.presence === 'absent') return skipped(noKey);
    if (key.presence === 'unknown') return unreadable(context, key);
    const { version: current } = key.value;
    const { version } = confirmed;
    if (inputs.adobeKeyVersion === 'latest')
      return pass(
        joined(
          {
            en: `Adobe takes the newest version, which is ${current}`,
            fr: `Adobe prend la version la plus récente, ${current}`,
          },
          useOfOthers(context, version),
        ),
      );
    if (version === undefined)
      return undecided(
        {
          en: "The confirmed key URI has no version, so a new key of the same name can't be told apart from the confirmed one",
          fr: "L'URI de clé confirmé ne précise pas de version, donc une nouvelle clé du même nom ne se distingue pas de la clé confirmée",
        },
        confirmedWithoutVersion(inputs),
      );
    if (current.toLowerCase() === version)
      return pass(
        joined(
          {
            en: `Key version ${current} is current and confirmed`,
            fr: `La version ${current} de la clé est actuelle et confirmée`,
          },
          useOfOthers(context, version),
        ),
      );
    const differs = fail(
      joined(
        {
          en: `The current version ${current} is not the confirmed one, ${version}`,
          fr: `La version actuelle ${current} n'est pas celle qui est confirmée, ${version}`,
        },
        useOfOthers(context, version),
      ),
      newerVersion(inputs, observed, current),
    );
    return lacksVersion(observed, version) ? following('confirmed-key', differs) : differs;
  },
} as const satisfies CatalogEntry;

/** The versions other than the confirmed one that Adobe used, by the vault's log. */
function useOfOthers({ inputs, observed: { usage } }: Context, confirmed: string | undefined): Words | false {
  if (usage.presence !== 'found' || confirmed === undefined) return false;
  const versions = otherVersionsUsed(usage.value, useOfAdobe(inputs), confirmed);
  const { en, fr } = shortList(versions);
  return (
    versions.length > 0 && {
      en: `; the vault's log shows that Adobe's application used version ${en}`,
      fr: `\u00A0; d'après le journal du coffre, l'application d'Adobe a utilisé la version ${fr}`,
    }
  );
}
