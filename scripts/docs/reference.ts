/** Generates docs/reference.md: each finding, each reason for which ensure stops, and each known error code is a row with an anchor. */
import { examplesOf } from '../../__tests__/checks/examples.ts';
import { observed, inputs as ofExamples } from '../../__tests__/checks/tenant.ts';
import { everyRunError, textsOf } from '../../__tests__/hosts/every.ts';
import { blockedBy } from '../../__tests__/report/obstacle-cases.ts';
import { catalog } from '../../src/checks/catalog.ts';
import type { CatalogEntry } from '../../src/checks/check.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { ErrorContext, ErrorEntry } from '../../src/errors/entry.ts';
import { RunError } from '../../src/errors/errors.ts';
import { refusalOf } from '../../src/errors/run-errors.ts';
import { isExistence, stopsAdobe } from '../../src/model/finding.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { type ObstacleId, obstacleIds } from '../../src/model/plan.ts';
import { nothingToDo, type Remedy } from '../../src/model/remedy.ts';
import { obstacleEntries } from '../../src/remedies/obstacles.ts';
import { markdown } from '../../src/telling/escape.ts';
import { replaceSections, table } from './tables.ts';

/** Names that nobody searches for, in the order in which they are replaced. */
const named = [
  ['tenantId', 'TENANT-ID'],
  ['clientId', 'CLIENT-ID'],
  ['subscriptionId', 'SUBSCRIPTION-ID'],
  ['vaultName', 'VAULT'],
  ['resourceGroup', 'GROUP'],
  ['keyName', 'KEY'],
] as const satisfies readonly (readonly [keyof Inputs, string])[];

const inputs: Inputs = { ...ofExamples, mode: 'ensure', location: 'REGION' };

function withPlaceholders(text: string): string {
  const known = named.reduce((before, [input, name]) => before.replaceAll(inputs[input], name), text);
  return known
    .replaceAll(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g, 'ID')
    .replaceAll(/\b[\da-f]{32}\b|\b[\da-f]{4,8}…/g, 'VERSION');
}

/** In a cell of a table: a page of the docs that the text names becomes a link. */
function cell(text: string): string {
  const links = markdown(withPlaceholders(text)).replaceAll(/`?docs\/([\w-]+)\.md(#[\w-]+)?`?/g, '[$1]($1.md$2)');
  return links.replaceAll('\n', ' ').trim();
}

/** The acts of a remedy, in order. Their commands, with the reader's own names, are on the page of the run. */
function acts({ asks, steps, never, isOfPermission }: Remedy, asksFirst = asks !== undefined): string {
  if (isOfPermission === true) return 'Have an Owner give the role, by the set-up script: docs/security.md#rights';
  const own = steps.filter(({ runs }) => runs === undefined).map(({ en }) => sentence(en));
  const rest = own.length > 0 ? own : ['Follow the page of the run.'];
  return [asksFirst ? 'Ask the owners first.' : '', ...rest, never?.en ?? ''].join(' ');
}

const sentence = (text: string) => (/[.?!"]$/.test(text) ? text : `${text}.`);

const codes = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const anchored = (id: string, names: readonly string[]) => `<a id="${id}"></a>${codes(names)}`;

function severityOf({ severity, severityRule }: CatalogEntry): string {
  return severityRule ?? severity;
}

function findingRow(entry: CatalogEntry): string[] {
  const { id, source, title, references = [], differing = [] } = entry;
  const [{ presence = {}, asked = {} }] = examplesOf(id);
  const { findings } = evaluate({ ...ofExamples, ...asked }, { ...observed, ...presence });
  const remedy = findings.find((finding) => finding.id === id)?.remedy ?? nothingToDo;
  // On a confirmed key, what is wrong may have been meant: the page of the run asks before it undoes anything.
  const isAccess = isExistence(id) || stopsAdobe(id);
  const others = [
    ...(references.length > 0 ? [`Elsewhere: ${references.join(', ')}.`] : []),
    ...(differing.length > 0 ? [`Elsewhere, differently: ${differing.join(', ')}.`] : []),
  ];
  const rule = source.startsWith('https://') ? `[${title.en}](${source})` : title.en;
  return [
    anchored(id, [id]),
    [`${rule}.`, ...others].join(' '),
    severityOf(entry),
    cell(acts(remedy, isAccess || remedy.asks !== undefined)),
  ];
}

/** Most have a finding that says it. */
function obstacleRows(): string[][] {
  const of = (id: ObstacleId) => obstacleEntries[id].explainedBy;
  const explained = [...Map.groupBy(obstacleIds, of)].flatMap(([finding, ids]) =>
    finding === undefined ? [] : [[codes(ids), `See [\`${finding}\`](#${finding}).`, '']],
  );
  return [...obstacleIds.filter((id) => of(id) === undefined).map(obstacleRow), ...explained];
}

/** What the text of an obstacle names, as a reader would search for it. */
const namesIn: Partial<Record<ObstacleId, readonly string[]>> = {
  'location-unknown': ['REGION'],
  'read-only-lock': ['LOCK'],
  'write-denied': ['NAME'],
  'vault-not-premium': ['standard'],
};

function obstacleRow(id: ObstacleId): string[] {
  const obstacle = blockedBy(id).plan?.obstacles.find((each) => each.id === id);
  if (obstacle === undefined) throw new Error(`${id} is not in the way`);
  const told = { ...obstacle, reason: undefined, names: namesIn[id] ?? [] };
  const { blocks, remedy } = obstacleEntries[id];
  return [codes([id]), cell(sentence(blocks(inputs, told).en)), cell(acts(remedy(inputs, told)))];
}

/** As GitHub says it: a job that names its environment. */
const context: Omit<ErrorContext, 'details'> = {
  host: textsOf.github,
  inputs,
  claims: { issuer: 'ISSUER', subject: 'SUBJECT', audience: inputs.audience },
};

function errorRow(entry: ErrorEntry): string[] {
  const [service = 'arm'] = entry.services;
  const [code] = entry.codes;
  const operation = { en: 'the operation', fr: "l'opération" };
  const right = { name: 'the action in the message', place: 'group', actions: [], isWrite: true } as const;
  const details = { service, operation, code, message: '', right } as unknown as ErrorContext['details'];
  return [
    anchored(entry.id, entry.codes),
    cell(entry.meaning({ ...context, details }).en),
    cell(acts(entry.remedy({ ...context, details }))),
  ];
}

const runErrorRows = everyRunError.map((code) => {
  const { meaning, remedy } = refusalOf(new RunError(code, '…'), textsOf.github, '…');
  return [anchored(code.toLowerCase(), [code]), cell(meaning.en), cell(acts(remedy))];
});

/** docs/reference.md with its tables. */
export function referencePage(before: string): string {
  return replaceSections(before, {
    findings: table(['Finding', 'Passes when', 'Severity', 'To fix'], catalog.map(findingRow)),
    obstacles: table(['What is in the way', 'Means', 'To fix'], obstacleRows()),
    errors: table(['Code', 'Means', 'To fix'], [...errorCatalog.map(errorRow), ...runErrorRows]),
  });
}
