/** The first line of a page, by its situation. */
import { accessLeft, cuttingFindings } from '../model/incident.ts';
import { isBlocked, type Outcome } from '../model/outcome.ts';
import type { Lead, Situation, SituationKind, Urgency } from '../model/situation.ts';
import type { Language, Words } from '../model/words.ts';
import { after, causesOf, failuresOf, within } from './cause.ts';
import { obstacleCauses } from './obstacle.ts';
import { bounded } from './plain.ts';

/** Before the headline, also where that has no colors. */
export const signOf = ({ kind, urgency }: Situation): string =>
  notReady.has(kind) ? '❌' : inOrder.has(kind) ? '✅' : signs[urgency];

const notReady: ReadonlySet<SituationKind> = new Set(['blocked', 'correction', 'not-ready', 'foreign', 'ends-unused']);
const inOrder: ReadonlySet<SituationKind> = new Set(['plan', 'unconfirmed']);

const signs: Readonly<Record<Urgency, string>> = {
  'act-now': '❌',
  'look-now': '❓',
  'nothing-tonight': '⚠️',
  nothing: '✅',
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

/** A line of an issue's list, of an annotation and of a page that is read on a telephone. */
const longest = 80;

export function headlineOf(outcome: Outcome, { kind, lead }: Situation): Words {
  const start = startOf(outcome, kind, lead);
  if (lead.by === 'failure' && kind !== 'invalid-inputs') return shortest(failuresOf(lead.failure), start);
  if (lead.by === 'obstacle' && isBlocked(outcome)) return shortest(obstacleCauses(outcome), start);
  if (lead.by === 'finding') return shortest(causesOf(lead.finding), start, kind === 'cut-off');
  return kind === 'ends-later' ? endsLater : start;
}

function startOf(outcome: Outcome, kind: SituationKind, lead: Lead): Words {
  const { inputs, verdict } = outcome;
  if (kind === 'in-doubt' && lead.by === 'finding' && lead.finding.status === 'fail') return instead.seen;
  if (kind !== 'cut-off' || lead.by !== 'finding' || inputs === undefined || verdict === undefined) return before[kind];
  const left = accessLeft(cuttingFindings(verdict, inputs), verdict);
  return left === 'lost' ? before[kind] : instead[left];
}

const endsLater: Words = {
  en: "The key works, and Adobe's access ends by itself later",
  fr: "La clé fonctionne, et l'accès d'Adobe prendra fin de lui-même plus tard",
};

/** The first that fits; the last one is cut. */
function shortest(causes: readonly Words[], start: Words, isOfKey = false): Words {
  const all = causes.map((cause) => sentence(start, isOfKey ? ofThatKey(within(cause)) : within(cause)));
  const fitting = (language: Language) =>
    all.map((each) => each[language]).find(({ length }) => length <= longest) ?? all.at(-1)?.[language] ?? '';
  return { en: bounded(fitting('en'), longest), fr: bounded(fitting('fr'), longest) };
}

/** The key was named just before. */
const ofThatKey = ({ en, fr }: Words): Words => ({
  en: en.replace(/^key version /, 'its version '),
  fr: fr.replace(/^la version (\S+) de la clé /, 'sa version $1 '),
});

/** What ends with a conjunction has no colon. */
const sentence = (start: Words, cause: Words): Words =>
  /(?:but|and)$/.test(start.en)
    ? { en: `${start.en} ${cause.en}`, fr: `${start.fr} ${cause.fr}` }
    : after(start, cause);
