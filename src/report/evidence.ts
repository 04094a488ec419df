/**
 * The JSON report: what an auditor needs to verify, a year later, that the key was in the reported state. Its shape is
 * `docs/report.schema.json`; a change that breaks a reader raises the first number of `schemaVersion`.
 */

import { inputName } from '../inputs/table.ts';
import { confirmationText } from '../model/confirmation.ts';
import { type Finding, type FindingId, findingsIn, type Waiver } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Observation, Observed, ReadFailure } from '../model/observed.ts';
import type { Right } from '../model/operation.ts';
import type { Outcome } from '../model/outcome.ts';
import { places } from '../model/places.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../model/run.ts';
import { noteText } from '../remedies/notes.ts';
import { obstaclesOf } from '../telling/obstacle.ts';
import { jsonText } from '../telling/plain.ts';
import { tracedChanges } from '../telling/who-changed.ts';
import { changeEntry, cureOf, findingEntry, type OutputName, type Outputs } from './outputs.ts';

const schemaVersion = '1.4';

export interface FindingSource {
  readonly source: string;
  /** Checks of other tools with the same requirement. */
  readonly references?: readonly string[];
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The report as JSON text. Equal outcomes give equal bytes: names and lists in the observed state are sorted, since
 * services return them in any order and the order has no meaning.
 *
 * @param sources of the findings, by id; `null` for an unknown one
 */
export function evidenceText(
  outcome: Outcome,
  outputs: Outputs,
  sources: ReadonlyMap<FindingId, FindingSource> = new Map(),
): string {
  const { inputs, plan, observed } = outcome;
  const report = {
    schemaVersion,
    action: { name: 'cja-cmk-action', version: outcome.run.action },
    startedAt: outcome.startedAt,
    finishedAt: outcome.finishedAt,
    run: runEntry(outcome.run),
    inputs: inputs === undefined ? null : inputEntries(inputs),
    outputs: outputEntries(outcome, outputs, sources),
    plan: plan === undefined || inputs === undefined ? null : planEntry(plan, inputs, outcome),
    failures: failureEntries(outcome),
    observed: observed === undefined ? null : sorted(observedEntry(observed)),
    whoChanged: whoChangedEntry(outcome),
  };
  return `${jsonText(json(report), 2)}\n`;
}

function runEntry({ host: _, action: __, docsUrl: ___, rightsOf: ____, presented: _____, ...run }: Run) {
  return run;
}

/** By their names in `action.yml`, without who is called. None of them is secret: the GitHub token is not part of `Inputs`. */
function inputEntries(inputs: Inputs): Record<string, Json> {
  const written = { confirmedKeyUri: confirmationText(inputs.confirmedKeyUri), waive: inputs.waive.map(waiverText) };
  const { host: _, form: __, run: ___, contacts: ____, contactsLeftOut: _____, ...asked } = inputs;
  const entries = Object.entries({ ...asked, ...written });
  return Object.fromEntries(entries.map(([name, value]) => [inputName(name), json(value)]));
}

/** As written in the input. */
function waiverText({ id, until, reason }: Waiver): string {
  return `${id}${until === undefined ? '' : ` until ${until}`}${reason === undefined ? '' : `: ${reason}`}`;
}

function outputEntries(outcome: Outcome, outputs: Outputs, sources: ReadonlyMap<FindingId, FindingSource>) {
  const text = (name: OutputName): string | null => (outputs[name] === '' ? null : outputs[name]);
  const findings = findingsIn(outcome.verdict, 'en');
  return {
    ready: outcome.verdict?.ready ?? false,
    state: outputs.state,
    changed: outcome.changed,
    changes: outcome.changes.map(changeEntry),
    findings: findings.map((finding) => withSource(finding, sources, outcome)),
    'key-uri': text('key-uri'),
    'key-uri-versionless': text('key-uri-versionless'),
    'key-version': text('key-version'),
    'vault-uri': text('vault-uri'),
    'vault-id': text('vault-id'),
    'principal-id': text('principal-id'),
    'grant-id': text('grant-id'),
    ticket: text('ticket'),
    'incident-ticket': text('incident-ticket'),
    'valid-until': text('valid-until'),
    rotation: outputs.rotation,
  };
}

function withSource(finding: Finding, sources: ReadonlyMap<FindingId, FindingSource>, outcome: Outcome) {
  const source = sources.get(finding.id);
  const { status, waiver } = finding;
  const waived = status === 'waived' ? { until: waiver?.until, reason: waiver?.reason } : undefined;
  return {
    ...findingEntry(finding, outcome),
    waiver: waived,
    source: source?.source,
    references: source?.references ?? [],
  };
}

function planEntry({ notes }: Plan, inputs: Inputs, outcome: Outcome) {
  return {
    blockers: obstaclesOf(outcome).map(({ id, message, remedy }) => {
      return { id, message: message.en, remediation: cureOf(remedy, message.en, outcome) };
    }),
    notes: notes.map((note) => noteText(note, inputs, 'en')),
  };
}

/** The error that was thrown. The plan's obstacles are in the plan. */
function failureEntries(outcome: Outcome) {
  return outcome.failures.map(({ operation, code, message, status, requestId, meaning, remedy }) => {
    const remediation = cureOf(remedy, meaning.en, outcome);
    return { operation: operation.en, code, message, status, requestId, meaning: meaning.en, remediation };
  });
}

/** What could not be read has the operation, in English, and the right that it needs. */
function observedEntry(observed: Observed): Json {
  const { principal } = observed;
  const given = principal.presence === 'found' ? principal.value : undefined;
  const { at, ...rest } = observed;
  const parts = Object.entries<Observation<unknown>>(rest).map(
    ([name, part]) =>
      [name, json(part.presence === 'unknown' ? { ...part, reason: reasonEntry(part.reason) } : part)] as const,
  );
  const graphFailure = given?.graphFailure ?? null;
  if (given === undefined || graphFailure === null) return { at, ...Object.fromEntries(parts) };
  const value = { ...given, graphFailure: reasonEntry(graphFailure) };
  return { at, ...Object.fromEntries(parts), principal: json({ ...principal, value }) };
}

/** `null` if no log was read. */
function whoChangedEntry(outcome: Outcome) {
  const { activity } = outcome;
  if (activity === undefined) return null;
  const changes = tracedChanges(outcome).map(({ at, caller, tool, address, operation, log }) => ({
    at,
    caller,
    tool,
    address,
    operation,
    log,
  }));
  return { changes, unread: activity.presence === 'unknown' ? reasonEntry(activity.reason) : null };
}

function reasonEntry(reason: ReadFailure): Json {
  const { operation, right } = reason;
  return json({ ...reason, operation: operation.en, right: right && rightText(right) });
}

function rightText({ name, place, actions }: Right): string {
  return `${name} on ${places[place].en}${actions.length === 0 ? '' : ` (${actions.join(', ')})`}`;
}

/** For JSON: what is missing is `null`, so that every report has the same names. */
function json(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(json);
  if (typeof value !== 'object') return null;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, json(each)]));
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) {
    return value
      .map(sorted)
      .map((each) => ({ each, text: JSON.stringify(each) }))
      .toSorted((one, other) => compare(one.text, other.text))
      .map(({ each }) => each);
  }
  const entries = Object.entries(value).map(([name, each]) => [name, sorted(each)] as const);
  return Object.fromEntries(entries.toSorted(([one], [other]) => compare(one, other)));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** By code units: the same on every machine, whatever its language. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
