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
  const isOver = doubt.kind === 'ended';
  const notConfirmed = isOver
    ? row({
        en: ['The whole ticket, and no reply confirms one', 'Go on with step 2.'],
        fr: ["Tout le ticket, et aucune réponse n'en confirme", "Passez à l'étape 2."],
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
  const look: Step = {
    columns: { en: ['You find', 'You do'], fr: ['Vous trouvez', 'Vous faites'] },
    en: `Look into your ticket${ticket} with Adobe for a reply that confirms a key.`,
    fr: `Cherchez dans votre ticket${ticket} chez Adobe une réponse qui confirme une clé.`,
    says: whoReadsIt(inputs),
    rows: [
      row({
        en: ['A reply confirms a key URI', `Open "${confirms.en}", now.`],
        fr: ["Une réponse confirme l'URI d'une clé", `Ouvrez maintenant «\u00A0${confirms.fr}\u00A0».`],
      }),
      notConfirmed,
      row({
        en: [
          'Nobody finds the ticket, or answers',
          `Call Adobe Customer Care (${adobe}): "Which key URI did you record for us? Please purge nothing until we know." Change nothing.`,
        ],
        fr: [
          'Personne ne trouve le ticket, ou ne répond',
          `Appelez le support d'Adobe (${adobe})\u00A0: «\u00A0Quel URI de clé avez-vous enregistré pour nous\u00A0? Ne supprimez rien tant que nous ne le savons pas.\u00A0» Ne modifiez rien.`,
        ],
      }),
    ],
    fold: {
      title: confirms,
      steps: [
        {
          en: 'Look at the key of that reply.',
          fr: 'Regardez la clé de cette réponse.',
          says: {
            en: "Put the reply's URI in place of KEY-URI, never one copied from Azure. This only reads, and prints what to do now.",
            fr: "Mettez l'URI de la réponse à la place de KEY-URI, jamais un URI copié d'Azure. Cette commande ne fait que lire, et affiche ce qu'il faut faire.",
          },
          commands: verifyConfirmed({ inputs }),
        },
        { en: 'Record that URI.', fr: 'Enregistrez cet URI.', commands: recordUri(inputs) },
        runAnew,
      ],
    },
  };
  if (!isOver) return inSteps(look);
  const another: Step = {
    en: 'Set a new day, only where no reply confirms a key: at most 90 days ahead.',
    fr: "Fixez un nouveau jour, seulement si aucune réponse n'en confirme\u00A0: au plus 90 jours plus tard.",
    commands: recordDay(inputs, Date.parse(at)),
  };
  return inSteps(look, another, runAnew);
}

const confirms: Words = { en: 'A reply confirms a key URI', fr: "Une réponse confirme l'URI d'une clé" };

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
