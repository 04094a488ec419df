/** What stands in the way of the key and of its protection: why, and what to do instead. */

import { deletedKey, keyNotBack, keyNotSearched } from '../../situations/gone-key.ts';
import { readOnlyLock } from '../../situations/subscription.ts';
import { preventedChanges } from './prevented.ts';
import { answered, type BlockerWords, grantMissingRight } from './shape.ts';

export const keyBlockers = {
  'key-unreadable': (blocked) => {
    const { inputs, reason } = blocked;
    const said = answered(reason);
    return {
      message: {
        en: `Key ${inputs.keyName} could not be read, so nothing can be decided about it (${said.en}).`,
        fr: `La clé ${inputs.keyName} n'a pas pu être lue ; rien ne peut donc être décidé à son sujet (${said.fr}).`,
      },
      remediation: grantMissingRight(blocked),
    };
  },
  'key-deleted': ({ inputs }) => ({
    message: {
      en: `Key ${inputs.keyName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
      fr: `La clé ${inputs.keyName} a été supprimée et peut encore être récupérée. La suppression était peut-être voulue ; elle n'est donc récupérée que sur demande.`,
    },
    remediation: deletedKey(inputs),
  }),
  'key-gone-after-confirmation': ({ inputs }) => ({
    message: {
      en: `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and key ${inputs.keyName} does not exist. A new key of the same name would not decrypt the data, so none is created.`,
      fr: `Adobe a confirmé ${inputs.confirmedKeyUri?.uri ?? ''}, et la clé ${inputs.keyName} n'existe pas. Une nouvelle clé du même nom ne déchiffrerait pas les données ; aucune n'est donc créée.`,
    },
    remediation: keyNotSearched(inputs, undefined),
  }),
  'key-missing-after-recovery': ({ inputs }) => ({
    message: {
      en: `Vault ${inputs.vaultName} was recovered, and key ${inputs.keyName} is not in it. No plan shows that in advance, so no key is created in this run.`,
      fr: `Le coffre ${inputs.vaultName} a été récupéré, et la clé ${inputs.keyName} ne s'y trouve pas. Aucun plan ne pouvait le prévoir ; aucune clé n'est donc créée pendant cette exécution.`,
    },
    remediation: keyNotBack(inputs),
  }),
  'read-only-lock': ({ inputs, detail, prevents }) => {
    const locks = detail.split('\n');
    const changes = preventedChanges(prevents);
    return {
      message: {
        en: `A ReadOnly lock prevents ${changes.en}: ${locks.join(', ')}.`,
        fr: `Un verrou ReadOnly empêche ${changes.fr}\u00A0: ${locks.join(', ')}.`,
      },
      remediation: readOnlyLock(inputs, locks),
    };
  },
  'locks-unreadable': (blocked) => {
    const { inputs, reason } = blocked;
    const said = answered(reason);
    return {
      message: {
        en: `The locks of vault ${inputs.vaultName} could not be read, so it is unknown whether one is missing (${said.en}).`,
        fr: `Les verrous du coffre ${inputs.vaultName} n'ont pas pu être lus ; il est donc impossible de savoir s'il en manque un (${said.fr}).`,
      },
      remediation: grantMissingRight(blocked),
    };
  },
} as const satisfies Record<string, BlockerWords>;
