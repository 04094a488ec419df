/** Checks a chain of statements, offline: what is missing between them, and which report belongs to none. Pure. */
import { createHash } from 'node:crypto';
import { predicateType } from '../../actions/evidence/predicate.ts';
import { digestOf } from '../../actions/evidence/statement.ts';
import { isObject, type JsonObject, textOf } from '../../actions/json.ts';

export interface Evidence {
  readonly predicates: readonly JsonObject[];
  /** SHA-256 of each report's bytes, with the name of its file. */
  readonly reports: ReadonlyMap<string, string>;
}

export interface CheckedChain {
  /** What the statements are about. */
  readonly key: string;
  /** One line for each statement, the oldest first. */
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

/**
 * Reads what auditors keep: reports, predicates, in-toto statements, Sigstore bundles (also several, one a line), and what
 * `gh attestation verify --format json` prints.
 *
 * @param files name and content
 */
export function readEvidence(files: ReadonlyMap<string, string>): Evidence & { readonly unusable: readonly string[] } {
  const predicates = new Map<string, JsonObject>();
  const reports = new Map<string, string>();
  const unusable: string[] = [];
  for (const [name, text] of files) {
    const values = valuesIn(text);
    const found = values.flatMap(predicatesIn);
    for (const predicate of found) predicates.set(digestOf(predicate), predicate);
    const isReport =
      values.length === 1 && isObject(values[0]) && isObject(values[0]['inputs']) && 'observed' in values[0];
    if (isReport) reports.set(createHash('sha256').update(text).digest('hex'), name);
    else if (found.length === 0) unusable.push(name);
  }
  return { predicates: [...predicates.values()], reports, unusable };
}

function valuesIn(text: string): unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  return text.split('\n').flatMap((line) => parsed(line) ?? []);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function predicatesIn(value: unknown): JsonObject[] {
  if (!isObject(value)) return [];
  const { dsseEnvelope: envelope, verificationResult: verified, predicate } = value;
  if (isObject(verified)) return predicatesIn(verified['statement']);
  if (isObject(envelope)) return predicatesIn(parsed(Buffer.from(textOf(envelope['payload']), 'base64').toString()));
  if (isObject(predicate)) return value['predicateType'] === predicateType ? [predicate] : [];
  return isObject(value['subject']) && isObject(value['result']) && Array.isArray(value['findings']) ? [value] : [];
}

/** @param mostDays the longest time between two statements; not checked if not given */
export function checkChains({ predicates, reports }: Evidence, mostDays?: number): CheckedChain[] {
  const chains = Map.groupBy(predicates, keyOf);
  const stated = new Set(predicates.map((predicate) => textOf(part(predicate, 'report')['sha256'])));
  const strays = [...reports].filter(([digest]) => !stated.has(digest)).map(([, name]) => name);
  const checked = [...chains].map(([key, statements]) => checkChain(key, statements, mostDays));
  if (strays.length === 0) return checked;
  return [...checked, { key: 'reports', lines: [], faults: strays.map((name) => `${name} belongs to no statement`) }];
}

const part = (from: JsonObject, name: string): JsonObject => {
  const value = from[name];
  return isObject(value) ? value : {};
};

/** Azure ignores the case of these names. */
function keyOf(predicate: JsonObject): string {
  const { tenantId, subscriptionId, resourceGroup, vault, key } = part(predicate, 'subject');
  const of = [tenantId, subscriptionId, resourceGroup, vault, key].map(textOf).join('/').toLowerCase();
  return `${of} (${textOf(part(predicate, 'run')['repository'])} ${textOf(part(predicate, 'run')['ref'])})`;
}

const startOf = (predicate: JsonObject) => textOf(predicate['startedAt']);

function checkChain(key: string, statements: readonly JsonObject[], mostDays: number | undefined): CheckedChain {
  const ordered = statements.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const faults = ordered.flatMap((statement, index) => {
    const before = ordered[index - 1];
    const gap = gapBefore(statement, before);
    const late = before === undefined || mostDays === undefined ? undefined : delay(before, statement, mostDays);
    return [gap, late].filter((fault) => fault !== undefined).map((fault) => `${startOf(statement)}: ${fault}`);
  });
  const [first = {}] = ordered;
  const older = isObject(first['previous']) ? textOf(first['previous']['sha256']) : '';
  const begins = older === '' ? [] : [`(an older statement, ${older}, is not given)`];
  return { key, lines: [...begins, ...ordered.map(lineOf)], faults };
}

function gapBefore(statement: JsonObject, before: JsonObject | undefined): string | undefined {
  const { previous } = statement;
  if (previous === undefined) return 'made by an older version, which names no statement before it';
  if (previous === null)
    return before === undefined ? undefined : 'says that it is the first one, but there is an older one';
  const digest = textOf(isObject(previous) ? previous['sha256'] : undefined);
  if (digest === '') return 'the run could not read the statement before it';
  if (before === undefined || digestOf(before) === digest) return undefined;
  return `the statement before it, ${digest}, is missing here or was changed`;
}

function delay(before: JsonObject, statement: JsonObject, mostDays: number): string | undefined {
  const days = (Date.parse(startOf(statement)) - Date.parse(startOf(before))) / 86_400_000;
  return days <= mostDays ? undefined : `${days.toFixed(1)} days after the one before, more than ${mostDays}`;
}

function lineOf(statement: JsonObject): string {
  const [subject, result, run] = [part(statement, 'subject'), part(statement, 'result'), part(statement, 'run')];
  const isOther = subject['publishedApplication'] === false;
  const about = [
    textOf(subject['keyUri']) || 'no key',
    `principal ${textOf(subject['principalId']) || 'none'}${subject['principalChecked'] === true ? '' : ', whose application was not checked'}`,
    `application ${textOf(subject['applicationId']) || 'not named'}${isOther ? ', which Adobe does not publish' : ''}`,
  ];
  return [startOf(statement), textOf(result['state']), ...about, `commit ${textOf(run['commit'])}`].join(', ');
}
