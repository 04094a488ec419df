/** The block *People*: whom a page calls, by the input `contacts`, and how to find who is not recorded. Pure. */

import { listOwners } from '../az-commands/access.ts';
import { named } from '../inputs/named.ts';
import type { ContactRole } from '../model/contacts.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/runbook.ts';
import { colon, type Language, type Words } from '../model/words.ts';
import { codeBlock, codeSpan, markdown, table, tableCell } from './escape.ts';

interface Role {
  readonly title: Words;
  /** Where a person looks, and what to do where that fails. */
  readonly find: Words;
  readonly otherwise: Words;
  readonly commands?: (inputs: Inputs) => readonly Command[];
}

const roles: Readonly<Record<ContactRole, Role>> = {
  owners: {
    title: { en: 'Owners of vault and subscription', fr: "Responsables du coffre et de l'abonnement" },
    find: {
      en: 'List the owners of the subscription. Requires Reader on the subscription.',
      fr: "Affichez les propriétaires de l'abonnement. Rôle requis\u00A0: Lecteur (Reader) sur l'abonnement.",
    },
    otherwise: {
      en: 'An error, or no name: ask your service desk who is responsible for this Azure subscription.',
      fr: 'Une erreur, ou aucun nom\u00A0: demandez au support informatique (centre de services) qui est responsable de cet abonnement Azure.',
    },
    commands: (inputs) => [listOwners({ inputs })],
  },
  security: {
    title: { en: 'Security lead', fr: 'Responsable de la sécurité' },
    find: {
      en: "Ask your service desk who is on call for security and can decide to end Adobe's access.",
      fr: "Demandez au support informatique (centre de services) qui est d'astreinte pour la sécurité et peut décider de mettre fin à l'accès d'Adobe.",
    },
    otherwise: {
      en: 'Nobody knows: ask the owners of the subscription who decides this.',
      fr: "Personne ne sait\u00A0: demandez aux propriétaires de l'abonnement qui en décide.",
    },
  },
  'adobe-admin': {
    title: { en: 'Colleagues who open cases with Adobe', fr: 'Collègues qui ouvrent les tickets Adobe' },
    find: {
      en: 'In Adobe Admin Console, find the support administrators (Users > Administrators).',
      fr: "Dans l'Adobe Admin Console, cherchez les administrateurs du support (Utilisateurs > Administrateurs).",
    },
    otherwise: {
      en: 'No access to it: ask your service desk who administers Adobe products.',
      fr: "Pas d'accès\u00A0: demandez au support informatique (centre de services) qui administre les produits Adobe.",
    },
  },
  adobe: {
    title: { en: 'Adobe', fr: 'Adobe' },
    find: {
      en: 'In Adobe Admin Console, open Support, which can create a case and has the telephone number.',
      fr: "Dans l'Adobe Admin Console, ouvrez Assistance, où l'on crée un ticket et où figure le numéro de téléphone.",
    },
    otherwise: {
      en: 'No access to it: call your Adobe account team; purchasing has its number, with your contract.',
      fr: "Pas d'accès\u00A0: appelez votre équipe de compte Adobe, dont le service achats a le numéro, avec votre contrat.",
    },
  },
  pipeline: {
    title: { en: 'Owners of the pipeline', fr: 'Responsables du pipeline' },
    find: {
      en: 'Find who last changed the file that runs this check, in its history.',
      fr: "Cherchez dans l'historique qui a modifié en dernier le fichier qui exécute ce contrôle.",
    },
    otherwise: {
      en: 'That person is gone: ask your service desk who runs this pipeline.',
      fr: 'Cette personne est partie\u00A0: demandez au support informatique quelle équipe exploite ce pipeline.',
    },
  },
};

/** In the order in which the page calls them. @returns blocks of Markdown; none where nobody is called */
export function peopleBlocks(called: readonly ContactRole[], inputs: Inputs, language: Language): string[] {
  if (called.length === 0) return [];
  const rows = called.map((role) => [tableCell(roles[role].title[language]), reachedBy(role, inputs, language)]);
  const missing = called.filter((role) => !inputs.contacts.some((contact) => contact.role === role));
  const found = missing.flatMap((role) => findBlocks(roles[role], inputs, language));
  const folded =
    found.length === 0 ? [] : [`<details><summary>${howToFind[language]}</summary>`, ...found, '</details>'];
  return [table([people[language], reaching[language]], rows), ...folded];
}

const people: Words = { en: 'People', fr: 'Contacts' };

const reaching: Words = { en: 'Contact', fr: 'Coordonnées' };

const howToFind: Words = { en: 'How to find who is not recorded', fr: 'Trouver un contact manquant' };

function notRecorded(inputs: Inputs): Words {
  const name = codeSpan(named(inputs, 'contacts'));
  return { en: `Not recorded (input ${name})`, fr: `Non renseigné (entrée ${name})` };
}

function reachedBy(role: ContactRole, inputs: Inputs, language: Language): string {
  const texts = inputs.contacts.filter((contact) => contact.role === role).map(({ text }) => tableCell(text));
  return texts.length === 0 ? notRecorded(inputs)[language] : texts.join('<br>');
}

function findBlocks({ title, find, otherwise, commands }: Role, inputs: Inputs, language: Language): string[] {
  const said = `**${title[language]}${colon[language]}** ${markdown(find[language])}`;
  const blocks = (commands?.(inputs) ?? []).map(({ text, kind }) => codeBlock(text, kind));
  return [said, ...blocks, markdown(otherwise[language])];
}
