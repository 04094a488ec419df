/**
 * Everything that reads text from outside takes time in proportion to its length: long runs of one character do not
 * take minutes.
 */
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { expect, test } from '@jest/globals';
import { namedVersions } from '../../src/azure/api-versions.ts';
import { bypassesProxy } from '../../src/azure/pipeline/proxy.ts';
import { claimsChallenge } from '../../src/azure/pipeline/renew.ts';
import { retryAfterOf } from '../../src/azure/pipeline/transient.ts';
import { findErrorEntry } from '../../src/errors/catalog.ts';
import { parseWaivers } from '../../src/inputs/waivers.ts';
import { inSteps } from '../../src/model/runbook.ts';
import { covers, grantsAt } from '../../src/model/scopes.ts';
import { codeBlock, codeSpan, markdown, tableCell } from '../../src/report/escape.ts';
import { logLine, logLines, plainLine, plainLines } from '../../src/report/plain.ts';
import { runbookBlocks } from '../../src/report/runbook-layout.ts';
import { excerpt, withoutSecrets } from '../../src/runtime/secrets.ts';

const length = 200_000;
const parts = ['\n', ...'/| |-|.|`|"|=|,|:|a|eyJ|eyJ-|gha_|/subscriptions/| :|\''.split('|'), 'x\n'];
const texts = parts.flatMap((part) => {
  const run = part.repeat(Math.ceil(length / part.length));
  return [run, `${run}!`, `x${run}`];
});

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['covers', (text) => covers(text, '/subscriptions/x')],
  ['grantsAt', (text) => grantsAt(text, '/subscriptions/x')],
  ['namedVersions', (text) => namedVersions(`The supported api-versions are '${text}`)],
  [
    'claimsChallenge',
    (text) =>
      claimsChallenge({
        status: 401,
        headers: createHttpHeaders({ 'www-authenticate': text.replaceAll('\n', ' ') }),
      }),
  ],
  ['retryAfterOf', (text) => retryAfterOf(text, text)],
  ['bypassesProxy', (text) => bypassesProxy(new URL('https://management.azure.com'), { NO_PROXY: text })],
  ['parseWaivers', (text) => parseWaivers(text).problems.length],
  [
    'findErrorEntry',
    (text) => findErrorEntry({ service: 'arm', operation: { en: 'read', fr: 'lire' }, code: text, message: text })?.id,
  ],
  ['plainLine', (text) => plainLine(text)],
  ['plainLines', (text) => plainLines(text)],
  ['logLine', (text) => logLine(text)],
  ['logLines', (text) => logLines(text)],
  ['codeBlock', (text) => codeBlock(text)],
  ['codeSpan', (text) => codeSpan(text)],
  ['markdown', (text) => markdown(text)],
  ['tableCell', (text) => tableCell(text)],
  ['runbookBlocks', (text) => runbookBlocks(inSteps({ en: text, fr: text }), 'en')],
  ['withoutSecrets', (text) => withoutSecrets(text)],
  ['excerpt', (text) => excerpt(text)],
];

test.each(readers)('%s takes linear time', (_name, read) => {
  const startedAt = performance.now();
  for (const text of texts) read(text);
  // A quadratic pattern takes 30 seconds or more for a single text.
  expect(performance.now() - startedAt).toBeLessThan(5000);
});
