/** What stands in the way of the key. */
import type { BlockerId, Obstacle } from '../../model/plan.ts';
import { answered } from '../answered.ts';
import { unreadRunbook } from '../unread.ts';
import { deletedKey, keyNotBack, keyNotSearched } from './missing.ts';

export const keyObstacles = {
  'key-unreadable': {
    explainedBy: 'key-exists',
    blocks: (inputs, { reason }) => ({
      en: `Key ${inputs.keyName} could not be read, so nothing can be decided about it${answered(reason).en}.`,
      fr: `La clé ${inputs.keyName} n'a pas pu être lue\u00A0; rien ne peut donc être décidé à son sujet${answered(reason).fr}.`,
    }),
    runbook: (inputs, { reason }) => unreadRunbook(inputs, reason),
  },
  'key-deleted': {
    explainedBy: 'key-exists',
    blocks: (inputs) => ({
      en: `Key ${inputs.keyName} was deleted and can still be recovered. Somebody might have deleted it on purpose, so it is recovered only on request.`,
      fr: `La clé ${inputs.keyName} a été supprimée et peut encore être récupérée. La suppression était peut-être voulue\u00A0; elle n'est donc récupérée que sur demande.`,
    }),
    runbook: (inputs) => deletedKey(inputs),
  },
  'key-gone-after-confirmation': {
    explainedBy: 'key-exists',
    blocks: (inputs) => ({
      en: `Adobe confirmed ${inputs.confirmedKeyUri?.uri ?? ''}, and key ${inputs.keyName} does not exist. A new key of the same name would not decrypt the data, so none is created.`,
      fr: `Adobe a confirmé ${inputs.confirmedKeyUri?.uri ?? ''}, et la clé ${inputs.keyName} n'existe pas. Une nouvelle clé du même nom ne déchiffrerait pas les données\u00A0; aucune n'est donc créée.`,
    }),
    runbook: (inputs) => keyNotSearched(inputs, undefined),
  },
  'key-missing-after-recovery': {
    blocks: (inputs) => ({
      en: `Vault ${inputs.vaultName} was recovered, and key ${inputs.keyName} is not in it. No plan shows that in advance, so no key is created in this run.`,
      fr: `Le coffre ${inputs.vaultName} a été récupéré, et la clé ${inputs.keyName} ne s'y trouve pas. Aucun plan ne pouvait le prévoir\u00A0; aucune clé n'est donc créée pendant cette exécution.`,
    }),
    runbook: (inputs) => keyNotBack(inputs),
  },
} as const satisfies Partial<Record<BlockerId, Obstacle>>;
