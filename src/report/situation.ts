/** What is told of each situation: page, log, annotation and issue have it from this one table. Plain text. */

import { noneEndingSoon } from '../model/none.ts';
import { type Situation, type SituationKind, situationOf, type Urgency } from '../model/situation.ts';
import { joined, type Language, type Words } from '../model/words.ts';
import { noneEnds } from '../runbooks/doubt-of-none.ts';
import { markdown } from './escape.ts';
import * as line from './first-line.ts';
import { fittingHeadline } from './fitting-headline.ts';
import * as title from './headline.ts';

interface Columns {
  /** At most 80 characters. */
  readonly headline: title.Headline;
  /** After the label. */
  readonly text: line.FirstLine;
}

const columns: Readonly<Record<SituationKind, Columns>> = {
  'invalid-inputs': { headline: title.inputsInvalid, text: line.invalidInputs },
  stopped: { headline: title.runStopped, text: line.stopped },
  'cut-off': { headline: title.accessLost, text: line.byDeadline },
  ending: { headline: title.accessEnding, text: line.byEnd },
  'in-doubt': { headline: title.accessInDoubt, text: line.whetherUsable },
  'none-at-risk': { headline: title.noneDoubted, text: line.noneAtRisk },
  'none-over': { headline: title.noneDoubted, text: line.noneOver },
  plan: { headline: title.changesPlanned, text: line.reviewPlan },
  blocked: { headline: title.planStopped, text: line.unblock },
  correction: { headline: title.operationFailed, text: line.correct },
  'not-ready': { headline: title.stateOf, text: line.setUp },
  unread: { headline: title.notRead, text: line.readRest },
  foreign: { headline: title.stateOf, text: line.whoseApplication },
  'ends-unused': { headline: title.endingFirst, text: line.renew },
  unconfirmed: { headline: title.stateOf, text: line.confirm },
  failed: { headline: title.operationFailed, text: line.failed },
  'ends-later': { headline: title.stateOf, text: line.untilEnd },
  harmless: { headline: title.stateOf, text: line.harmless },
  rotating: { headline: title.versionNewer, text: line.rotating },
  waived: { headline: title.stateOf, text: line.checkWaiver },
  ready: { headline: title.stateOf, text: line.allIsWell },
};

interface UrgencyColumns {
  /** Begins the first line and the title. */
  readonly label: Words;
  /** Above the steps. */
  readonly heading: Words;
}

const urgencyColumns: Readonly<Record<Urgency, UrgencyColumns>> = {
  'act-now': {
    label: { en: 'Act now', fr: 'Agissez maintenant' },
    heading: { en: 'What to do now', fr: 'À faire maintenant' },
  },
  'not-checked': {
    label: { en: 'Not checked', fr: 'Non vérifié' },
    heading: { en: 'What to do now', fr: 'À faire maintenant' },
  },
  'can-wait': {
    label: { en: 'Can wait', fr: 'Peut attendre' },
    heading: { en: 'In working hours', fr: 'Aux heures de bureau' },
  },
  nothing: {
    label: { en: 'Nothing to do', fr: 'Rien à faire' },
    heading: { en: 'In working hours', fr: 'Aux heures de bureau' },
  },
  next: { label: { en: 'Next', fr: 'Ensuite' }, heading: { en: 'Next steps', fr: 'Étapes suivantes' } },
};

/** What is told of a run, in every language. */
export interface Opening extends UrgencyColumns {
  readonly situation: Situation;
  /** With its sign. */
  readonly headline: Words;
  readonly text: Words;
}

export function openingOf(told: line.Told): Opening {
  const situation = situationOf(told);
  const { headline, text } = columns[situation.kind];
  const fitting = (language: Language) => fittingHeadline(headline(told, language, situation));
  return {
    situation,
    ...urgencyColumns[situation.urgency],
    headline: { en: fitting('en'), fr: fitting('fr') },
    text: withEnd(text(told, situation), told),
  };
}

/** Whoever gave the day of `none` hears of it while there is time. */
function withEnd(text: Words, { inputs, observed }: line.Told): Words {
  const until = inputs && observed && noneEndingSoon(inputs, observed.at);
  return inputs === undefined || until === undefined
    ? text
    : joined(text, { en: ' ', fr: ' ' }, noneEnds(inputs, until));
}

/** The first line in Markdown. What follows the label begins with its sign, or with a space. */
export function firstLineBlock({ label, text }: Opening, language: Language): string {
  const [, space = '', rest = ''] = /^([ \u00A0]?)(.*)$/su.exec(text[language]) ?? [];
  return `**${label[language]}**${space}${markdown(rest)}`;
}

/** The first line, as plain text. */
export function firstLineOf(told: line.Told): Words {
  const { label, text } = openingOf(told);
  return { en: `${label.en}${text.en}`, fr: `${label.fr}${text.fr}` };
}
