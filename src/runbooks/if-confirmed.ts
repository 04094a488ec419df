/** The page of a loss that nobody recorded as one: as if Adobe had confirmed the key, until somebody says no. */
import { assignToAdobe } from '../az-commands/access.ts';
import type { Verdict } from '../model/finding.ts';
import { possibleLosses } from '../model/incident.ts';
import type { Inputs } from '../model/inputs.ts';
import {
  type Confirmation,
  hasAllOf,
  inSteps,
  isEmpty,
  type Question,
  type Row,
  type Runbook,
  role,
  type Step,
} from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import { asByMistake, asking, neverThere, readerOfGroup, verifyYourself } from './asking.ts';
import { beforeSetup } from './before-setup.ts';
import { type Unlocking, whileUnlocked } from './lock.ts';
import { onlyIfNew } from './principal/missing.ts';

/** Nothing recorded is not nothing confirmed: who can't find out acts as if it were. */
function askConfirmed({ vaultName }: Inputs): Confirmation {
  return {
    phase: 'ask',
    en: `Call the person who opens your Adobe tickets: did Adobe ever confirm a key in ${vaultName}?`,
    fr: `Appelez la personne qui ouvre vos tickets Adobe\u00A0: Adobe a-t-il déjà confirmé une clé de ${vaultName}\u00A0?`,
  };
}

/**
 * The runbook of a loss where no confirmation is recorded. What is done about it depends on the answer.
 *
 * @param runbook for a no
 * @param ifConfirmed the same loss with a confirmation
 */
export function askingFirst(runbook: Runbook, ifConfirmed: Runbook, inputs: Inputs): Runbook {
  const { later: laterToo = [], ...no } = runbook;
  const forNo = { ...no, question: questionAfterNo(no, ifConfirmed.question) };
  const isUrgent = ({ name }: Step) => name !== 'script';
  const steps = ifConfirmed.steps.filter(isUrgent).flatMap((step) => withoutRecord(step, inputs));
  const scripts = ifConfirmed.steps
    .filter((step) => !isUrgent(step))
    .map(({ onlyIf: _, ...step }): Step => Object.assign(step, onlyIfNew));
  const restored = new Set(steps.flatMap(({ restores }) => (restores === undefined ? [] : [`remove-${restores}`])));
  const isLeft = ({ name = '' }: Step) => !name.startsWith('remove-') || restored.has(name);
  const later = [...laterToo, ...scripts, ...(ifConfirmed.later ?? []).filter(isLeft)].filter(
    (step) => !hasAllOf(forNo, inSteps(step)),
  );
  return {
    ...ifConfirmed,
    confirmation: askConfirmed(inputs),
    steps,
    sends: true,
    later: later.filter((step, index) => later.findIndex(({ en }) => en === step.en) === index),
    afterNo: forNo,
  };
}

/** A search shows what was there; without one, only a person knows. */
function questionAfterNo({ question, steps }: Runbook, ifConfirmed: Question | undefined): Question | undefined {
  const isSearched = steps.some(({ phase }) => phase === 'find');
  return question ?? (isSearched ? undefined : askedToo(ifConfirmed));
}

/** What is missing may have been removed on purpose by somebody who has nothing to do with Adobe, or never have been there. */
function askedToo(question: Question | undefined): Question | undefined {
  const others: readonly Row[] = [{ when: neverThere, next: asByMistake }];
  return question && asking(question.whom, question.ask, { others });
}

/** The pipeline does not know the confirmation: it gives back what is missing as in a setup, and a person checks. */
function withoutRecord(step: Step, inputs: Inputs): readonly Step[] {
  const { name, onlyIf, restores, replaces, runs, phase } = step;
  if (replaces !== undefined) return restores === 'recover-deleted' ? [step] : [];
  const same = { ...(name !== undefined && { name }), ...(onlyIf !== undefined && { onlyIf }) };
  if (restores !== undefined) return [{ ...grantByHand(inputs), ...same }];
  if (runs !== 'verify' || phase !== 'check') return [step];
  return [{ ...verifyYourself(inputs, 'here'), ...same, phase: 'check', as: readerOfGroup }];
}

/** Mode ensure would also create a key or a vault that is missing, which it does not know to be confirmed. */
function grantByHand(inputs: Inputs): Step {
  return {
    en: 'Give Adobe its role again.',
    fr: 'Rendez à Adobe son rôle.',
    commands: [assignToAdobe({ inputs }, undefined, idsOf(inputs)[inputs.grantScope])],
    as: role(['dataAccessAdministrator', 'owner'], 'group'),
  };
}

/** What failed, or is planned, is for a no. @param unlocking of a lock that would refuse the repair, too */
export function unlessConfirmed(
  runbook: Runbook,
  inputs: Inputs,
  verdict: Pick<Verdict, 'isFirstSetup' | 'findings'>,
  unlocking?: Unlocking,
): Runbook {
  if (isEmpty(runbook) || runbook.confirmation !== undefined) return runbook;
  if (verdict.isFirstSetup) return beforeSetup(runbook, inputs);
  const [loss] = possibleLosses(verdict, inputs);
  const { later = [], ...forNo } = runbook;
  if (loss === undefined) return runbook;
  const { steps } = loss.runbook;
  const unlocked = unlocking === undefined ? steps : whileUnlocked(steps, unlocking);
  const makes = ({ runs, name }: Step) => runs === 'ensure' || runs === 'again' || name === 'create';
  const question = forNo.steps.some(makes) ? questionAfterNo(forNo, loss.runbook.question) : forNo.question;
  return { ...loss.runbook, steps: unlocked, afterNo: { ...forNo, question }, later };
}
