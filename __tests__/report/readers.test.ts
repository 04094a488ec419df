/** No external text commands a system that reads what we write, or hides from a person what a program reads. */
import { visible } from '../../src/inputs/invisible.ts';
import { oneLine } from '../../src/inputs/rules.ts';
import { markdown } from '../../src/report/escape.ts';
import { junitText } from '../../src/report/junit.ts';
import { jsonText, logLine, logLines, plainLine } from '../../src/report/plain.ts';
import { keyDisabled } from './outcomes.ts';

const commands = ['##teamcity[buildStatus]', '##vso[task.complete]', '##[error]', '::error::'];
/** A selector, a filler, a tag, a mark of direction, an escape, a half. */
const hidden = [
  '\u{E0100}',
  '\u115F',
  '\u1160',
  '\u3164',
  '\uFFA0',
  '\u{E0041}',
  '\u202E',
  '\u200B',
  '\u001B',
  '\u009B',
  '\uFE0F',
];
const evil = [...commands, ...commands.map((each) => `#\u200B${each.slice(1)}`), ...hidden].join('\n');

function junit(text: string): string {
  const said = { en: text, fr: text };
  const { verdict } = keyDisabled;
  const findings = (verdict?.findings ?? []).map((each) => Object.assign({}, each, { title: said, observed: said }));
  return junitText({ ...keyDisabled, verdict: verdict && { ...verdict, findings } });
}

test.each<[string, (text: string) => string]>([
  ['the log', (text) => logLines(text).join('\n')],
  ['a line of the log', (text) => logLine(text)],
  ['JSON', (text) => jsonText({ text, more: [text] }, 2)],
  ['JUnit', junit],
])('%s has no command', (_writer, written) => {
  const text = written(evil);
  expect(text).toContain('teamcity');
  expect(text).not.toMatch(/##(?:\[|vso|teamcity)|^\s*::/im);
});

test.each<[string, (text: string) => string]>([
  ['the log', (text) => logLines(text).join('\n')],
  ['plain text', (text) => plainLine(text)],
  ['the page', (text) => markdown(text)],
  ['JSON', (text) => jsonText({ text }, 2)],
  ['JUnit', junit],
])('%s has nothing that nobody sees', (_writer, written) => {
  expect(Array.from(written(evil)).filter((sign) => sign !== '\n' && !visible.test(sign))).toEqual([]);
});

test('an input of one line takes nothing that nobody sees, and letters of every script', () => {
  const { parse, cause } = oneLine(20);
  for (const sign of hidden)
    expect([parse(`a${sign}`), cause?.(`a${sign}`)]).toEqual([undefined, expect.stringMatching(/U\+/)]);
  expect(parse('Ünïcødé 漢字 👍')).toBe('Ünïcødé 漢字 👍');
});
