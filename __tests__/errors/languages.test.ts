/** What a failure means and what to do, in each language: in its own words, with the same lines to copy, one act a step. */

import { join } from 'node:path';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { operationOf } from '../../src/azure/operations.ts';
import type { ErrorContext, ErrorEntry, Words } from '../../src/errors/entry.ts';
import { RunError, ServiceError } from '../../src/errors/errors.ts';
import { explain } from '../../src/errors/explain.ts';
import { refusalOf } from '../../src/errors/run-errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { commandsOf, type Runbook } from '../../src/model/runbook.ts';
import type { Language } from '../../src/model/words.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { type Problem, problemOf } from '../../src/report/problems.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { Interrupted } from '../../src/runtime/deadline.ts';
import { isNight } from '../at-night.ts';
import { confirmed, inputs } from '../checks/tenant.ts';
import { everyEntry, everyHost, everyRunError, textsOf } from '../hosts/every.ts';
import { faultsOfRunbook } from '../runbooks/rules.ts';

const laidOut = (runbook: Runbook): Words => ({
  en: runbookText(runbook, { language: 'en' }),
  fr: runbookText(runbook, { language: 'fr' }),
});

const asked: readonly Partial<Inputs>[] = [
  { mode: 'ensure' },
  { mode: 'verify', keyType: 'RSA-HSM' },
  { mode: 'ensure', createResourceGroup: true, recoverDeleted: true, adobePrincipalId: 'x' },
  { mode: 'ensure', ...confirmed('y') },
];
const subjects = ['repo:contoso/keys:pull_request', 'repo:contoso/keys:environment:cmk', undefined];
const claimsOf = (subject: string | undefined) =>
  subject === undefined ? undefined : { issuer: 'https://vstoken.dev.azure.com/x', subject, audience: 'a' };
const rights = [undefined, ...Object.values(permissions).map(rightOf)];

/** By day each error in every sixth circumstance, so that all of an entry's errors together meet each of them. */
const stride = isNight ? 1 : 6;

/** Every context that may change an entry's text. */
function contexts({ services, codes: [code] }: ErrorEntry): ErrorContext[] {
  const create = operationOf('createKey', inputs).name;
  const read = operationOf('readVault', inputs).name;
  const failures = services.flatMap((service) => [
    ...rights.map((right) => ({ service, operation: create, code, message: 'Refused.', right })),
    { service, operation: read, code, message: 'Refused.' },
  ]);
  const circumstances = asked.flatMap((change) =>
    subjects.flatMap((subject) =>
      everyHost.map((host) => ({ host, inputs: { ...inputs, ...change }, claims: claimsOf(subject) })),
    ),
  );
  return circumstances.flatMap((circumstance, at) =>
    failures
      .filter((_, index) => (at + index) % stride === 0)
      .map((details) => Object.assign({ details }, circumstance)),
  );
}

/** Each of them once: most contexts change nothing. */
function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** A line to copy, or to compare character by character, in what has no runbook. */
const toCopy =
  /^(?: {2}(?! ?- )|az (?:account|ad|group|identity|keyvault|lock|login|monitor|policy|provider|resource|rest|role)(?: |$)|infra\/|date |url=|while |done$|permissions:|env:|id_tokens:|- task:|(?:issuer|subject|audience) {2,}|subject |audience |[\w.]+=http:)/;

const named = Object.keys(readActionMetadata(join(import.meta.dirname, '..', '..')).inputs).filter((name) =>
  name.includes('-'),
);
const names = new RegExp(`[\\da-f-]{36}|https://[\\w./]+|[A-Z]+_[A-Z_]+|\\b(?:${named.join('|')})\\b`, 'g');
const namesIn = (text: string) => [...new Set(text.match(names))].toSorted();

/** Differences between the French and the English text that are faults; empty if there are none. */
function faults({ en, fr }: Words, isCopied = (line: string) => toCopy.test(line)): string[] {
  const english = en.split('\n');
  const french = fr.split('\n');
  if (english.length !== french.length) return [`not the same paragraphs: ${fr}`];
  const lines = english.flatMap((line, index) => {
    const other = french[index] ?? '';
    const same = line === '' || isCopied(line);
    return same === (line === other) ? [] : [other];
  });
  const unlike = JSON.stringify(namesIn(en)) === JSON.stringify(namesIn(fr)) ? [] : [`not the same names: ${fr}`];
  return fr.trim() === '' ? ['empty'] : [...lines, ...unlike];
}

/** The same of a runbook, whose lines to copy are those of its commands. */
function faultsOfLines(runbook: Runbook): string[] {
  const copied = new Set(commandsOf(runbook).flatMap(({ text }) => text.split('\n').map((line) => line.trim())));
  return faults(laidOut(runbook), (line) => copied.has(line.trim()));
}

/** The run was giving Adobe its role: nobody had taken it away. */
const givesAgain = 'assignment-name-refused';

test.each(everyEntry)('the refusal $id', (entry) => {
  const all = contexts(entry);
  for (const meaning of distinct(all.map((context) => entry.meaning(context)))) expect(faults(meaning)).toEqual([]);
  for (const remedy of distinct(all.map((context) => entry.runbook(context)))) {
    expect(faultsOfLines(remedy)).toEqual([]);
    if (entry.id !== givesAgain) expect(faultsOfRunbook(entry.codes[0], remedy)).toEqual([]);
  }
});

test.each(everyRunError)('the error of the run itself: %s', (code) => {
  const abouts = ['push', 'pull_request', 'vault.example'];
  const told = everyHost.flatMap((host) =>
    abouts.flatMap((about) => refusalOf(new RunError(code, about, 'vault'), host) ?? []),
  );
  expect(told.length).toBeGreaterThanOrEqual(abouts.length);
  for (const { meaning, runbook } of told)
    expect([faults(meaning), faultsOfLines(runbook), faultsOfRunbook(code, runbook)]).toEqual([[], [], []]);
});

const claims = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'repo:contoso/keys:environment:production',
  audience: 'api://AzureADTokenExchange',
};

const service = {
  service: 'arm',
  operation: { en: 'create vault kv-contoso-cja', fr: 'créer le coffre kv-contoso-cja' },
  code: 'SomethingNew',
  message: 'No.',
} as const;
const errors: readonly (readonly [string, unknown])[] = [
  ['an unknown code', new ServiceError(service)],
  ['an unknown code of GitHub', new ServiceError({ ...service, service: 'github' })],
  ['a write whose answer was lost', new ServiceError({ ...service, code: 'Timeout', answerLost: true })],
  ['a refusal', new ServiceError({ ...service, code: 'AuthorizationFailed' })],
  ['an invalid input', new InvalidInputs([{ input: 'vault-name', given: '-x', rule: 'must be a name' }])],
  ['an empty ID', new InvalidInputs([{ input: 'client-id', given: '', rule: 'must be given' }])],
  ...['HTTP 401', 'HTTP 203', 'HTTP 403'].map(
    (code) => [`${code} of Azure DevOps`, new ServiceError({ ...service, service: 'oidc', code })] as const,
  ),
  ['an error of the run', new RunError('ForeignHost', 'vault.example', 'vault')],
  ['the deadline', new Interrupted('deadline', { en: 'read vault kv', fr: 'lire le coffre kv' })],
  ['a canceled job', new Interrupted('cancelled', { en: 'read vault kv', fr: 'lire le coffre kv' })],
  ['a fault of the action', new TypeError('x is undefined')],
  ['a machine without file handles', Object.assign(new Error('too many open files'), { code: 'EMFILE' })],
];

const quoted = ({ code, message, status, requestId }: Problem) => ({ code, message, status, requestId });
const both = (of: (language: Language) => string | undefined): Words => ({ en: of('en') ?? '', fr: of('fr') ?? '' });

describe.each(errors)('%s', (name, error) => {
  const inLanguage = (language: Language) =>
    explain(error, { host: textsOf.github, inputs, claims }).map((failure) => problemOf(failure, language));

  test('is explained in each language, one act a step', () => {
    expect(faults(both((language) => inLanguage(language)[0]?.operation))).toEqual([]);
    expect(faults(both((language) => inLanguage(language)[0]?.meaning))).toEqual([]);
    for (const host of everyHost)
      for (const { runbook } of explain(error, { host, inputs, claims: undefined }))
        expect([faultsOfLines(runbook), faultsOfRunbook(name, runbook)]).toEqual([[], []]);
  });

  test('quotes the service in each language as in the log', () => {
    expect(inLanguage('fr').map(quoted)).toEqual(inLanguage('en').map(quoted));
  });
});

test('a write whose answer was lost is reported as possibly done in French too', () => {
  const [failure] = explain(new ServiceError({ ...service, code: 'Timeout', answerLost: true }), {
    host: textsOf.github,
    inputs,
    claims,
  });
  expect(failure?.meaning.fr).toMatch(/^Le service a accepté la requête, .* Impossible de savoir si cela a été fait/);
});
