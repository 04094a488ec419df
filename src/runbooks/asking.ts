/**
 * What somebody may have done on purpose, and what undoes it. Where Adobe confirmed the key: the message to Adobe, then a call
 * with two questions and a whole sequence for each answer. In a setup: the same owners are asked in one step.
 */
import { isConfirmed } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Fold, type Row, type Runbook, row, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { type Called, toThem } from './owners.ts';
import { checkLoss } from './run-mode.ts';

/** What somebody may have done. */
export interface Meant {
  readonly whom: Called;
  /** Follows "Did you" in English, and "Avez-vous" in French: `disable the key`, `désactivé la clé`. */
  readonly did: Words;
  /** What would make it worse: one sentence with "Never". */
  readonly never?: Words;
  /** Undoes it: the whole sequence but for the check. */
  readonly repair: readonly Step[];
  /** Instead of the usual title of what undoes it: whatever the answer is that calls for it. */
  readonly mistake?: Words;
  /** Instead of the usual check at the end. */
  readonly check?: Step;
  /** Only reads, so it needs no answer. */
  readonly find?: readonly Step[];
  /** What it is that stays as it is where it was on purpose: `the key`. */
  readonly kept: Words;
  /** More answers, each with its whole sequence. */
  readonly others?: readonly Fold[];
  readonly later?: readonly Step[];
}

/** On a loss: send, call, find. */
export function askOnLoss({ whom, did, never, find = [], later, ...meant }: Meant): Runbook {
  const call: Step = {
    en: `Call ${whom.en}: "Did you ${did.en}? If so: on purpose, or by mistake?"`,
    fr: `Appelez ${whom.fr}\u00A0: «\u00A0Avez-vous ${did.fr}\u00A0? Si oui\u00A0: volontairement, ou par erreur\u00A0?\u00A0»`,
    calls: whom.roles,
    asksWho: true,
    folds: [...shownBy(whom), ...foldsOf(meant)],
  };
  return { never, steps: [sendMessage, call, ...find], later };
}

/** Before Adobe has confirmed a key: nothing depends on it yet. */
export function askInSetup({ whom, did, repair, check, kept, find = [], mistake, others = [], later }: Meant): Runbook {
  const ask: Step = {
    en: `Ask ${whom.en} whether they meant to ${did.en}, or did it by mistake.`,
    fr: `Demandez ${toThem(whom)} s'ils ont ${did.fr}, volontairement ou par erreur.`,
    calls: whom.roles,
    told: 'answer',
    rows: [
      { when: mistake ?? byMistakeAnswer, next: openIt },
      {
        when: onPurposeAnswer,
        next: {
          en: `Leave ${kept.en}. The check keeps failing meanwhile.`,
          fr: `Laissez ${kept.fr}. Entre-temps, le contrôle reste en échec.`,
        },
      },
      row({
        en: [
          'It was not them, or they disagree',
          'Change nothing, tell your security team, and ask again once it is known.',
        ],
        fr: [
          'Ce ne sont pas eux, ou ils se contredisent',
          'Ne modifiez rien, prévenez votre équipe de sécurité, et redemandez une fois la cause connue.',
        ],
      }),
      row({
        en: ['No answer', 'Change nothing, and ask again the next working day.'],
        fr: ['Pas de réponse', 'Ne modifiez rien, et redemandez le prochain jour ouvré.'],
      }),
    ],
    folds: [
      ...shownBy(whom),
      { title: mistake ?? byMistake, said: onlyThen, steps: [...repair, ...(check === undefined ? [] : [check])] },
      ...others,
    ],
  };
  return { steps: [...find, ask], later };
}

const byMistakeAnswer: Words = { en: 'By mistake', fr: 'Par erreur' };

const openIt: Words = {
  en: 'Open the fold of that answer, below.',
  fr: 'Ouvrez le volet de cette réponse, ci-dessous.',
};

const onPurposeAnswer: Words = { en: 'On purpose', fr: "C'était volontaire" };

/** What is changed with somebody's agreement, where nothing is lost: one step asks, and its fold has what is done then. */
export interface Agreement {
  readonly whom: Called;
  /** Follows "agree to": `a later expiration date`. */
  readonly to: Words;
  readonly steps: readonly Step[];
  /** If they don't agree; by default, nothing changes. */
  readonly refused?: Words;
  readonly later?: readonly Step[];
}

export function askAgreement({ whom, to, steps, refused = leaveIt, later }: Agreement): Runbook {
  const ask: Step = {
    en: `Ask ${whom.en} to agree to ${to.en}.`,
    fr: `Demandez ${toThem(whom)} d'accepter ${to.fr}.`,
    calls: whom.roles,
    told: 'answer',
    rows: [{ when: { en: 'They refuse, or no answer', fr: 'Ils refusent ou ne répondent pas' }, next: refused }],
    folds: [{ title: agreed, steps }],
  };
  return { steps: [ask], later };
}

/** Title of what is done once the owners have agreed. */
export const agreed: Words = { en: 'They agree', fr: 'Ils acceptent' };

const leaveIt: Words = { en: 'Change nothing, and ask again later.', fr: 'Ne modifiez rien et redemandez plus tard.' };

/** By whether Adobe has confirmed the key. */
export function whetherMeant(inputs: Inputs, meant: Meant): Runbook {
  return isConfirmed(inputs) ? askOnLoss(meant) : askInSetup(meant);
}

/** It asks Adobe to wait, whatever the answer will be. */
export const sendMessage: Step = {
  sends: true,
  calls: ['adobe-admin', 'adobe', 'security'],
  en: 'Send Adobe this message now, before anybody answers: it only asks Adobe to purge nothing.',
  fr: 'Envoyez maintenant ce message à Adobe, avant toute réponse\u00A0: il demande seulement de ne rien supprimer.',
  how: {
    en: 'Call a colleague who opens cases with Adobe, and have an urgent case opened with it.',
    fr: 'Appelez un collègue qui ouvre les tickets Adobe, et faites-lui ouvrir un ticket urgent avec ce texte.',
  },
  rows: [
    row({
      en: ['It is sent', 'Go on, without waiting for a reply.'],
      fr: ['Message envoyé', 'Continuez sans attendre de réponse.'],
    }),
    row({
      en: [
        'Nobody reached',
        'Go on. After 15 minutes, call Adobe yourself, even without a role there, and read the message out.',
      ],
      fr: [
        'Personne de joignable',
        "Continuez. Au bout de 15\u00A0minutes, appelez vous-même Adobe, même si vous n'y avez aucun rôle, et lisez le message.",
      ],
    }),
    row({
      en: ['Adobe refuses, or has no number', 'Tell the security lead, and go on.'],
      fr: ['Adobe refuse ou reste injoignable', 'Prévenez le responsable de la sécurité et continuez.'],
    }),
  ],
};

function foldsOf({
  repair,
  mistake,
  check = checkLoss,
  kept,
  others = [],
}: Omit<Meant, 'whom' | 'did'>): readonly Fold[] {
  const title = mistake ?? byMistake;
  const restore = restoreRow(title);
  return [
    ...others,
    { title, said: orDecided, steps: [...repair, check] },
    onPurpose(kept, restore),
    { title: notThem, said: mightBeAttack, steps: [callSecurity(restore)] },
    { title: nobody, said: whyWait, steps: [keepCalling(restore)] },
  ];
}

const byMistake: Words = { en: 'They say: by mistake', fr: 'Réponse\u00A0: par erreur' };

/** A fold can be opened before anybody was asked. */
const onlyThen: Words = {
  en: 'Only if somebody who was asked has said so, and nobody disagrees. If a program did it, have its owners stop it first.',
  fr: "Seulement si l'une des personnes interrogées l'a dit, sans désaccord. Si un programme l'a fait, faites-le d'abord arrêter.",
};

const orDecided: Words = {
  en: 'Only if an owner has said so, or the security lead has decided to restore it. If a program did it, have its owners stop it first.',
  fr: "Seulement si un responsable l'a dit, ou si le responsable de la sécurité a décidé de rétablir l'accès. Si un programme l'a fait, faites-le d'abord arrêter.",
};

/** What restores stands once on a page. */
const restoreRow = (title: Words): Row =>
  row({
    en: ['To restore it', `Do what "${title.en}", above, says.`],
    fr: ["Il faut rétablir l'accès", `Suivez «\u00A0${title.fr}\u00A0», ci-dessus.`],
  });

const noAnswer: Row = row({
  en: ['No answer', 'Change nothing, and keep calling.'],
  fr: ['Pas de réponse', "Ne modifiez rien, et continuez d'appeler."],
});

const onPurpose = (kept: Words, restore: Row): Fold => ({
  title: { en: 'They say: on purpose', fr: 'Réponse\u00A0: volontairement' },
  said: {
    en: `Leave ${kept.en}. The message stays, too: one person's word is not enough to give up the data.`,
    fr: `Laissez ${kept.fr}. La demande faite à Adobe reste valable\u00A0: la parole d'une seule personne ne suffit pas pour renoncer aux données.`,
  },
  steps: [
    {
      en: 'Call the security lead, who alone can withdraw the message.',
      fr: 'Appelez le responsable de la sécurité, seul à pouvoir retirer cette demande.',
      calls: ['security'],
      told: 'answer',
      rows: [
        row({
          en: [
            'It is to end',
            'Once that is decided in writing, with the owner of the data, that lead writes in the case: "We ended your access on purpose, and withdraw our request not to purge our data." Adobe can then purge it, which can\'t be undone.',
          ],
          fr: [
            "L'accès doit cesser",
            'Une fois la décision prise par écrit, avec le propriétaire des données, ce responsable écrit dans le ticket\u00A0: «\u00A0Nous avons mis fin volontairement à votre accès, et retirons notre demande de ne pas supprimer nos données.\u00A0» Adobe peut alors les supprimer, ce qui est irréversible.',
          ],
        }),
        noAnswer,
        restore,
      ],
    },
  ],
});

const notThem: Words = {
  en: "It wasn't them, they disagree, or nobody knows",
  fr: 'Ce ne sont pas eux, ils se contredisent, ou personne ne sait',
};

const mightBeAttack: Words = {
  en: 'Restore nothing yet: somebody else might have acted on purpose, or it is an attack.',
  fr: "Ne rétablissez rien pour l'instant\u00A0: quelqu'un d'autre a peut-être agi volontairement, ou c'est une attaque.",
};

const leave: Row = row({
  en: ['To leave it', 'Change nothing. Adobe is asked to wait meanwhile.'],
  fr: ["Il ne faut pas rétablir l'accès", 'Ne modifiez rien. Entre-temps, la demande faite à Adobe reste valable.'],
});

const callSecurity = (restore: Row): Step => ({
  en: 'Call the security lead, and repeat what they said.',
  fr: 'Appelez le responsable de la sécurité, et rapportez-lui ces réponses.',
  calls: ['security'],
  told: 'answer',
  rows: [leave, noAnswer, restore],
});

const nobody: Words = { en: 'Nobody answers', fr: 'Personne ne répond' };

const whyWait: Words = {
  en: 'Restore nothing, whatever the deadline: it might be on purpose. The message asks Adobe to wait: make sure that it is sent.',
  fr: "Ne rétablissez rien, quelle que soit l'échéance\u00A0: c'était peut-être volontaire. Le message demande à Adobe d'attendre\u00A0: assurez-vous qu'il est envoyé.",
};

const keepCalling = (restore: Row): Step => ({
  en: 'Call again every 15 minutes until somebody decides: the owners, then the security lead.',
  fr: "Rappelez toutes les 15\u00A0minutes jusqu'à ce que quelqu'un décide\u00A0: les responsables, puis le responsable de la sécurité.",
  calls: ['owners', 'security'],
  told: 'answer',
  rows: [
    row({
      en: ['Somebody answers', 'Ask the two questions, and open the fold of the answer.'],
      fr: ["Quelqu'un répond", 'Posez les deux questions et ouvrez le volet de la réponse.'],
    }),
    row({
      en: ['Only the security lead does', 'Ask that lead to decide: to restore it, or to leave it.'],
      fr: [
        'Seul le responsable de la sécurité répond',
        "Demandez-lui de décider\u00A0: rétablir, ou laisser en l'état.",
      ],
    }),
    leave,
    restore,
  ],
});

const nobodyListed: Row = {
  when: { en: 'Nothing, or an error', fr: 'Rien, ou une erreur' },
  next: { en: "Ask your company's identity team.", fr: "Demandez à l'équipe d'identité de votre entreprise." },
  error: 'any',
};

/** Where the table of people can't say it. */
function shownBy({ shownBy: commands = [] }: Called): readonly Fold[] {
  if (commands.length === 0) return [];
  return [
    {
      title: { en: 'How to find them', fr: 'Comment les trouver' },
      steps: [
        {
          en: 'List the people of the tenant who can change applications.',
          fr: 'Affichez les personnes du locataire qui peuvent modifier les applications.',
          commands,
          rows: [nobodyListed],
        },
      ],
    },
  ];
}
