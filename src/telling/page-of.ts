/** From what a run came to, to its page: one of a few templates, by the situation. */
import { isConfirmed } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import { briefly, causesAmong, type EvaluatedFinding, type FindingStatus } from '../model/finding.ts';
import type { Failure, Outcome } from '../model/outcome.ts';
import { nothingToDo, type Remedy } from '../model/remedy.ts';
import { noneHolds, type Situation, situationOf } from '../model/situation.ts';
import { count, frenchCount, joined, list, type Words } from '../model/words.ts';
import { causeOf, failureOf } from './cause.ts';
import { changesOf } from './changes.ts';
import { applicationWords } from './foreign-application.ts';
import { headlineOf, signOf } from './headline.ts';
import { confirmedSince, lostAccess, ofFinding, refused } from './links.ts';
import { lossFold, lossSteps, remedyOfLoss } from './loss.ts';
import { obstacleRemedy, obstacleWords } from './obstacle.ts';
import type { Link, Page, PageFold, PageStep } from './page.ts';
import { checkWaiver, planned, rotating, ticketFold, unconfirmed } from './ready.ts';
import { remedySteps } from './steps.ts';
import { checkYourself, seeWhatToRestore } from './unchecked.ts';
import { urgencyWords, verdictOf } from './verdict.ts';

export function pageOf(outcome: Outcome): Page {
  const situation = situationOf(outcome);
  const { kind, urgency } = situation;
  const never = kind === 'cut-off' ? remedyOf(outcome, situation).never : undefined;
  return {
    sign: signOf(situation),
    headline: headlineOf(outcome, situation),
    urgency: urgencyWords[urgency],
    verdict: verdictOf(outcome, situation, never),
    unless: noneHolds(outcome) ? confirmedSince(outcome.run) : undefined,
    says: paragraphOf(outcome, situation),
    changes: changesOf(outcome),
    ...template(outcome, situation),
    links: linksOf(outcome, situation),
    counts: countsOf(outcome),
    run: runOf(outcome),
  };
}

/** The template of the situation. */
function template(outcome: Outcome, situation: Situation): Pick<Page, 'steps' | 'folds'> {
  const { inputs } = outcome;
  const { kind, urgency, lead } = situation;
  const answers = answerFolds(outcome);
  const loss = kind === 'cut-off' ? (lead.by === 'finding' ? lead.finding : firstCut(outcome)) : undefined;
  if (loss !== undefined && inputs !== undefined) return { steps: lossSteps(outcome, inputs, loss), folds: answers };
  const remedy = remedyOf(outcome, situation);
  const steps = remedySteps(remedy, seenOf(outcome, situation), outcome);
  if (urgency !== 'not-checked' || inputs === undefined || !isConfirmed(inputs))
    return { steps, folds: [...otherFolds(outcome, situation), ...answers, ...ticketFold(outcome)] };
  if (lead.by !== 'finding' || lead.finding.status !== 'fail')
    return { steps: [checkYourself(outcome, inputs)], folds: [{ title: inWorkingHours, steps }, ...answers] };
  // It was seen, and may keep Adobe out.
  if (remedy.asks !== undefined) return { steps: lossSteps(outcome, inputs, lead.finding), folds: answers };
  return { steps, folds: [lossFold(outcome, inputs, seeWhatToRestore(inputs)), ...answers] };
}

const inWorkingHours: Words = {
  en: 'In working hours: what the run lacks',
  fr: "Aux heures de bureau\u00A0: ce qui manque à l'exécution",
};

/** That keeps Adobe out, where a failure leads. */
const firstCut = ({ verdict }: Outcome) => verdict?.findings.find(({ effect }) => effect === 'cuts');

function remedyOf(outcome: Outcome, { kind, lead }: Situation): Remedy {
  if (kind === 'cut-off' && lead.by === 'finding') return remedyOfLoss(outcome, lead.finding);
  if (kind === 'invalid-inputs') return ofAll(outcome.failures);
  if (lead.by === 'failure') return lead.failure.remedy;
  if (lead.by === 'finding') return lead.finding.remedy;
  if (lead.by === 'obstacle') return obstacleRemedy(outcome);
  if (lead.by === 'plan') return planned;
  if (lead.by === 'ticket') return unconfirmed(outcome);
  if (lead.by === 'rotation') return rotating(outcome);
  return lead.by === 'waiver' ? { steps: [checkWaiver] } : nothingToDo;
}

/** Every invalid input in one page; what they all need, once. */
function ofAll(failures: readonly Failure[]): Remedy {
  const steps = failures.flatMap(({ message, remedy }) =>
    remedy.steps.map((step) => (step.runs === undefined ? { ...step, says: { en: message, fr: message } } : step)),
  );
  return {
    steps: [...steps.filter(({ runs }) => runs === undefined), ...steps.filter(({ runs }) => runs).slice(0, 1)],
  };
}

function seenOf(outcome: Outcome, { lead }: Situation): Words {
  if (lead.by === 'finding') return briefly(lead.finding);
  if (lead.by === 'failure') return lead.failure.meaning;
  return obstacleWords(outcome);
}

/** What a failure most likely means, and whose application it is. */
function paragraphOf({ inputs }: Outcome, { lead }: Situation): Words | undefined {
  const application = inputs && applicationWords(inputs);
  const meaning = lead.by === 'failure' ? lead.failure.meaning : undefined;
  const both = [application, meaning].filter((words) => words !== undefined);
  if (both.length === 0) return undefined;
  return { en: both.map(({ en }) => en).join(' '), fr: both.map(({ fr }) => fr).join(' ') };
}

/** What a service answered, as it was. */
function answerFolds({ failures }: Outcome): readonly PageFold[] {
  return failures
    .filter(({ answeredBy }) => answeredBy !== undefined)
    .map(({ code, status, message, requestId }) => ({
      title: { en: 'What the service said', fr: "Ce qu'a répondu le service" },
      text: [
        `${code}${status === undefined ? '' : ` (HTTP ${status})`}: ${message}`,
        requestId && `Request ID: ${requestId}`,
      ]
        .filter(Boolean)
        .join('\n'),
      steps: [],
    }));
}

/** What fails or could not be checked besides, each with its steps. */
function otherFolds(outcome: Outcome, { kind, lead }: Situation): readonly PageFold[] {
  const { failures, verdict, changes } = outcome;
  if (kind === 'invalid-inputs') return [];
  const isEnsures = ({ fixedBy }: EvaluatedFinding) => changes.some(({ resource }) => resource === fixedBy);
  const leading = lead.by === 'finding' ? lead.finding : undefined;
  const open = (verdict?.findings ?? []).filter(({ status }) => status === 'fail' || status === 'unknown');
  const findings = causesAmong(open).filter((each) => each !== leading && !isEnsures(each));
  return [
    ...failures
      .filter((each) => lead.by !== 'failure' || each !== lead.failure)
      .map((failure) => also(failureOf(failure), failure.remedy, failure.meaning, outcome)),
    ...findings.map((finding) => also(causeOf(finding), finding.remedy, briefly(finding), outcome)),
  ].filter(({ steps }) => steps.length > 0);
}

const also = (title: Words, remedy: Remedy, seen: Words, outcome: Outcome): PageFold => ({
  title: joined({ en: 'Also: ', fr: 'Aussi\u00A0: ' }, title),
  steps: remedySteps(remedy, seen, outcome),
});

function linksOf({ run }: Outcome, { lead, urgency }: Situation): readonly Link[] {
  const isLoss = urgency === 'act-now' || urgency === 'not-checked';
  return [
    refused(run),
    ...(isLoss ? [lostAccess(run)] : []),
    ...(lead.by === 'finding' ? [ofFinding(run, lead.finding.id)] : []),
  ];
}

/** One line: what failed, what was not checked, and how many passed. */
function countsOf({ verdict, inputs }: Outcome): Words {
  const findings = verdict?.findings ?? [];
  const of = (...wanted: readonly FindingStatus[]) => findings.filter(({ status }) => wanted.includes(status));
  const passed = of('pass').length;
  const skipped = of('skipped').length;
  const target: Words =
    inputs === undefined
      ? { en: '', fr: '' }
      : {
          en: ` Key ${inputs.keyName} in vault ${inputs.vaultName}, group ${inputs.resourceGroup}.`,
          fr: ` Clé ${inputs.keyName} dans le coffre ${inputs.vaultName}, groupe ${inputs.resourceGroup}.`,
        };
  const tallied: Words = {
    en: `${count(passed, 'check', 'checks')} passed, ${skipped} skipped.`,
    fr: `${frenchCount(passed, 'contrôle réussi', 'contrôles réussis')}, ${skipped} sans objet.`,
  };
  return joined(
    failedWords(of('fail')),
    named({ en: 'Not checked', fr: 'Non vérifiés' }, of('unknown')),
    named({ en: 'Waived', fr: 'Dérogations' }, of('waived')),
    findings.length > 0 && tallied,
    target,
  );
}

/** What has the same cause is named after it. */
function failedWords(failed: readonly EvaluatedFinding[]): Words | false {
  const causes = causesAmong(failed);
  const others = list(failed.filter((each) => !causes.includes(each)).map(({ id }) => id));
  const names = list(causes.map(({ id }) => id));
  if (names === '') return false;
  return others === ''
    ? { en: `Failed: ${names}. `, fr: `En échec\u00A0: ${names}. ` }
    : {
        en: `Failed: ${names}, and for the same reason ${others}. `,
        fr: `En échec\u00A0: ${names}, et pour la même raison ${others}. `,
      };
}

function named(label: Words, findings: readonly EvaluatedFinding[]): Words | false {
  const ids = list(findings.map(({ id }) => id));
  return ids !== '' && { en: `${label.en}: ${ids}. `, fr: `${label.fr}\u00A0: ${ids}. ` };
}

function runOf({ run, observed, startedAt }: Outcome): Link {
  const at = observed?.at ?? startedAt;
  return {
    text: {
      en: `Run ${run.runId}, ${readableTime(at, 'en')}.`.replace('Run ,', 'Run of'),
      fr: `Exécution ${run.runId}, ${readableTime(at, 'fr')}.`.replace('Exécution ,', 'Exécution du'),
    },
    href: run.runUrl,
  };
}

/** A remedy in plain steps, for a finding that is told alone: in outputs, the report, a test's result. */
export const stepsAlone = (remedy: Remedy, seen: Words, outcome: Pick<Outcome, 'inputs'>): readonly PageStep[] =>
  remedySteps(remedy, seen, { inputs: outcome.inputs });
