/** Whom to ask before anything is undone, and what follows from each answer. */
import { listOwners } from '../az-commands/access-commands.ts';
import { named } from '../inputs/named.ts';
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import { shortened } from '../model/names.ts';
import { type Asked, type Requirement, type Row, row } from '../model/remedy.ts';
import type { TracedChange } from '../model/who-changed.ts';
import { capitalized, joined, type Words } from '../model/words.ts';
import { againByName, byName, isRecorded, personsOf } from '../remedies/people.ts';
import { withoutIds } from './cause.ts';
import type { LinkedSentence, PageFold, PageStep } from './page.ts';

/** Where a log is that shows who did it, or what it shows. */
export type WhoDidIt =
  | { readonly by: 'link'; readonly more: LinkedSentence }
  | { readonly by: 'log'; readonly change: TracedChange };

/** @param seen a sentence without its full stop */
function question({ about, done, isEnd }: Asked, seen: Words, inputs: Inputs, change?: TracedChange): Words {
  if (done !== undefined && change !== undefined && change.caller !== '' && done.kinds.includes(change.kind))
    return doneBy(done, change);
  const { en, fr } = about ?? inVault(seen, inputs);
  const end = isEnd ? whoSetIt : change === undefined ? unknownHand : ofLog(change);
  return {
    en: `"${capitalized(withoutIds(en))}. ${end.en} On purpose, or by mistake?"`,
    fr: `«\u00A0${capitalized(withoutIds(fr))}. ${end.fr} Volontairement, ou par erreur\u00A0?\u00A0»`,
  };
}

const inVault = ({ en, fr }: Words, { keyName, vaultName }: Inputs): Words =>
  en.includes(vaultName)
    ? { en, fr }
    : { en: `${en} (key ${keyName} in vault ${vaultName})`, fr: `${fr} (clé ${keyName}, coffre ${vaultName})` };

const unknownHand: Words = {
  en: 'Did you do that, or do you know who did?',
  fr: "Est-ce vous, ou savez-vous qui l'a fait\u00A0?",
};

const whoSetIt: Words = {
  en: 'Did you set that date, or do you know who did?',
  fr: "Avez-vous fixé cette date, ou savez-vous qui l'a fait\u00A0?",
};

function doneBy(done: Words, change: TracedChange): Words {
  const by = callerOf(change);
  return {
    en: `"${done.en} on ${readableTime(change.at, 'en')}, by ${by}. Do you know of it? On purpose, or by mistake?"`,
    fr: `«\u00A0${done.fr} le ${readableTime(change.at, 'fr')}, par ${by}. Le saviez-vous\u00A0? Volontairement, ou par erreur\u00A0?\u00A0»`,
  };
}

const callerOf = ({ caller, tool }: TracedChange) => shortened(caller === '' ? (tool ?? '?') : caller);

function ofLog(change: TracedChange): Words {
  const [by, what] = [callerOf(change), shortened(change.operation)];
  return {
    en: `The log shows ${what} by ${by} on ${readableTime(change.at, 'en')}. Do you know of it?`,
    fr: `Le journal montre ${what} par ${by} le ${readableTime(change.at, 'fr')}. Le saviez-vous\u00A0?`,
  };
}

/** An account that a log shows may be in the wrong hands. */
function neverAsk(who: WhoDidIt | undefined): Words | false {
  if (who?.by !== 'log') return false;
  const by = callerOf(who.change);
  return {
    en: ` Don't ask ${by}: that account may be stolen.`,
    fr: ` N'interrogez pas ${by}\u00A0: ce compte est peut-être volé.`,
  };
}

/** What is lost, or ends soon. */
export interface OfLoss {
  /** What a log shows of it, where that is known. */
  readonly who?: WhoDidIt;
  /** Adobe got a message. */
  readonly hasMessage: boolean;
}

/** Where data depends on it: the answer opens a fold. */
export function askOwners(
  inputs: Inputs,
  asks: Asked,
  seen: Words,
  { who, hasMessage, repair }: OfLoss & { readonly repair: readonly PageStep[] },
): PageStep {
  const change = who?.by === 'log' ? who.change : undefined;
  const [owners, asked] = [byName(inputs, 'owners'), question(asks, seen, inputs, change)];
  const fold: PageFold = {
    title: hasMessage ? mistakeOrRestore : mistakeOrKeep,
    says: { en: 'Note who said it, and when.', fr: "Notez qui l'a dit, et quand." },
    steps: withGiver(repair),
  };
  return {
    en: `Ask ${asks.en}`,
    fr: `Interrogez ${asks.fr}`,
    says: joined({ en: `${owners.en}: ${asked.en}`, fr: `${owners.fr}\u00A0: ${asked.fr}` }, neverAsk(who)),
    more: who?.by === 'link' ? who.more : undefined,
    find: findPeople(inputs),
    rows: answers(inputs, hasMessage),
    fold,
    after: hasMessage ? withdrawing : undefined,
  };
}

const mistake: Words = { en: 'They said: by mistake', fr: 'Ils ont répondu\u00A0: par erreur' };

const mistakeOrKeep: Words = {
  en: `${mistake.en}, or the security lead said: it must not end`,
  fr: `${mistake.fr}, ou le responsable sécurité a dit\u00A0: ne pas laisser finir`,
};

const mistakeOrRestore: Words = {
  en: `${mistake.en}, or the security lead said: restore it`,
  fr: `${mistake.fr}, ou le responsable sécurité a dit\u00A0: rétablir`,
};

/** Who is not recorded, and how to find them; nothing where all are. */
function findPeople(inputs: Inputs): PageFold | undefined {
  const [owners, security] = [isRecorded(inputs, 'owners'), isRecorded(inputs, 'security')];
  if (owners && security) return undefined;
  const lead: Words = {
    en: 'Your service desk, or your plan for security incidents, names who decides about one.',
    fr: 'Votre support informatique, ou votre plan de réponse aux incidents de sécurité, indique qui en décide.',
  };
  if (owners)
    return { title: { en: 'Find the security lead', fr: 'Trouver le responsable sécurité' }, says: lead, steps: [] };
  const both = {
    en: 'Find the owners and the security lead',
    fr: 'Trouver les propriétaires et le responsable sécurité',
  };
  return {
    title: security ? findOwnersTitle : both,
    says: security ? whichOwners(inputs) : joined(whichOwners(inputs), { en: ' ', fr: ' ' }, lead),
    commands: [listOwners({ inputs })],
    steps: [],
  };
}

const findOwnersTitle: Words = { en: 'Find the owners', fr: 'Trouver les propriétaires' };

const whichOwners = ({ resourceGroup }: Inputs): Words => ({
  en: `Take those whose scope is the vault, group ${resourceGroup} or this subscription. No name: ask your service desk who is responsible for the subscription.`,
  fr: `Retenez ceux dont l'étendue est le coffre, le groupe ${resourceGroup} ou cet abonnement. Aucun nom\u00A0: demandez à votre support informatique qui est responsable de l'abonnement.`,
});

/** The first role that a person may lack, with who can give it. */
export function withGiver(steps: readonly PageStep[]): readonly PageStep[] {
  const first = steps.findIndex(({ needs }) => needs !== undefined);
  return steps.map((step, index) => (index === first && step.needs ? { ...step, givenBy: giverOf(step.needs) } : step));
}

function giverOf({ roles, at }: Requirement): Words | undefined {
  if (roles.includes('owner')) return undefined;
  return at === 'tenant'
    ? { en: 'which a Global Administrator can give', fr: "qu'un administrateur général peut attribuer" }
    : { en: 'which an Owner can give', fr: "qu'un propriétaire (Owner) peut attribuer" };
}

/** Each ends in something that can be done. */
function answers(inputs: Inputs, hasMessage: boolean): readonly Row[] {
  const [stays, choice] = hasMessage ? [messageStays, restoreOrLeave] : [none, keepOrEnd];
  const lead = byName(inputs, 'security');
  const leadAgain = againByName(inputs, 'security', { en: 'the security lead', fr: 'le responsable sécurité' });
  return [
    row({
      en: [
        'By mistake, and they know who or what did it',
        `Open "${mistake.en}". If a program did it, they stop that first.`,
      ],
      fr: [
        "Par erreur, et ils savent qui ou quoi l'a fait",
        `Ouvrez «\u00A0${mistake.fr}\u00A0». Si c'est un programme, ils l'arrêtent d'abord.`,
      ],
    }),
    row({
      en: [
        'On purpose, "not us", only a guess, or they disagree',
        `Change nothing. Call the security lead${lead.en}, who alone decides: ${choice.en}.${stays.en}`,
      ],
      fr: [
        'Volontairement, «\u00A0pas nous\u00A0», une simple supposition, ou ils se contredisent',
        `Ne changez rien. Appelez le responsable sécurité${lead.fr}, qui décide seul\u00A0: ${choice.fr}.${stays.fr}`,
      ],
    }),
    nobodyAnswers(leadAgain, { all: allOf(inputs), hasMessage }),
  ];
}

const everybody: Words = { en: 'all again', fr: 'tout le monde' };

/** Owners and security lead, who were named before. */
function allOf(inputs: Inputs): Words {
  const persons = personsOf(inputs, 'owners').length + personsOf(inputs, 'security').length;
  return persons === 3 ? { en: 'all three', fr: 'tous les trois' } : everybody;
}

function nobodyAnswers(lead: Words, { all = everybody, hasMessage = true } = {}): Row {
  const told = hasMessage ? makeSure : afterEnd;
  const pause = hasMessage ? { en: '15 minutes', fr: 'les 15\u00A0minutes' } : { en: 'hour', fr: 'les heures' };
  return row({
    en: [
      'Nobody answers',
      `Change nothing, whatever the deadline. Call ${lead.en}, then ${all.en} every ${pause.en}.${told.en}`,
    ],
    fr: [
      'Personne ne répond',
      `Ne changez rien, quelle que soit l'échéance. Appelez ${lead.fr}, puis ${all.fr} toutes ${pause.fr}.${told.fr}`,
    ],
  });
}

const none: Words = { en: '', fr: '' };
const restoreOrLeave: Words = { en: 'restore it, or leave it', fr: 'rétablir, ou laisser tel quel' };
const keepOrEnd: Words = { en: 'it goes on, or it ends', fr: "l'accès continue, ou prend fin" };
const messageStays: Words = { en: ' The message stays.', fr: ' Le message reste.' };
const afterEnd: Words = {
  en: ' It ends: run the check, whose page then has a message for Adobe.',
  fr: " L'accès prend fin\u00A0: lancez le contrôle, dont la page aura alors un message pour Adobe.",
};
const makeSure: Words = { en: ' Make sure that Adobe has the message.', fr: " Assurez-vous qu'Adobe a le message." };

const withdrawing: Words = {
  en: "To withdraw the message is another decision: the security lead's, in writing, with the owner of the data. Adobe can then purge it, which can't be undone.",
  fr: 'Retirer le message est une autre décision\u00A0: celle du responsable sécurité, par écrit, avec le propriétaire des données. Adobe peut alors les supprimer, ce qui est irréversible.',
};

/** While setting up, in working hours. */
export function askFirst(inputs: Inputs, asks: Asked, seen: Words, repair: readonly PageStep[]): PageStep {
  const isKnown = isRecorded(inputs, 'owners');
  const place = named(inputs, 'contacts');
  const owners = isKnown
    ? byName(inputs, 'owners')
    : { en: ` (nobody is recorded: input ${place})`, fr: ` (personne n'est renseigné\u00A0: entrée ${place})` };
  const asked = question(asks, seen, inputs);
  return {
    en: `Ask ${asks.en}`,
    fr: `Interrogez ${asks.fr}`,
    says: { en: `${owners.en}: ${asked.en}`, fr: `${owners.fr}\u00A0: ${asked.fr}` },
    find: isKnown
      ? undefined
      : { title: findOwnersTitle, says: whichOwners(inputs), commands: [listOwners({ inputs })], steps: [] },
    rows: answersInSetup,
    fold: { title: mistake, steps: withGiver(repair) },
  };
}

const answersInSetup: readonly Row[] = [
  row({
    en: ['By mistake', `Open "${mistake.en}". If a program did it, they stop that first.`],
    fr: ['Par erreur', `Ouvrez «\u00A0${mistake.fr}\u00A0». Si c'est un programme, ils l'arrêtent d'abord.`],
  }),
  row({
    en: ['On purpose', 'Leave it. The check stays red.'],
    fr: ['Volontairement', "N'y touchez pas. Le contrôle reste en échec."],
  }),
  row({
    en: ["They don't know, or they disagree", 'Change nothing. Tell your security team.'],
    fr: ['Ils ne savent pas, ou se contredisent', 'Ne changez rien. Prévenez votre équipe de sécurité.'],
  }),
  row({
    en: ['Nothing', 'Change nothing. Ask again the next working day.'],
    fr: ['Rien', 'Ne changez rien. Redemandez le jour ouvré suivant.'],
  }),
];

/** Where a person, and not the run, found a loss. The next step restores. @param whether what they may have done: follows "did you" */
export function askWhoever(inputs: Inputs, whether: Words): PageStep {
  const owners = againByName(inputs, 'owners', { en: 'the owners of the vault', fr: 'les propriétaires du coffre' });
  const lead = byName(inputs, 'security');
  const leadAgain = againByName(inputs, 'security', { en: 'the security lead', fr: 'le responsable sécurité' });
  return {
    en: 'Ask',
    fr: 'Interrogez',
    says: {
      en: `${owners.en}, and your identity team: "Did you ${whether.en}, or do you know who did? On purpose, or by mistake?"`,
      fr: `${owners.fr}, et votre équipe chargée de l'identité (Entra)\u00A0: «\u00A0Avez-vous ${whether.fr}, ou savez-vous qui l'a fait\u00A0? Volontairement, ou par erreur\u00A0?\u00A0»`,
    },
    find: findPeople(inputs),
    rows: [
      row({
        en: [
          'By mistake, and they know who or what did it',
          'Go on with 3. If a program did it, they stop that first.',
        ],
        fr: [
          "Par erreur, et ils savent qui ou quoi l'a fait",
          "Passez à l'étape 3. Si c'est un programme, ils l'arrêtent d'abord.",
        ],
      }),
      row({
        en: [
          'On purpose, "not us", only a guess, or they disagree',
          `Change nothing. Call the security lead${lead.en}, who alone decides: restore it (3), or leave it. The message stays.`,
        ],
        fr: [
          'Volontairement, «\u00A0pas nous\u00A0», une simple supposition, ou ils se contredisent',
          `Ne changez rien. Appelez le responsable sécurité${lead.fr}, qui décide seul\u00A0: rétablir (3), ou laisser tel quel. Le message reste.`,
        ],
      }),
      nobodyAnswers(leadAgain),
    ],
    after: withdrawing,
  };
}
