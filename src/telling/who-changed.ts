/** Who did it, where a log shows that: said with the question, and never as the answer. */
import type { EvaluatedFinding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { type TracedChange, whoChanged } from '../model/who-changed.ts';
import type { Words } from '../model/words.ts';
import type { WhoDidIt } from './asking.ts';
import { whoDidIt as whereShown } from './links.ts';

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

export function whoDidIt(outcome: Outcome, { facts }: EvaluatedFinding): WhoDidIt {
  const [change] = tracedChanges(outcome);
  if (change !== undefined) return { by: 'log', change };
  return { by: 'link', more: { says: logs[facts.loggedIn ?? 'activity'], link: whereShown(outcome.run) } };
}

const logs: Readonly<Record<'vault' | 'entra' | 'activity', Words>> = {
  vault: { en: "The vault's log", fr: 'Le journal du coffre' },
  entra: { en: "Microsoft Entra's audit log", fr: "Le journal d'audit de Microsoft Entra" },
  activity: { en: "Azure's activity log", fr: "Le journal d'activité Azure" },
};
