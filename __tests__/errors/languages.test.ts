/** What a failure means and what to do, in each language: each in its own words, with the same lines to copy. */

import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { operationOf } from '../../src/azure/operations.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { ErrorContext, ErrorEntry, Words } from '../../src/errors/entry.ts';
import { RunError, type RunErrorCode, ServiceError } from '../../src/errors/errors.ts';
import { explain } from '../../src/errors/explain.ts';
import { runErrors } from '../../src/errors/run-errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import { type HostName, hostWords } from '../../src/model/host.ts';
import { nothingToDo, type Runbook } from '../../src/model/runbook.ts';
import type { Language } from '../../src/model/words.ts';
import { type Problem, problemOf } from '../../src/report/problems.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import { Interrupted } from '../../src/runtime/deadline.ts';
import { inputs } from '../checks/tenant.ts';

const laidOut = (runbook: Runbook): Words => ({
  en: runbookText(runbook, 'en'),
  fr: runbookText(runbook, 'fr'),
});

const claims = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'repo:contoso/keys:environment:production',
  audience: 'api://AzureADTokenExchange',
};

const hostNames = Object.keys(hostWords) as HostName[];

/** Every context that may change an entry's text. */
function contexts({ services, codes: [code] }: ErrorEntry): ErrorContext[] {
  return services.flatMap((service) =>
    (['createKey', 'readVault'] as const).flatMap((id) =>
      (['RSA', 'RSA-HSM'] as const).flatMap((keyType) =>
        [claims, undefined].flatMap((presented) =>
          hostNames.map((host) => ({
            host,
            inputs: { ...inputs, keyType },
            details: { service, operation: operationOf(id, inputs).name, code, message: 'Refused.' },
            claims: presented,
          })),
        ),
      ),
    ),
  );
}

/** A line to copy, or to compare character by character. */
const toCopy =
  /^(?: {2}(?! ?- )|az (?:account|ad|group|identity|keyvault|lock|login|monitor|policy|provider|resource|rest|role)(?: |$)|infra\/|date |url=|while |done$|permissions:|env:|id_tokens:|- task:|(?:issuer|subject|audience) {2,}|subject |audience |[\w.]+=http:)/;

const named = Object.keys(readActionMetadata(join(import.meta.dirname, '..', '..')).inputs).filter((name) =>
  name.includes('-'),
);
const names = new RegExp(`[\\da-f-]{36}|https://[\\w./]+|[A-Z]+_[A-Z_]+|\\b(?:${named.join('|')})\\b`, 'g');
const namesIn = (text: string) => [...new Set(text.match(names))].toSorted();

/** Differences between the French and the English text that are faults; empty if there are none. */
function faults({ en, fr }: Words): string[] {
  const english = en.split('\n');
  const french = fr.split('\n');
  if (english.length !== french.length) return [`not the same paragraphs: ${fr}`];
  const lines = english.flatMap((line, index) => {
    const other = french[index] ?? '';
    const same = line === '' || toCopy.test(line);
    return same === (line === other) ? [] : [other];
  });
  const unlike = JSON.stringify(namesIn(en)) === JSON.stringify(namesIn(fr)) ? [] : [`not the same names: ${fr}`];
  return fr.trim() === '' ? ['empty'] : [...lines, ...unlike];
}

test.each(errorCatalog.map((refusal) => [refusal.id, refusal] as const))('the refusal %s', (_id, refusal) => {
  for (const context of contexts(refusal)) {
    expect(faults(refusal.meaning(context))).toEqual([]);
    expect(faults(laidOut(refusal.remediation(context)))).toEqual([]);
  }
});

const runCodes: readonly RunErrorCode[] = [
  'NoIdToken',
  'IdTokenFile',
  'NoAccessToken',
  'NoServiceConnection',
  'NoFederation',
  'NoOidcAddress',
  'NoJobToken',
  'UnreadableIdToken',
  'ExpiredIdToken',
  'AzNotFound',
  'AzSignedOut',
  'AzOtherTenant',
  'AzFailed',
  'Declined',
  'UnsafeEvent',
  'ForeignHost',
  'InvalidProxy',
  'NodeWithoutProxies',
];

test.each(runCodes)('the error of the run itself: %s', (code) => {
  expect(Object.keys(runErrors).toSorted()).toEqual(runCodes.toSorted());
  for (const host of hostNames)
    for (const about of ['push', 'pull_request', 'vault.example']) {
      const { meaning, remediation } = runErrors[code]({ about, service: 'vault', host });
      expect(faults(meaning)).toEqual([]);
      expect(faults(laidOut(remediation))).toEqual([]);
    }
});

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
  ['an error of the run', new RunError('ForeignHost', 'vault.example', 'vault')],
  ['the deadline', new Interrupted('deadline', { en: 'read vault kv', fr: 'lire le coffre kv' })],
  ['a canceled job', new Interrupted('cancelled', { en: 'read vault kv', fr: 'lire le coffre kv' })],
  ['a fault of the action', new TypeError('x is undefined')],
  ['a machine without file handles', Object.assign(new Error('too many open files'), { code: 'EMFILE' })],
];

const quoted = ({ code, message, status, requestId }: Problem) => ({
  code,
  message,
  status,
  requestId,
});
const both = (of: (language: Language) => string | undefined): Words => ({ en: of('en') ?? '', fr: of('fr') ?? '' });

describe.each(errors)('%s', (_name, error) => {
  const inLanguage = (language: Language) =>
    explain(error, { host: 'github', inputs, claims }).map((failure) => problemOf(failure, language));

  test('is explained in each language', () => {
    expect(faults(both((language) => inLanguage(language)[0]?.operation))).toEqual([]);
    expect(faults(both((language) => inLanguage(language)[0]?.meaning))).toEqual([]);
    expect(
      faults(both((language) => runbookText(inLanguage(language)[0]?.remediation ?? nothingToDo, language))),
    ).toEqual([]);
  });

  test('quotes the service in each language as in the log', () => {
    expect(inLanguage('fr').map(quoted)).toEqual(inLanguage('en').map(quoted));
  });
});

test('a write whose answer was lost is reported as possibly done in French too', () => {
  const [failure] = explain(new ServiceError({ ...service, code: 'Timeout', answerLost: true }), {
    host: 'github',
    inputs,
    claims,
  });
  expect(failure?.meaning.fr).toMatch(/^Le service a accepté la requête, .* Impossible de savoir si cela a été fait/);
});
