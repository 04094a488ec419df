/**
 * Everything that reads text from outside takes time in proportion to its length: long runs of one character do not
 * take minutes. Processor time of two lengths is compared, so that a slow or busy machine changes nothing.
 */
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { namedVersions } from '../../src/azure/api-versions.ts';
import { bypassesProxy } from '../../src/azure/pipeline/proxy.ts';
import { claimsChallenge } from '../../src/azure/pipeline/renew.ts';
import { retryAfterOf } from '../../src/azure/pipeline/transient.ts';
import { findErrorEntry } from '../../src/errors/catalog.ts';
import { texts as ofGitHub } from '../../src/hosts/github/github-texts.ts';
import { parseWaivers } from '../../src/inputs/waivers.ts';
import { inSteps } from '../../src/model/runbook.ts';
import { covers, grantsAt } from '../../src/model/scopes.ts';
import { codeBlock, codeSpan, markdown, tableCell } from '../../src/report/escape.ts';
import { logLine, logLines, plainLine, plainLines } from '../../src/report/plain.ts';
import { runbookBlocks } from '../../src/report/runbook-layout.ts';
import { excerpt, withoutSecrets } from '../../src/runtime/secrets.ts';

const parts = ['\n', ...'/| |-|.|`|"|=|,|:|a|eyJ|eyJ-|gha_|/subscriptions/| :|\''.split('|'), 'x\n'];
function textsOf(length: number): string[] {
  return parts.flatMap((part) => {
    const run = part.repeat(Math.ceil(length / part.length));
    return [run, `${run}!`, `x${run}`];
  });
}

const short = textsOf(25_000);
const long = textsOf(200_000);

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['covers', (text) => covers(text, '/subscriptions/x')],
  ['grantsAt', (text) => grantsAt(text, '/subscriptions/x')],
  ['namedVersions', (text) => namedVersions(`The supported api-versions are '${text}`)],
  [
    'claimsChallenge',
    (text) =>
      claimsChallenge({ status: 401, headers: createHttpHeaders({ 'www-authenticate': text.replaceAll('\n', ' ') }) }),
  ],
  ['retryAfterOf', (text) => retryAfterOf(text, text)],
  ['bypassesProxy', (text) => bypassesProxy(new URL('https://management.azure.com'), { NO_PROXY: text })],
  ['parseWaivers', (text) => parseWaivers(text).problems.length],
  [
    'findErrorEntry',
    (text) =>
      findErrorEntry({ service: 'arm', operation: { en: 'read', fr: 'lire' }, code: text, message: text }, ofGitHub)
        ?.id,
  ],
  ['plainLine', (text) => plainLine(text)],
  ['plainLines', (text) => plainLines(text)],
  ['logLine', (text) => logLine(text)],
  ['logLines', (text) => logLines(text)],
  ['codeBlock', (text) => codeBlock(text)],
  ['codeSpan', (text) => codeSpan(text)],
  ['markdown', (text) => markdown(text)],
  ['tableCell', (text) => tableCell(text)],
  ['runbookBlocks', (text) => runbookBlocks(inSteps({ en: text, fr: text }), { language: 'en' })],
  ['withoutSecrets', (text) => withoutSecrets(text)],
  ['excerpt', (text) => excerpt(text)],
];

/** Processor time in ms. */
function costOf(read: (text: string) => unknown, texts: readonly string[]): number {
  const start = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(readers)('%s takes linear time', (_name, read) => {
  // What the first calls cost is the compiler's.
  costOf(read, short);
  const [one, eight] = [costOf(read, short), costOf(read, long)];
  // Eight times as long: 8 for linear time, 64 for quadratic time. Below a second nobody waits, and the clock is coarse.
  expect(eight < 1000 || eight < one * 24).toBe(true);
});
