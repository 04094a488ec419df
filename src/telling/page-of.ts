/** From what a run came to, to its page: one of a few templates, by the situation. */
import { isConfirmed } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import type { Effect } from '../model/effect.ts';
import { briefly, causesAmong, type EvaluatedFinding, type FindingStatus } from '../model/finding.ts';
import { firstOfEach } from '../model/group-by.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Failure, isStopped, type Outcome } from '../model/outcome.ts';
import { type Answer, nothingToDo, type Remedy } from '../model/remedy.ts';
import { type Situation, type SituationKind, situationOf } from '../model/situation.ts';
import { count, frenchCount, joined, list, type Words } from '../model/words.ts';
import { byName, withoutNames } from '../remedies/people.ts';
import { revocation } from '../remedies/revocation.ts';
import { causeOf, failureOf } from './cause.ts';
import { changesOf } from './changes.ts';
import { applicationWords } from './foreign-application.ts';
import { headlineOf, signOf } from './headline.ts';
import { lostAccess, ofFinding, refused, toRead } from './links.ts';
import { lossSteps, type PageForm, remedyOfLoss } from './loss.ts';
import { obstacleRemedy, obstacleWords } from './obstacle.ts';
import type { Link, Page, PageFold, PageStep, Target } from './page.ts';
import { keyPage, vaultPage } from './portal.ts';
import { planned, rotating, ticketFold, unconfirmed, waived } from './ready.ts';
import { onPage, remedySteps } from './steps.ts';
import { checkYourself, foundLost } from './unchecked.ts';
import { inWorkingHours, unlessConfirmed, urgencyWords, verdictOf } from './verdict.ts';
import { whoDidIt } from './who-changed.ts';

/** @param form an issue has no message and no answers: it can be public, and stays */
export function pageOf(outcome: Outcome, form: PageForm = 'page'): Page {
  const situation = situationOf(outcome);
  const { kind, urgency } = situation;
  const remedy = remedyOf(outcome, situation);
  const body = template(outcome, situation, form);
  return {
    sign: signOf(situation),
    headline: headlineOf(outcome, situation),
    urgency: urgencyWords[urgency],
    verdict: verdictOf(outcome, situation, kind === 'cut-off' ? remedy : undefined),
    unless: unlessConfirmed(outcome),
    says: paragraphOf(outcome, situation, remedy),
    changes: changesOf(outcome),
    when: urgency === 'nothing-tonight' && body.steps.length > 0 ? inWorkingHours : undefined,
    ...body,
    links: linksOf(outcome, situation, remedy),
    answers: form === 'issue' ? [] : answerFolds(outcome, remedy),
    counts: countsOf(outcome),
    target: targetOf(outcome),
    ...runOf(outcome),
  };
}

/** The template of the situation. */
function template(outcome: Outcome, situation: Situation, form: PageForm): Pick<Page, 'steps' | 'folds'> {
  const { inputs } = outcome;
  const { kind, urgency, lead } = situation;
  const loss = kind === 'cut-off' ? (lead.by === 'finding' ? lead.finding : firstCut(outcome)) : undefined;
  if (loss !== undefined && inputs !== undefined) return { steps: lossSteps(outcome, inputs, loss, form), folds: [] };
  const remedy = remedyOf(outcome, situation);
  const seen = seenOf(outcome, situation);
  // What ends tonight is asked about tonight.
  const soon =
    kind === 'ending' && lead.by === 'finding'
      ? { who: whoDidIt(outcome, lead.finding), hasMessage: false }
      : undefined;
  const steps = remedySteps(remedy, seen, outcome, soon);
  if (urgency !== 'look-now' || inputs === undefined || !isConfirmed(inputs)) {
    const tickets = form === 'issue' ? [] : ticketFold(outcome, situation);
    return { steps, folds: [...otherFolds(outcome, situation), ...tickets, ...revocationFold(outcome, situation)] };
  }
  if (lead.by !== 'finding' || lead.finding.status !== 'fail')
    return {
      steps: [checkYourself(outcome, inputs, form)],
      folds: [{ title: whatTheRunLacks(remedy), says: remedy.says, steps }],
    };
  // It was seen, and may keep Adobe out.
  if (remedy.asks !== undefined) return { steps: lossSteps(outcome, inputs, lead.finding, form), folds: [] };
  return { steps, folds: [foundLost(outcome, inputs, form)] };
}

/** About an end of the access, or a version, that somebody may not have meant. */
const ofAnEnd: ReadonlySet<SituationKind> = new Set(['ends-later', 'rotating', 'waived']);

/** Not while anything has to be done: nobody who repairs the key should find commands here that take it away. */
function revocationFold(outcome: Outcome, { kind, urgency }: Situation): readonly PageFold[] {
  const { inputs, observed, verdict } = outcome;
  const isCalm = urgency === 'nothing' || (urgency === 'nothing-tonight' && !ofAnEnd.has(kind));
  if (inputs === undefined || observed === undefined || verdict?.state !== 'confirmed') return [];
  if (!isCalm || isStopped(outcome)) return [];
  return [
    { title: onlyByDecision, says: consequencesFor(inputs), steps: onPage(revocation(inputs, observed), outcome) },
  ];
}

const onlyByDecision: Words = {
  en: "Only by a written decision: how to end Adobe's access permanently",
  fr: "Seulement sur décision écrite\u00A0: mettre fin définitivement à l'accès d'Adobe",
};

/** Who decides is named, where that is known. */
function consequencesFor(inputs: Inputs): Words {
  const lead = byName(inputs, 'security');
  return {
    en: `Stop here without the written decision of the data's owner and of your security lead${lead.en}. ${consequences.en}`,
    fr: `Arrêtez-vous ici sans la décision écrite du propriétaire des données et de votre responsable sécurité${lead.fr}. ${consequences.fr}`,
  };
}

const consequences: Words = {
  en: "Adobe can then purge the data, as it documents for Experience Platform. This can't be undone. It takes effect within minutes to 24 hours; cached copies can last up to 7 days.",
  fr: "Adobe peut alors supprimer les données, comme il l'indique pour Experience Platform. C'est irréversible. Cela prend effet au bout de quelques minutes à 24\u00A0heures\u00A0; des copies en cache peuvent subsister jusqu'à 7\u00A0jours.",
};

const whatTheRunLacks = ({ isOfPermission }: Remedy): Words =>
  isOfPermission
    ? {
        en: 'In working hours: give the run its permission',
        fr: "Aux heures de bureau\u00A0: donnez à l'exécution son autorisation",
      }
    : { en: 'In working hours: mend the run', fr: "Aux heures de bureau\u00A0: réparez l'exécution" };

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
  return lead.by === 'waiver' ? waived(outcome) : nothingToDo;
}

const whoKnows: Words = {
  en: "Nothing was sent to Azure. The pipeline's owners know the right values, and Adobe's reply has the key URI; invent none. Nobody can correct them within the hour: have an owner of the vault look in the portal whether the key is enabled and in date, and whether Adobe has its role. If not, go on with Lost access.",
  fr: "Rien n'a été envoyé à Azure. Les responsables du pipeline connaissent les bonnes valeurs, et la réponse d'Adobe contient l'URI de la clé\u00A0; n'en inventez aucune. Personne ne peut les corriger dans l'heure\u00A0: faites vérifier dans le portail par un propriétaire du coffre que la clé est activée et valide, et qu'Adobe a son rôle. Sinon, continuez par Accès perdu.",
};

/** Every invalid input in one page; what they all need, once. */
function ofAll(failures: readonly Failure[]): Remedy {
  const steps = failures.flatMap(({ message, remedy }) =>
    remedy.steps.map((step) => (step.runs === undefined ? { ...step, says: { en: message, fr: message } } : step)),
  );
  return {
    says: whoKnows,
    steps: [...steps.filter(({ runs }) => runs === undefined), ...steps.filter(({ runs }) => runs).slice(0, 1)],
  };
}

function seenOf(outcome: Outcome, { lead }: Situation): Words {
  if (lead.by === 'finding') return briefly(lead.finding);
  if (lead.by === 'failure') return lead.failure.meaning;
  return obstacleWords(outcome);
}

/** What a failure most likely means, and whose application it is. */
function paragraphOf({ inputs }: Outcome, { lead, urgency }: Situation, remedy: Remedy): Words | undefined {
  const application = inputs && applicationWords(inputs);
  const meaning = lead.by === 'failure' ? (remedy.says ?? meaningOf(lead.failure)) : undefined;
  // What can wait is told with its steps.
  const lacks = urgency === 'look-now' ? undefined : (meaning ?? remedy.says);
  const both = [application, lead.by === 'failure' ? meaning : lacks].filter((words) => words !== undefined);
  if (both.length === 0) return undefined;
  return { en: both.map(({ en }) => en).join(' '), fr: both.map(({ fr }) => fr).join(' ') };
}

/** The headline says it of a policy. */
const meaningOf = ({ code, meaning }: Failure) => (code === 'RequestDisallowedByPolicy' ? undefined : meaning);

/** What services answered, or the run itself met, as it was: once each. Invalid inputs are told in the steps. */
function answerFolds({ failures }: Outcome, { answer }: Remedy): readonly PageFold[] {
  const told = failures.filter(({ code }) => code !== 'InvalidInputs');
  const folds = told.map((failure) => answerFold(failure, titleOf(failure)));
  const ofRead = answer?.status === undefined ? [] : [answerFold(answer, ofAzure)];
  return firstOfEach([...folds, ...ofRead], ({ text = '' }) => text);
}

function answerFold({ code, status, message, requestId }: Answer, title: Words): PageFold {
  const what = `${code}${status === undefined ? '' : ` (HTTP ${status})`}: ${message}`;
  return { title, text: requestId === undefined ? what : `${what}\nRequest ID: ${requestId}`, steps: [] };
}

const ofAzure: Words = { en: 'What Azure said', fr: "Ce qu'a répondu Azure" };
const ofService: Words = { en: 'What the service said', fr: "Ce qu'a répondu le service" };
const ofRun: Words = { en: 'The error', fr: "L'erreur" };

function titleOf({ answeredBy }: Failure): Words {
  if (answeredBy === undefined) return ofRun;
  return answeredBy === 'azure' ? ofAzure : ofService;
}

/** Until it is known whether Adobe confirmed a key, nothing else is repaired. */
const aloneOnPage: ReadonlySet<SituationKind> = new Set(['invalid-inputs', 'none-at-risk', 'none-over']);

/** What fails or could not be checked besides, each with its steps. */
function otherFolds(outcome: Outcome, situation: Situation): readonly PageFold[] {
  const { kind, lead } = situation;
  const { failures, verdict, changes } = outcome;
  if (aloneOnPage.has(kind)) return [];
  // Until somebody has answered, nothing else is begun.
  if (situation.urgency === 'nothing-tonight' && remedyOf(outcome, situation).asks !== undefined) return [];
  const isEnsures = ({ fixedBy }: EvaluatedFinding) => changes.some(({ resource }) => resource === fixedBy);
  const leading = lead.by === 'finding' ? lead.finding : undefined;
  const own = JSON.stringify(remedyOf(outcome, situation).steps);
  const open = (verdict?.findings ?? []).filter(({ status }) => status === 'fail' || status === 'unknown');
  const findings = causesAmong(open).filter((each) => each !== leading && !isEnsures(each));
  const others = [
    ...failures
      .filter((each) => lead.by !== 'failure' || each !== lead.failure)
      .map((each) => ({ title: failureOf(each), remedy: each.remedy, seen: each.meaning })),
    ...findings.map((each) => ({ title: causeOf(each), remedy: each.remedy, seen: briefly(each) })),
  ].filter(({ remedy: { steps } }) => steps.length > 0);
  // What needs the same as another is done with it.
  const distinct = firstOfEach(others, ({ remedy: { steps } }) => JSON.stringify(steps));
  return distinct
    .filter(({ remedy: { steps } }) => JSON.stringify(steps) !== own)
    .map(({ title, remedy, seen }) => also(title, remedy, seen, outcome));
}

const also = (title: Words, remedy: Remedy, seen: Words, outcome: Outcome): PageFold => ({
  title: joined({ en: 'Also: ', fr: 'Aussi\u00A0: ' }, title),
  says: remedy.says,
  steps: remedySteps(remedy, seen, outcome),
});

function linksOf(
  { run }: Outcome,
  { kind, lead, urgency }: Situation,
  { reads = [], isOfPermission }: Remedy,
): readonly Link[] {
  const isLoss = urgency === 'act-now' || kind === 'invalid-inputs';
  const isNothing = urgency === 'nothing';
  return [
    ...(isNothing ? [] : [refused(run)]),
    ...(isLoss ? [lostAccess(run)] : []),
    ...reads.map((reading) => toRead(run, reading)),
    ...(!isOfPermission && lead.by === 'finding' ? [ofFinding(run, lead.finding.id)] : []),
  ];
}

/** One line: what failed, what was not checked, and how many passed. */
function countsOf({ verdict }: Outcome): Words {
  const findings = verdict?.findings ?? [];
  const of = (...wanted: readonly FindingStatus[]) => findings.filter(({ status }) => wanted.includes(status));
  const passed = of('pass').length;
  const skipped = of('skipped').length;
  const tallied: Words = {
    en: `${count(passed, 'check', 'checks')} passed, ${skipped} skipped.`,
    fr: `${frenchCount(passed, 'contrôle réussi', 'contrôles réussis')}, ${skipped} sans objet.`,
  };
  return joined(
    failedWords(of('fail')),
    named({ en: 'Not checked', fr: 'Non vérifiés' }, of('unknown')),
    named({ en: 'Waived', fr: 'Dérogations' }, of('waived')),
    findings.length > 0 && tallied,
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

/** A single refused read can leave twenty of them. */
const someIds = (findings: readonly EvaluatedFinding[]): string => {
  const ids = findings.map(({ id }) => id);
  return ids.length > mostIds ? `${list(ids.slice(0, mostIds))}, +${ids.length - mostIds}` : list(ids);
};

const mostIds = 6;

function named(label: Words, findings: readonly EvaluatedFinding[]): Words | false {
  const ids = someIds(findings);
  return ids !== '' && { en: `${label.en}: ${ids}. `, fr: `${label.fr}\u00A0: ${ids}. ` };
}

/** Its pages in the portal, as far as it exists. */
function targetOf({ inputs, observed }: Outcome): Target | undefined {
  if (inputs === undefined) return undefined;
  const { keyName, vaultName, resourceGroup: group } = inputs;
  const link = (name: string, href: string, is: 'found' | 'absent' | 'unknown' | undefined): Link => ({
    text: { en: name, fr: name },
    href: is === 'found' ? href : '',
  });
  const [vault, key] = [observed?.vault.presence, observed?.key.presence];
  const isNew = vault === 'absent' && !isConfirmed(inputs);
  return {
    ...(!isNew && { key: link(keyName, keyPage(inputs), key) }),
    vault: link(vaultName, vaultPage(inputs), vault),
    group,
  };
}

function runOf({ run, observed, startedAt }: Outcome): Pick<Page, 'run' | 'at'> {
  const at = observed?.at ?? startedAt;
  return {
    run: {
      text: run.runId === '' ? { en: '', fr: '' } : { en: `Run ${run.runId}`, fr: `Exécution ${run.runId}` },
      href: run.runUrl,
    },
    at: { en: readableTime(at, 'en'), fr: readableTime(at, 'fr') },
  };
}

/**
 * A remedy in plain steps, for what is told alone: in outputs, the report, a test's result. These have no names of people.
 *
 * @param effect of the finding; what a run failed at may be a loss
 */
export function stepsAlone(
  remedy: Remedy,
  seen: Words,
  { inputs }: Pick<Outcome, 'inputs'>,
  effect: Effect,
): readonly PageStep[] {
  const isLoss = inputs !== undefined && isConfirmed(inputs) && (effect === 'cuts' || effect === 'may-cut');
  return remedySteps(
    remedy,
    seen,
    { inputs: inputs && withoutNames(inputs) },
    isLoss ? { hasMessage: true } : undefined,
  );
}
