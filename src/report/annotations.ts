/** The annotations of a run: failures, and the findings that a person should act on. In English. */
import { showAdobePrincipal } from '../az-commands/directory-commands.ts';
import { named } from '../inputs/named.ts';
import { type Finding, type FindingId, type FindingStatus, findingsIn, isAtOrAbove } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import { noneEndingSoon } from '../model/none-over.ts';
import type { Outcome } from '../model/outcome.ts';
import { doubtsOf, type Plan } from '../model/plan.ts';
import { uncheckedPrincipal } from '../model/principal.ts';
import { urgentFindings } from '../model/situation.ts';
import { endingWaivers } from '../model/waivers.ts';
import { noteText } from '../remedies/notes.ts';
import { applicationNote } from '../telling/foreign-application.ts';
import { verdictLine } from '../telling/lines.ts';
import { obstaclesOf } from '../telling/obstacle.ts';
import type { Page } from '../telling/page.ts';
import { plainLine } from '../telling/plain.ts';
import type { Annotation } from './annotation.ts';

/**
 * A failure is an error. A failed finding is an error if the step fails because of it, otherwise a warning; the same
 * holds for an unknown one of severity error. Findings of a plan are none of these, since they describe what has not been set
 * up yet, except for an application that Adobe does not publish: the plan would grant it access.
 */
export function annotationsOf(outcome: Outcome, page: Page): Annotation[] {
  const { inputs, verdict } = outcome;
  const problems = [
    ...outcome.failures.map(({ code, operation, message }) => problem(code, `${operation.en}: ${message}`)),
    ...obstaclesOf(outcome).map(({ id, message }) => problem(id, message.en)),
  ];
  if (inputs === undefined) return withFirstLine(problems, page);
  const waivers = waiverAnnotations(inputs, Date.parse(outcome.observed?.at ?? outcome.startedAt));
  const doubts = outcome.plan === undefined ? [] : doubtAnnotations(outcome.plan, inputs);
  const told = findingsIn(verdict, 'en').filter(({ facts }) => inputs.mode !== 'plan' || facts.isToldInPlan === true);
  const urgent = inputs.mode === 'plan' ? [] : urgentFindings(outcome).map(({ id }) => id);
  const findings = findingAnnotations(told, inputs, urgent);
  const all = [
    ...problems,
    ...findings,
    ...gateAnnotations(outcome, findings),
    ...uncheckedAnnotations(outcome),
    ...doubts,
    ...waivers,
    ...noneAnnotations(outcome),
    ...contactsAnnotations(inputs),
  ];
  const note = applicationNote(inputs, 'en');
  // Each is read alone.
  const noted = all.map(({ level, title, message }) => ({ level, title, message: [message, ...note].join('\n') }));
  return withFirstLine(noted, page);
}

const problem = (title: string, text: string): Annotation => ({ level: 'error', title, message: plainLine(text) });

/** A gate that no finding shuts: what is waived does not replace the confirmation that it requires. */
function gateAnnotations({ inputs, verdict }: Outcome, findings: readonly Annotation[]): Annotation[] {
  const isShut = inputs?.mode === 'gate' && verdict?.ready === false;
  if (!isShut || findings.some(({ level }) => level === 'error')) return [];
  const message = `Adobe's confirmation is required. A waiver doesn't replace it: set ${named(inputs, 'confirmedKeyUri')}.`;
  return [{ level: 'error', title: 'The gate is shut', message }];
}

/** The one that is read first says how bad it is. */
function withFirstLine(annotations: readonly Annotation[], page: Page): Annotation[] {
  const sorted = [...annotations.filter(isError), ...annotations.filter((each) => !isError(each))];
  const how = plainLine(`${page.headline.en}. ${verdictLine(page, 'en')} The page of the run has the steps.`);
  const [first, ...others] = sorted;
  return first === undefined ? [] : [{ ...first, message: [how, first.message].join('\n') }, ...others];
}

const isError = ({ level }: Annotation) => level === 'error';

/** In every mode: `ensure` and a plan of it grant access to this service principal. */
function uncheckedAnnotations({ inputs, observed }: Outcome): Annotation[] {
  const id = observed && uncheckedPrincipal(observed);
  if (inputs === undefined || id === undefined) return [];
  const what = `Nobody checked whether service principal ${id} belongs to Adobe's application, since adobe-principal is waived. Compare it with the ID that this command shows:`;
  const message = `${what}\n  ${showAdobePrincipal({ inputs }).text}`;
  return [{ level: 'warning', title: 'Service principal not checked', message }];
}

/** What may be a mistake that can't be undone is a warning, though nothing prevents it. */
function doubtAnnotations(plan: Plan, inputs: Inputs): Annotation[] {
  return doubtsOf(plan).map((note) => {
    const message = plainLine(noteText(note, inputs, 'en'));
    return { level: 'warning', title: 'The resource group already contains another vault', message };
  });
}

/**
 * An expired waiver changes how runs end, and may have been forgotten: so its expiry is reported, also some days
 * before.
 */
function waiverAnnotations(inputs: Inputs, now: number): Annotation[] {
  return endingWaivers(inputs, now).map(({ waiver, until, ended }) => {
    const reason = waiver.reason === undefined ? '' : ` Its reason was: ${plainLine(waiver.reason)}.`;
    const what = ended
      ? `The waiver of ${waiver.id} ran out on ${until} (UTC): the finding counts again.`
      : `The waiver of ${waiver.id} runs out at the end of ${until} (UTC): after that the finding counts again.`;
    const title = ended ? `${waiver.id}: waiver ran out` : `${waiver.id}: waiver runs out soon`;
    return { level: 'warning', title, message: `${what}${reason}` };
  });
}

/** Whoever gave the day hears of it while there is time. */
function noneAnnotations({ inputs, observed }: Outcome): Annotation[] {
  const until = inputs && observed && noneEndingSoon(inputs, observed.at);
  if (inputs === undefined || until === undefined) return [];
  const name = named(inputs, 'confirmedKeyUri');
  const message = `${name} says none until the end of ${until} (UTC). After that, verify, plan and ensure fail: read the ticket, then set the URI that Adobe confirmed, or a new day.`;
  return [{ level: 'warning', title: `${name}: none ends soon`, message }];
}

/** Without them: an annotation is read in the log, too. */
function contactsAnnotations({ contacts, contactsLeftOut = [], run }: Inputs): Annotation[] {
  const annotations: Annotation[] = [];
  if (contactsLeftOut.length > 0) {
    const message = contactsLeftOut.map(({ given, rule }) => plainLine(`${given}: ${rule}`)).join('\n');
    annotations.push({ level: 'warning', title: 'contacts: left out', message });
  }
  if (contacts.length > 0 && run?.presented?.isPublic === true) {
    const message =
      'The repository is public, so everybody can read the names and numbers of the contacts on the page of this run and in the issue.';
    annotations.push({ level: 'warning', title: 'contacts: public', message });
  }
  return annotations;
}

/** @param urgent those for which somebody has to act now, whether they fail or not */
function findingAnnotations(findings: readonly Finding[], inputs: Inputs, urgent: readonly FindingId[]): Annotation[] {
  const shown = findings.filter(
    ({ id, status, severity }) =>
      status === 'fail' || (status === 'unknown' && severity === 'error') || urgent.includes(id),
  );
  return shown.map((finding) => {
    const gates = inputs.failOn !== 'never' && (isAtOrAbove(finding, inputs) || urgent.includes(finding.id));
    const title = `${finding.id}: ${said[finding.status]}`;
    const message = [plainLine(finding.observed), plainLine(`Expected: ${finding.expected}`)].join('\n');
    return { level: gates ? 'error' : 'warning', title, message };
  });
}

/** What passes is shown only where it ends soon. */
const said: Readonly<Record<FindingStatus, string>> = {
  pass: 'ends soon',
  fail: 'failed',
  unknown: 'could not be checked',
  waived: 'waived',
  skipped: 'not applicable',
};
