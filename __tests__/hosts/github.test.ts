/** GitHub: which host gives a job its ID token, and what reaches the runner. */
import { jest } from '@jest/globals';
import { isTokenHost } from '../../src/hosts/github/github.ts';
import { readRun } from '../../src/hosts/github/run-context.ts';
import { writer } from '../../src/hosts/github/writer.ts';
import * as fc from '../seeded.ts';
import { catchPrinted } from './printed.ts';

const cloud = 'https://github.com';

test.each([
  ['https://run-actions-1-azure-eastus.actions.githubusercontent.com/142//idtoken/x', cloud, true],
  ['https://run-actions-1-azure-eastus.actions.githubusercontent.com/142//idtoken/x', undefined, true],
  ['https://run-actions-1-azure-eastus.actions.githubusercontent.com:8443/x', cloud, false],
  ['http://run-actions-1-azure-eastus.actions.githubusercontent.com/x', cloud, false],
  ['https://actions.githubusercontent.com.evil.example/x', cloud, false],
  ['https://evil-actions.githubusercontent.com/x', cloud, false],
  ['https://raw.githubusercontent.com/x', cloud, false],
  ['https://pages.github.com/x', cloud, false],
  ['https://github.com/x', cloud, false],
  ['https://run-1.actions.contoso.ghe.com/idtoken/x', 'https://contoso.ghe.com', true],
  ['https://run-1.actions.githubusercontent.com/idtoken/x', 'https://contoso.ghe.com', true],
  ['https://token.actions.fabrikam.ghe.com/idtoken/x', 'https://contoso.ghe.com', false],
  ['https://git.contoso.example/_services/token/x', 'https://git.contoso.example', true],
  ['https://git.contoso.example:8443/_services/token/x', 'https://git.contoso.example:8443', true],
  ['https://git.contoso.example:8443/_services/token/x', 'https://git.contoso.example', false],
  ['https://run-1.actions.githubusercontent.com/idtoken/x', 'https://git.contoso.example', false],
  ['https://evilgit.contoso.example/x', 'https://git.contoso.example', false],
])('%s, on %s: %s', (url, server, expected) => {
  expect(isTokenHost(new URL(url), server)).toBe(expected);
});

test('a report says whose runner it was, which whoever reads evidence looks at', () => {
  const variables = { RUNNER_NAME: 'build-3', RUNNER_ENVIRONMENT: 'self-hosted' };
  expect(readRun(variables).runner).toEqual({ name: 'build-3', environment: 'self-hosted' });
  expect(readRun({}).runner).toEqual({ name: '', environment: '' });
});

test('each annotation is exactly one command, whatever its text', () => {
  const printed = catchPrinted();
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom('%', ':', ',', '\r', '\n', '::', 'a')).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom('error', 'warning', 'notice'), text, text, (level, title, message) => {
      const before = printed().length;
      writer.annotate([{ level, title, message }]);
      expect(printed().slice(before)).toMatch(/^::(?:error|warning|notice)(?: title=[^:,\r\n]+)?::[^\r\n]*\n$/);
    }),
  );
  expect(printed().length).toBeGreaterThan(1000);
  jest.restoreAllMocks();
});
