/** The input `confirmed-key-uri`: a URI, or `none until` a day; and the line to copy where it says neither. */
import { confirmationRule, noneUntilAfter } from '../../src/inputs/confirmation.ts';
import { InvalidInputs, readInputs } from '../../src/inputs/inputs.ts';
import type { HostName } from '../../src/model/host.ts';
import { textsOf } from '../hosts/every.ts';

const inDays = (days: number) => noneUntilAfter(Date.now(), days);

test.each([
  ['today', inDays(0)],
  ['a past day, which has ended', 'none until 2025-01-31'],
  ['90 days ahead', inDays(90)],
])('accepts %s', (_, text) => {
  expect(confirmationRule.parse(text)).toEqual({ kind: 'none', until: text.slice(-10) });
});

test.each([
  ['none', 'none says no day on which somebody looks again'],
  ['None', 'none says no day on which somebody looks again'],
  [inDays(91), `${inDays(91).slice(-10)} is 91 days ahead`],
  ['none until 2027-02-30', '2027-02-30 is not a day (YYYY-MM-DD)'],
  ['none until YYYY-MM-DD', 'YYYY-MM-DD is not a day (YYYY-MM-DD)'],
  ['none until 31-01-2027', '31-01-2027 is not a day (YYYY-MM-DD)'],
  ['none until', undefined],
  ['never', undefined],
])('rejects %s', (text, cause) => {
  expect(confirmationRule.parse(text)).toBeUndefined();
  expect(confirmationRule.cause?.(text)).toBe(cause);
});

function messageOf(name: HostName, given: string): string {
  try {
    readInputs({ 'INPUT_CONFIRMED-KEY-URI': given }, { name, form: textsOf[name].form });
  } catch (error) {
    const problems = error instanceof InvalidInputs ? error.problems : [];
    return problems.find(({ input }) => input === 'confirmed-key-uri')?.rule ?? '';
  }
  return '';
}

test.each<[HostName, string]>([
  ['github', `confirmed-key-uri: ${inDays(60)}`],
  ['azure-pipelines', `confirmedKeyUri: ${inDays(60)}`],
  ['gitlab', `--confirmed-key-uri "${inDays(60)}"`],
  ['terminal', `--confirmed-key-uri "${inDays(60)}"`],
])('on %s, an empty value says both choices and the line to copy', (host, line) => {
  for (const given of ['', ' ', 'none']) {
    const message = messageOf(host, given);
    expect(message).toContain('the key URI that Adobe confirmed (https://NAME.vault.azure.net/keys/KEY');
    expect(message).toContain('or none until YYYY-MM-DD, at most 90 days ahead, if Adobe has confirmed no key');
    expect(message.endsWith(`Line to copy: ${line}`)).toBe(true);
  }
});
