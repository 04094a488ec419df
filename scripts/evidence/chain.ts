/**
 * Checks a chain of statements, offline: what is missing between them, whose signature was checked, and which report belongs to none.
 * Pure.
 */
import { createHash } from 'node:crypto';
import { predicateType } from '../../actions/evidence/predicate.ts';
import { chainOf, digestOf } from '../../actions/evidence/statement.ts';
import { isObject, type JsonObject, textOf } from '../../actions/json.ts';

export interface Evidence {
  readonly predicates: readonly JsonObject[];
  /** Digests of the predicates whose signature GitHub CLI checked, with the certificate. */
  readonly signed: ReadonlyMap<string, JsonObject>;
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
 * Reads what auditors keep: reports, predicates, in-toto statements, and Sigstore bundles (also several, one a line).
 *
 * @param files name and content
 * @param verified what `gh attestation verify --format json` printed for the auditor. Anybody can write such a file, so none among
 *   the artifacts counts.
 */
export function readEvidence(
  files: ReadonlyMap<string, string>,
  verified: ReadonlyMap<string, string> = new Map(),
): Evidence & { readonly unusable: readonly string[] } {
  const predicates = new Map<string, JsonObject>();
  const signed = new Map<string, JsonObject>();
  const reports = new Map<string, string>();
  const unusable: string[] = [];
  for (const [name, text] of [...files, ...verified]) {
    const values = valuesIn(text);
    const found = values.flatMap(predicatesIn);
    for (const predicate of found) predicates.set(digestOf(predicate), predicate);
    const isReport =
      values.length === 1 && isObject(values[0]) && isObject(values[0]['inputs']) && 'observed' in values[0];
    if (isReport) reports.set(createHash('sha256').update(text).digest('hex'), name);
    else if (found.length === 0) unusable.push(name);
  }
  for (const [predicate, certificate] of [...verified.values()].flatMap(valuesIn).flatMap(verifiedIn))
    signed.set(digestOf(predicate), certificate);
  return { predicates: [...predicates.values()], signed, reports, unusable };
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

/** What `gh attestation verify --format json` prints of a statement whose signature it checked. */
function verifiedIn(value: unknown): (readonly [JsonObject, JsonObject])[] {
  if (!isObject(value) || !isObject(value['verificationResult'])) return [];
  const certificate = part(part(value['verificationResult'], 'signature'), 'certificate');
  return predicatesIn(value).map((predicate) => [predicate, certificate]);
}

/** How often there should be a statement. */
export interface Pace {
  /** The longest time between two statements. */
  readonly mostDays: number;
  /** The end of the time that the statements should cover, milliseconds since 1970. */
  readonly until: number;
}

/** @param pace not checked if not given */
export function checkChains({ predicates, signed, reports }: Evidence, pace?: Pace): CheckedChain[] {
  const chains = Map.groupBy(predicates, chainOf);
  const stated = new Set(predicates.map((predicate) => textOf(part(predicate, 'report')['sha256'])));
  const strays = [...reports].filter(([digest]) => !stated.has(digest)).map(([, name]) => name);
  const checked = [...chains].map(([key, statements]) => checkChain(key, statements, signed, pace));
  if (strays.length === 0) return checked;
  return [...checked, { key: 'reports', lines: [], faults: strays.map((name) => `${name} belongs to no statement`) }];
}

const part = (from: JsonObject, name: string): JsonObject => {
  const value = from[name];
  return isObject(value) ? value : {};
};

const startOf = (predicate: JsonObject) => textOf(predicate['startedAt']);

function checkChain(
  key: string,
  statements: readonly JsonObject[],
  signed: Evidence['signed'],
  pace: Pace | undefined,
): CheckedChain {
  const ordered = statements.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const faults = ordered.flatMap((statement, index) => {
    const before = ordered[index - 1];
    const at = Date.parse(startOf(statement));
    const earlier = ordered.slice(0, index);
    const between = before === undefined ? [] : [skipped(earlier, statement), delay(before, at, pace?.mostDays)];
    return [unsigned(statement, signed), gapBefore(statement, before), replaced(earlier, statement), ...between]
      .filter((fault) => fault !== undefined)
      .map((fault) => `${startOf(statement)}: ${fault}`);
  });
  const newest = ordered.at(-1);
  const ended = newest === undefined || pace === undefined ? undefined : delay(newest, pace.until, pace.mostDays);
  if (ended !== undefined) faults.push(`after the newest statement: ${ended}`);
  const [first = {}] = ordered;
  const older = isObject(first['previous']) ? textOf(first['previous']['sha256']) : '';
  const begins = older === '' ? [] : [`(an older statement, ${older}, is not given)`];
  return { key, lines: [...begins, ...ordered.map((each) => lineOf(each, signed))], faults };
}

/**
 * Why no signature vouches for a statement. The certificate names what ran, also where the statement says otherwise: a tag with the name
 * of the branch. Names: "Fulcio OIDs" of Sigstore, as GitHub CLI prints them.
 */
function unsigned(statement: JsonObject, signed: Evidence['signed']): string | undefined {
  const certificate = signed.get(digestOf(statement));
  if (certificate === undefined)
    return 'its signature was not checked: give with --verified what "gh attestation verify --format json" printed';
  const run = part(statement, 'run');
  const signer = withoutHost(certificate['buildSignerURI']);
  const wrong = [
    ['repository', withoutHost(certificate['sourceRepositoryURI'])],
    ['ref', textOf(certificate['sourceRepositoryRef'])],
    ['commit', textOf(certificate['sourceRepositoryDigest'])],
  ].find(([name = '', value]) => textOf(run[name]) !== value);
  const [what, which] = wrong ?? (signer.startsWith(`${signingWorkflow}@`) ? [] : ['workflow', signer]);
  return what && `its signature was made by a run of ${what} ${which}`;
}

const withoutHost = (uri: unknown) => textOf(uri).replace(/^https:\/\/[^/]+\//, '');

/** Any other workflow of the branch can sign what its caller gives it. */
const signingWorkflow = withoutHost(predicateType).replace(/\/predicates\/.*/, '/.github/workflows/evidence-cmk.yml');

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

/**
 * GitHub counts the runs of each workflow. Whoever may delete a run takes its statement from the chain, but not its number from the
 * count.
 */
function skipped(earlier: readonly JsonObject[], statement: JsonObject): string | undefined {
  const counted = earlier.filter((each) => numberOf(each) !== undefined);
  const to = numberOf(statement);
  if (to === undefined || counted.length === 0) return undefined;
  const same = counted.filter((each) => workflowOf(each) === workflowOf(statement));
  if (same.length === 0) return 'the first one here of another workflow, whose runs are counted anew';
  // A run can be run again after later ones.
  const from = Math.max(...same.map((each) => numberOf(each) ?? 0));
  if (to - from <= 1) return undefined;
  const runs = to - from === 2 ? `run ${from + 1}` : `runs ${from + 1} to ${to - 1}`;
  return `${runs} of the workflow left no statement here`;
}

/** A run that is run again replaces what its earlier attempt said, if that statement was deleted before. */
function replaced(earlier: readonly JsonObject[], statement: JsonObject): string | undefined {
  const [attempt, number] = [attemptOf(statement), numberOf(statement)];
  if (attempt < 2 || number === undefined) return undefined;
  const ofRun = earlier.filter(
    (each) =>
      numberOf(each) === number && workflowOf(each) === workflowOf(statement) && attemptOf(each) === attempt - 1,
  );
  return ofRun.length > 0 ? undefined : `attempt ${attempt - 1} of run ${number} left no statement here`;
}

/** 0 if the statement does not say. */
const attemptOf = (statement: JsonObject) => Number(part(statement, 'run')['attempt'] ?? 0);

function numberOf(statement: JsonObject): number | undefined {
  const { number } = part(statement, 'run');
  return typeof number === 'number' ? number : undefined;
}

/** The file without its ref. */
function workflowOf(statement: JsonObject): string {
  const [file = ''] = textOf(part(part(statement, 'run'), 'workflow')['ref']).split('@');
  return file;
}

function delay(before: JsonObject, until: number, mostDays: number | undefined): string | undefined {
  const days = (until - Date.parse(startOf(before))) / 86_400_000;
  if (mostDays === undefined || days <= mostDays) return undefined;
  return `${days.toFixed(1)} days without a statement, more than ${mostDays}`;
}

/** With the version of the workflow that made it. */
function signatureOf(statement: JsonObject, signed: Evidence['signed']): string {
  if (unsigned(statement, signed) !== undefined) return 'signature not checked';
  return `signature checked by ${textOf(signed.get(digestOf(statement))?.['buildSignerURI'])}`;
}

function lineOf(statement: JsonObject, signed: Evidence['signed']): string {
  const [subject, result, run] = [part(statement, 'subject'), part(statement, 'result'), part(statement, 'run')];
  const isOther = subject['publishedApplication'] === false;
  const about = [
    textOf(subject['keyUri']) || 'no key',
    `principal ${textOf(subject['principalId']) || 'none'}${subject['principalChecked'] === true ? '' : ', whose application was not checked'}`,
    `application ${textOf(subject['applicationId']) || 'not named'}${isOther ? ', which Adobe does not publish' : ''}`,
  ];
  return [
    startOf(statement),
    textOf(result['state']),
    ...about,
    `run ${numberOf(statement) ?? 'without number'}, attempt ${attemptOf(statement) || 'unknown'}`,
    `commit ${textOf(run['commit'])}`,
    signatureOf(statement, signed),
  ].join(', ');
}
