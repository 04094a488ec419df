/** Whom to ask before anything is undone, and what follows from each answer. */
import { listOwners } from '../az-commands/access-commands.ts';
import { named } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Asked, type Row, row } from '../model/remedy.ts';
import { capitalized, joined, type Words } from '../model/words.ts';
import { withoutIds } from './cause.ts';
import type { PageFold, PageStep } from './page.ts';
import { byName, isRecorded } from './people.ts';

/** @param seen a sentence without its full stop; what does not name the vault is told of the key in it */
function question({ about }: Asked, seen: Words, { keyName, vaultName }: Inputs): Words {
  const { en, fr } = about ?? seen;
  const isNamed = en.includes(vaultName);
  const [key, cle] = isNamed
    ? ['', '']
    : [`Key ${keyName} in vault ${vaultName}: `, `Clé ${keyName}, coffre ${vaultName}\u00A0: `];
  return {
    en: `"${key}${capitalized(withoutIds(en))}. Did you do that, or do you know who did? On purpose, or by mistake?"`,
    fr: `«\u00A0${cle}${capitalized(withoutIds(fr))}. Est-ce vous, ou savez-vous qui l'a fait\u00A0? Volontairement, ou par erreur\u00A0?\u00A0»`,
  };
}

/** Where data depends on it: the answer opens a fold. @param who what a log shows, after the question */
export function askOwners(inputs: Inputs, asks: Asked, seen: Words, who: Words, repair: readonly PageStep[]): PageStep {
  const [owners, asked] = [byName(inputs, 'owners'), question(asks, seen, inputs)];
  const fold: PageFold = {
    title: opened,
    says: { en: 'Note who said it, and when.', fr: "Notez qui l'a dit, et quand." },
    steps: repair,
  };
  return {
    en: `Ask ${asks.en}`,
    fr: `Interrogez ${asks.fr}`,
    says: joined(
      { en: `${owners.en}: ${asked.en}`, fr: `${owners.fr}\u00A0: ${asked.fr}` },
      !isRecorded(inputs, 'owners') && unrecorded(inputs),
      who,
    ),
    rows: answers(inputs),
    fold,
    then: withdrawing,
  };
}

const unrecorded = (inputs: Inputs): Words => ({
  en: ` They are not recorded (input ${named(inputs, 'contacts')}): your service desk knows who is responsible for this subscription.`,
  fr: ` Ils ne sont pas renseignés (entrée ${named(inputs, 'contacts')})\u00A0: votre support informatique sait qui est responsable de cet abonnement.`,
});

const opened: Words = {
  en: 'They said: by mistake, or the security lead said: restore it',
  fr: 'Ils ont répondu\u00A0: par erreur, ou le responsable sécurité\u00A0: rétablir',
};

/** Each ends in something that can be done. */
function answers(inputs: Inputs): readonly Row[] {
  const lead = byName(inputs, 'security');
  return [
    row({
      en: [
        'By mistake, and they know who or what did it',
        `Open "${opened.en}". If a program did it, they stop that first.`,
      ],
      fr: [
        "Par erreur, et ils savent qui ou quoi l'a fait",
        `Ouvrez «\u00A0${opened.fr}\u00A0». Si c'est un programme, ils l'arrêtent d'abord.`,
      ],
    }),
    row({
      en: [
        'On purpose, "not us", only a guess, or they disagree',
        `Change nothing. Call the security lead${lead.en}, who alone decides: restore it, or leave it. The message stays.`,
      ],
      fr: [
        'Volontairement, «\u00A0pas nous\u00A0», une simple supposition, ou ils se contredisent',
        `Ne changez rien. Appelez le responsable sécurité${lead.fr}, qui décide seul\u00A0: rétablir, ou laisser tel quel. Le message reste.`,
      ],
    }),
    row({
      en: [
        'Nobody answers',
        'Change nothing, whatever the deadline. Call the security lead, then all again every 15 minutes. Make sure that Adobe has the message.',
      ],
      fr: [
        'Personne ne répond',
        "Ne changez rien, quelle que soit l'échéance. Appelez le responsable sécurité, puis tout le monde toutes les 15\u00A0minutes. Assurez-vous qu'Adobe a le message.",
      ],
    }),
  ];
}

const withdrawing: Words = {
  en: "To withdraw the message is another decision: the security lead's, in writing, with the owner of the data. Adobe can then purge it, which can't be undone.",
  fr: 'Retirer le message est une autre décision\u00A0: celle du responsable sécurité, par écrit, avec le propriétaire des données. Adobe peut alors les supprimer, ce qui est irréversible.',
};

/** While setting up, in working hours. */
export function askFirst(inputs: Inputs, asks: Asked, seen: Words): PageStep {
  const [owners, asked] = [byName(inputs, 'owners'), question(asks, seen, inputs)];
  const isKnown = isRecorded(inputs, 'owners');
  return {
    en: `Ask ${asks.en}`,
    fr: `Interrogez ${asks.fr}`,
    says: joined(
      { en: `${owners.en}: ${asked.en}`, fr: `${owners.fr}\u00A0: ${asked.fr}` },
      !isKnown && unrecorded(inputs),
      !isKnown && { en: ' This lists its owners.', fr: ' Cette commande en affiche les propriétaires.' },
    ),
    commands: isKnown ? [] : [listOwners({ inputs })],
    then: {
      en: "On purpose: leave it, and stop here. They don't know, or disagree: tell your security team, and stop here. No answer: ask again the next working day.",
      fr: "Volontairement\u00A0: n'y touchez pas, et arrêtez-vous là. Ils ne savent pas, ou se contredisent\u00A0: prévenez votre équipe de sécurité, et arrêtez-vous là. Pas de réponse\u00A0: redemandez le jour ouvré suivant.",
    },
  };
}
