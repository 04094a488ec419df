/** The first line of a page, by its situation. */
import { accessLeft, cutsOf } from '../model/incident.ts';
import { isBlocked, type Outcome } from '../model/outcome.ts';
import type { Situation, SituationKind, Urgency } from '../model/situation.ts';
import type { Words } from '../model/words.ts';
import { after, causeOf, failureOf, within } from './cause.ts';
import { obstacleWords } from './obstacle.ts';

/** Before the headline, also where that has no colors. */
export const signOf = ({ kind, urgency }: Situation): string => (setUp.has(kind) ? '❌' : signs[urgency]);

const setUp: ReadonlySet<SituationKind> = new Set(['blocked', 'correction', 'not-ready', 'foreign', 'ends-unused']);

const signs: Readonly<Record<Urgency, string>> = {
  'act-now': '❌',
  'not-checked': '❓',
  'can-wait': '⚠️',
  nothing: '✅',
  next: '✅',
};

const before: Readonly<Record<SituationKind, Words>> = {
  'invalid-inputs': { en: 'Not checked: inputs are invalid', fr: 'Non vérifié\u00A0: des entrées ne sont pas valides' },
  stopped: { en: 'Not checked', fr: 'Non vérifié' },
  'cut-off': { en: "Adobe can't use the key", fr: 'Adobe ne peut plus utiliser la clé' },
  ending: { en: "Adobe's access ends soon", fr: "L'accès d'Adobe prend bientôt fin" },
  'in-doubt': { en: 'Not checked', fr: 'Non vérifié' },
  'none-at-risk': { en: 'Not checked', fr: 'Non vérifié' },
  'none-over': { en: 'To settle', fr: 'À clarifier' },
  plan: { en: 'Plan: what ensure would change', fr: 'Plan\u00A0: ce que ensure modifierait' },
  blocked: { en: 'Not ready', fr: 'Pas prêt' },
  correction: { en: 'Not ready', fr: 'Pas prêt' },
  'not-ready': { en: 'Not ready', fr: 'Pas prêt' },
  unread: { en: 'Not checked', fr: 'Non vérifié' },
  foreign: { en: 'Not ready', fr: 'Pas prêt' },
  'ends-unused': { en: 'Not ready', fr: 'Pas prêt' },
  unconfirmed: { en: 'The key is ready in Azure', fr: 'La clé est prête dans Azure' },
  failed: { en: 'Adobe can use the key, but', fr: 'Adobe peut utiliser la clé, mais' },
  'ends-later': { en: 'Adobe can use the key, and', fr: 'Adobe peut utiliser la clé, et' },
  harmless: { en: 'Adobe can use the key, but', fr: 'Adobe peut utiliser la clé, mais' },
  rotating: {
    en: 'The key has a newer version than the confirmed one',
    fr: 'La clé a une version plus récente que la version confirmée',
  },
  waived: { en: 'The confirmed key is waived, not checked', fr: "La clé confirmée fait l'objet d'une dérogation" },
  ready: { en: 'Adobe can use the key', fr: 'Adobe peut utiliser la clé' },
};

/** Where it is not certain that Adobe's access is lost. */
const instead = {
  doubtful: { en: 'Adobe might be unable to use the key', fr: 'Adobe ne peut peut-être plus utiliser la clé' },
  ending: { en: 'Adobe will lose the key', fr: 'Adobe va perdre la clé' },
  seen: { en: "Adobe's access is in doubt", fr: "L'accès d'Adobe est incertain" },
} as const satisfies Readonly<Record<string, Words>>;

export function headlineOf(outcome: Outcome, { kind, lead }: Situation): Words {
  const { inputs, verdict } = outcome;
  if (lead.by === 'failure' && kind !== 'invalid-inputs') return sentence(before[kind], failureOf(lead.failure));
  if (lead.by === 'obstacle' && isBlocked(outcome)) return sentence(before[kind], within(obstacleWords(outcome)));
  if (lead.by !== 'finding') return before[kind];
  const cause = causeOf(lead.finding);
  if (kind === 'in-doubt' && lead.finding.status === 'fail') return after(instead.seen, cause);
  if (kind !== 'cut-off' || inputs === undefined || verdict === undefined) return sentence(before[kind], cause);
  const left = accessLeft(cutsOf(verdict, inputs), verdict);
  return after(left === 'lost' ? before[kind] : instead[left], cause);
}

/** What ends with a conjunction has no colon. */
const sentence = (start: Words, cause: Words): Words =>
  /(?:but|and)$/.test(start.en)
    ? { en: `${start.en} ${cause.en}`, fr: `${start.fr} ${cause.fr}` }
    : after(start, cause);
