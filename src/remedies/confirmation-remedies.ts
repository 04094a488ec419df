/** What Adobe confirmed, and what the inputs say of it. */

import { listVersions } from '../az-commands/key-commands.ts';
import { recordDay, recordTicket, recordUri } from '../az-commands/runner.ts';
import { verifyConfirmed } from '../az-commands/verify-commands.ts';
import { named } from '../inputs/named.ts';
import { confirmedKeyOf, type NoneOver } from '../model/confirmation.ts';
import { readableDay, readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observed } from '../model/observed.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { adobeBy, isRecorded, people } from './people.ts';
import { runAnew } from './run-remedies.ts';

/** What a page has below where a person finds a loss. */
export const orNobodyCanTell: Words = {
  en: "Adobe can't use the key, or nobody can tell: act now",
  fr: 'Adobe ne peut pas utiliser la clé, ou personne ne peut le dire\u00A0: agissez maintenant',
};

/** The inputs name a different key from the confirmed one. */
export function otherKeyConfirmed(inputs: Inputs): Remedy {
  const name = named(inputs, 'confirmedKeyUri');
  const uri = confirmedKeyOf(inputs)?.uri ?? '';
  return inSteps(
    {
      en: `Compare ${name} with the key URI in Adobe's confirmation.`,
      fr: `Comparez ${name} à l'URI de clé de la confirmation d'Adobe.`,
      says: { en: `It is ${uri}.`, fr: `Il vaut ${uri}.` },
      rows: [
        row({
          en: ['The same key', 'Correct the names of vault and key.'],
          fr: ['La même clé', 'Corrigez les noms du coffre et de la clé.'],
        }),
        row({
          en: ['Another key', `Set ${name}, and the names of vault and key, to it now.`],
          fr: ['Une autre clé', `Indiquez-la maintenant dans ${name}, et dans les noms du coffre et de la clé.`],
        }),
        row({
          en: ['No confirmation', 'Ask Adobe Customer Care which key URI it recorded. Create and change nothing.'],
          fr: [
            'Aucune confirmation',
            "Demandez au support d'Adobe quel URI de clé est enregistré. Ne créez et ne modifiez rien.",
          ],
        }),
      ],
    },
    runAnew,
  );
}

/** The key works, and has no such version. */
export function confirmedVersionMissing(inputs: Inputs): Remedy {
  const name = named(inputs, 'confirmedKeyUri');
  return inSteps(
    {
      en: `Compare ${name} with Adobe's confirmation, and look for its version in this list.`,
      fr: `Comparez ${name} à la confirmation d'Adobe, et cherchez sa version dans cette liste.`,
      needs: role('vaultReader', 'vault'),
      commands: [listVersions({ inputs })],
      rows: [
        row({
          en: ['The confirmation names a version of the list', `Correct ${name}: only the check was wrong.`],
          fr: [
            'La confirmation nomme une version de la liste',
            `Corrigez ${name}\u00A0: seul le contrôle se trompait.`,
          ],
        }),
        row({
          en: ['It names one that is not in the list, or is not found', `Go on now with "${orNobodyCanTell.en}".`],
          fr: [
            'Elle en nomme une absente de la liste, ou est introuvable',
            `Continuez maintenant par «\u00A0${orNobodyCanTell.fr}\u00A0».`,
          ],
        }),
      ],
    },
    runAnew,
  );
}

export function confirmedWithoutVersion(inputs: Inputs): Remedy {
  const name = named(inputs, 'confirmedKeyUri');
  return inSteps(
    {
      en: `Set ${name} to the URI with its version, as Adobe confirmed it.`,
      fr: `Indiquez dans ${name} l'URI avec sa version, telle qu'Adobe l'a confirmée.`,
      says: {
        en: 'The confirmation names none: ask Adobe which version it uses, or whether it takes the newest.',
        fr: "La confirmation n'en nomme pas\u00A0: demandez à Adobe quelle version il utilise, ou s'il prend la plus récente.",
      },
      commands: recordUri(inputs),
    },
    runAnew,
  );
}

/** After the ticket, as the last act of the setup. */
export const recordConfirmation = (inputs: Inputs): Step => ({
  en: `Set ${named(inputs, 'confirmedKeyUri')} to exactly the URI that Adobe's reply confirms.`,
  fr: `Indiquez dans ${named(inputs, 'confirmedKeyUri')} exactement l'URI que confirme la réponse d'Adobe.`,
  says: {
    en: `A receipt confirms nothing. It confirms another URI, or none: record nothing, and ask Adobe. It says which version it takes: set ${named(inputs, 'adobeKeyVersion')} to pinned or latest.`,
    fr: `Un accusé de réception ne confirme rien. Un autre URI, ou aucun\u00A0: n'indiquez rien, et interrogez Adobe. Adobe dit quelle version il prend\u00A0: indiquez pinned ou latest dans ${named(inputs, 'adobeKeyVersion')}.`,
  },
});

export const sendTicket = (inputs: Inputs): Step => ({
  en: 'Send the ticket below to Adobe Customer Care.',
  fr: "Envoyez le ticket ci-dessous au support d'Adobe.",
  says: {
    en: `A support administrator of your Adobe organization does that. Then set ${named(inputs, 'adobeTicket')} to its number.`,
    fr: `Un administrateur du support de votre organisation Adobe le fait. Indiquez ensuite son numéro dans ${named(inputs, 'adobeTicket')}.`,
  },
  commands: recordTicket(inputs),
});

export const notYetConfirmed = (inputs: Inputs): Remedy =>
  inSteps(sendTicket(inputs), recordConfirmation(inputs), runAnew);

/** What is wrong with what a person said; without a full stop. */
export function doubtText(inputs: Inputs, doubt: NoneOver): Words {
  if (doubt.kind === 'contradicted')
    return {
      en: `Adobe uses this key, and ${named(inputs, 'confirmedKeyUri')} says none`,
      fr: `Adobe utilise cette clé, et ${named(inputs, 'confirmedKeyUri')} indique none`,
    };
  return {
    en: `Nobody has said since ${readableDay(doubt.until, 'en')} whether Adobe confirmed a key`,
    fr: `Personne n'a dit depuis le ${readableDay(doubt.until, 'fr')} si Adobe a confirmé une clé`,
  };
}

/** The same with what was seen. */
export function doubtObserved(inputs: Inputs, doubt: NoneOver): Words {
  const { en, fr } = doubtText(inputs, doubt);
  if (doubt.kind === 'ended') return { en, fr };
  return {
    en: `${en}. Its last call that wrapped, unwrapped or read was let through on ${readableTime(doubt.last, 'en')}`,
    fr: `${fr}. Son dernier appel qui a encapsulé, désencapsulé ou lu a été autorisé le ${readableTime(doubt.last, 'fr')}`,
  };
}

/** Only the ticket knows, and a person who looks into it. A URI of Azure's would confirm itself. */
export function readTicketFirst(inputs: Inputs, { at }: Pick<Observed, 'at'>, doubt: NoneOver): Remedy {
  const adobe = adobeBy(inputs);
  const ticket = inputs.adobeTicket === undefined ? '' : ` ${inputs.adobeTicket}`;
  const notConfirmed =
    doubt.kind === 'ended'
      ? row({
          en: [
            'The whole ticket, and no reply confirms one',
            `Do step 2 with none until a new day, at most 90 days ahead, then step 3.`,
          ],
          fr: [
            "Tout le ticket, et aucune réponse n'en confirme",
            `Faites l'étape 2 avec none jusqu'à un nouveau jour, au plus 90 jours plus tard, puis l'étape 3.`,
          ],
        })
      : row({
          en: [
            'The whole ticket, and no reply confirms one',
            'Ask in the ticket which key URI Adobe recorded. Change nothing.',
          ],
          fr: [
            "Tout le ticket, et aucune réponse n'en confirme",
            'Demandez dans le ticket quel URI de clé Adobe a enregistré. Ne modifiez rien.',
          ],
        });
  return inSteps(
    {
      columns: { en: ['You find', 'You do'], fr: ['Vous trouvez', 'Vous faites'] },
      en: `Look into your ticket${ticket} with Adobe for a reply that confirms a key.`,
      fr: `Cherchez dans votre ticket${ticket} chez Adobe une réponse qui confirme une clé.`,
      says: whoReadsIt(inputs),
      rows: [
        row({
          en: [
            'A reply confirms a key URI',
            'Run these commands with that URI, never with one copied from Azure: they only read, and print what to do now. Then steps 2 and 3.',
          ],
          fr: [
            "Une réponse confirme l'URI d'une clé",
            "Lancez ces commandes avec cet URI, jamais avec un URI copié d'Azure\u00A0: elles ne font que lire, et affichent ce qu'il faut faire. Ensuite, les étapes 2 et 3.",
          ],
        }),
        notConfirmed,
        row({
          en: [
            'Nobody finds the ticket',
            `Call Adobe Customer Care (${adobe}): "Which key URI did you record for us?" Change nothing.`,
          ],
          fr: [
            'Personne ne trouve le ticket',
            `Appelez le support d'Adobe (${adobe})\u00A0: «\u00A0Quel URI de clé avez-vous enregistré pour nous\u00A0?\u00A0» Ne modifiez rien.`,
          ],
        }),
      ],
      commands: verifyConfirmed({ inputs }),
    },
    {
      en: doubt.kind === 'ended' ? 'Record what the ticket says: one of the two.' : 'Record what the ticket says.',
      fr:
        doubt.kind === 'ended'
          ? "Enregistrez ce que dit le ticket\u00A0: l'un des deux."
          : 'Enregistrez ce que dit le ticket.',
      commands:
        doubt.kind === 'ended' ? [...recordUri(inputs), ...recordDay(inputs, Date.parse(at))] : recordUri(inputs),
    },
    runAnew,
  );
}

/** Nothing where nobody is recorded. */
function whoReadsIt(inputs: Inputs): Words | undefined {
  if (!isRecorded(inputs, 'adobe-admin')) return undefined;
  const { en, fr } = people(inputs, 'adobe-admin', { en: '', fr: '' });
  return { en: `${en} can open it.`, fr: `Peuvent l'ouvrir\u00A0: ${fr}.` };
}

/** Said before it ends. */
export function noneEnds(inputs: Inputs, until: string): Words {
  return {
    en: `${named(inputs, 'confirmedKeyUri')} says none until ${readableDay(until, 'en')}.`,
    fr: `${named(inputs, 'confirmedKeyUri')} indique none jusqu'au ${readableDay(until, 'fr')}.`,
  };
}
