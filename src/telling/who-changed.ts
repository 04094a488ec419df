/** Who did it, where a log shows that: said with the question, and never as the answer. */
import { readableTime } from '../model/dates.ts';
import type { EvaluatedFinding } from '../model/finding.ts';
import { shortened } from '../model/names.ts';
import type { Outcome } from '../model/outcome.ts';
import { type TracedChange, whoChanged } from '../model/who-changed.ts';
import type { Words } from '../model/words.ts';

/** The changes that fit what fails; none if no log was read. */
export function tracedChanges({
  inputs,
  observed,
  verdict,
  activity,
}: Pick<Outcome, 'inputs' | 'observed' | 'verdict' | 'activity'>): readonly TracedChange[] {
  if (inputs === undefined || observed === undefined || verdict === undefined || activity === undefined) return [];
  return whoChanged(inputs, observed, verdict, activity.presence === 'found' ? activity.value.entries : []);
}

export function whoDidIt(outcome: Outcome, { facts }: EvaluatedFinding): Words {
  const [last] = tracedChanges(outcome);
  if (last !== undefined) return shownBy(last);
  const log = facts.loggedIn === 'entra' ? entraLog : facts.loggedIn === 'vault' ? vaultLog : activityLog;
  return {
    en: ` ${log.en} shows who did it ("Lost access", below).`,
    fr: ` ${log.fr} montre qui l'a fait («\u00A0Accès perdu\u00A0», ci-dessous).`,
  };
}

const entraLog: Words = { en: "Microsoft Entra's audit log", fr: "Le journal d'audit de Microsoft Entra" };
const vaultLog: Words = { en: "The vault's log", fr: 'Le journal du coffre' };
const activityLog: Words = { en: "Azure's activity log", fr: "Le journal d'activité Azure" };

function shownBy({ caller, tool, operation, at }: TracedChange): Words {
  const name = shortened(caller === '' ? (tool ?? '?') : caller);
  return {
    en: ` The log shows ${shortened(operation)} by ${name} on ${readableTime(at, 'en')}. Ask ${name}, too; only an owner's word counts, since that account may be stolen.`,
    fr: ` Le journal montre ${shortened(operation)} par ${name} le ${readableTime(at, 'fr')}. Interrogez aussi ${name}\u00A0; seule la parole d'un propriétaire compte, car ce compte est peut-être volé.`,
  };
}
