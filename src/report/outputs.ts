/** The outputs of the action: names and texts as the workflow's author gets them. */

import { commandVariable } from '../inputs/table.ts';
import type { Effect } from '../model/effect.ts';
import { type Finding, findingsIn } from '../model/finding.ts';
import { grantAssignment } from '../model/grant.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Known, Observed } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Change } from '../model/plan.ts';
import { adobePrincipalId } from '../model/principal.ts';
import type { Remedy } from '../model/remedy.ts';
import { rotationOf } from '../model/rotation.ts';
import { validUntil } from '../model/valid-until.ts';
import { withoutSecrets } from '../runtime/secrets.ts';
import { withoutPort } from '../telling/key-uri.ts';
import { stepLines } from '../telling/lines.ts';
import { incidentText } from '../telling/message.ts';
import { stepsAlone } from '../telling/page-of.ts';
import { bounded, jsonText } from '../telling/plain.ts';
import type { outputTable } from './output-table.ts';

export type OutputName = keyof typeof outputTable;
export type Outputs = Readonly<Record<OutputName, string>>;

/** The paths of the files; empty if they could not be written. */
export interface ReportPaths {
  readonly ticketFile: string;
  readonly reportFile: string;
  /** Where the incident ticket is no output; empty or absent elsewhere. */
  readonly incidentFile?: string;
}

/** Longest text of a finding in characters: GitHub allows 1 MB of outputs to all steps of a job together. */
const textLimit = 2000;

/** Of what to do about a finding, which has commands. */
const cureLimit = 6500;

/**
 * The text of every output; empty where the value is not known. Without a result (the run failed early) `ready` is
 * `false` and `state` is `unknown`.
 *
 * @param ticket the ticket's text; dropped unless the state allows a ticket
 */
export function outputsOf(outcome: Outcome, ticket: string, paths: ReportPaths): Outputs {
  const { verdict, inputs, observed } = outcome;
  const state = verdict?.state ?? 'unknown';
  const sendable = (state === 'provisioned' || state === 'confirmed') && ticket !== '';
  return {
    ready: String(verdict?.ready ?? false),
    state,
    changed: String(outcome.changed),
    changes: jsonText(outcome.changes.map(changeEntry)),
    findings: jsonText(findingsIn(verdict, 'en').map((finding) => findingEntry(finding, outcome))),
    ...noIdentifiers,
    ...(inputs && observed && identifiersOf(knownOf(inputs, observed))),
    ticket: sendable ? bounded(ticket, 16 * textLimit) : '',
    'ticket-file': sendable ? paths.ticketFile : '',
    'incident-ticket': bounded(incidentText(outcome), 16 * textLimit),
    'valid-until': endOfAccess(outcome),
    rotation: inputs && observed ? rotationOf(inputs, observed).state : 'unknown',
    'report-file': paths.reportFile,
  };
}

function endOfAccess({ inputs, observed }: Outcome): string {
  return (inputs && observed && validUntil(inputs, observed)?.at) ?? '';
}

/** As the run begins: a run that is killed leaves them. */
export const outputsAtStart = { ready: 'false', state: 'unknown' } as const satisfies Partial<Outputs>;

/** What was read of the target. */
export function knownOf(inputs: Inputs, observed: Observed): Known {
  return {
    vault: observed.vault.presence === 'found' ? observed.vault.value : undefined,
    key: observed.key.presence === 'found' ? observed.key.value : undefined,
    principalId: adobePrincipalId(inputs, observed),
    grantId: grantAssignment(inputs, observed)?.id,
  };
}

const noIdentifiers = {
  'key-uri': '',
  'key-uri-versionless': '',
  'key-version': '',
  'vault-uri': '',
  'vault-id': '',
  'principal-id': '',
  'grant-id': '',
} as const satisfies Partial<Outputs>;

/** The outputs that name what is known. */
export function identifiersOf({ vault, key, principalId, grantId }: Known): Partial<Outputs> {
  return {
    ...(key && {
      'key-uri': identifier(withoutPort(key.uriWithVersion)),
      'key-uri-versionless': identifier(withoutPort(key.uri)),
      'key-version': identifier(key.version),
    }),
    ...(vault && { 'vault-uri': identifier(vault.uri), 'vault-id': identifier(vault.id) }),
    ...(principalId !== undefined && { 'principal-id': identifier(principalId) }),
    ...(grantId !== undefined && { 'grant-id': identifier(grantId) }),
  };
}

/**
 * An ID or address that scripts can put into a command line. Empty if it has a character that IDs do not have, or contains a
 * secret, which can consist of the same characters.
 *
 * Source: "Naming rules and restrictions for Azure resources" (learn.microsoft.com): names of groups may have letters
 * of any script and round brackets.
 */
function identifier(text: string): string {
  return /^[\p{L}\p{N}:/._()-]*$/u.test(text) && withoutSecrets(text) === text ? text : '';
}

function cut(text: string): string {
  return bounded(withoutSecrets(text), textLimit);
}

/** Whole lines, since nobody may paste half a command. */
function cutLines(text: string): string {
  const whole = withoutSecrets(text);
  if (whole.length <= cureLimit) return whole;
  const end = whole.lastIndexOf('\n', cureLimit - 2);
  return end < 0 ? bounded(whole, cureLimit) : `${whole.slice(0, end)}\n…`;
}

/** Exactly the fields that workflows may rely on, without any others that the value has. */
export function changeEntry({ resource, name, action, status }: Change): Change {
  return { resource, name: cut(name), action, status };
}

/** A finding as in outputs and report: workflows rely on the field name `cure`. */
export interface FindingEntry extends Omit<Finding, 'facts' | 'effect' | 'remedy' | 'headline'> {
  readonly cure: string;
}

/** @param outcome of the run that found it */
export function findingEntry(finding: Finding, outcome: Outcome): FindingEntry {
  const { id, severity, status, title, observed, expected, remedy, effect } = finding;
  return {
    id,
    severity,
    status,
    title: cut(title),
    observed: cut(observed),
    expected: cut(expected),
    cure: cutLines(cureOf(remedy, observed, outcome, effect)),
  };
}

/** What to do about it, in English. @param seen what was observed @param effect of a finding */
export function cureOf(
  remedy: Remedy,
  seen: string,
  outcome: Pick<Outcome, 'inputs'>,
  effect: Effect = 'cuts',
): string {
  const steps = stepsAlone(remedy, { en: seen, fr: seen }, outcome, effect);
  return [...(remedy.says === undefined ? [] : [remedy.says.en]), ...stepLines(steps)].join('\n');
}

/** Lists and tickets are long or have several lines; they are in the files. */
const longOutputs: ReadonlySet<string> = new Set<OutputName>(['changes', 'findings', 'ticket', 'incident-ticket']);

/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const dotenvLimit = 5120;

/** The outputs of one line each as variables, for the next job of a pipeline: `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
export function dotenvText(outputs: Outputs, incidentFile: string): string {
  const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) =>
    longOutputs.has(name) || /[\r\n]/.test(value) ? [] : `${commandVariable(name)}=${value}`,
  );
  let left = dotenvLimit;
  const fitting = lines.filter((line) => {
    const size = Buffer.byteLength(line) + 1;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return `${fitting.join('\n')}\n`;
}
