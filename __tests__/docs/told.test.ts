/** The pages say each runbook once: a link stands in place of what stands elsewhere. */
import { describe, expect, test } from '@jest/globals';
import { linked, sameBeginning, type Told, withLinks, withoutUsual } from '../../scripts/docs/told.ts';
import { type Runbook, role, type Step } from '../../src/model/runbook.ts';
import { asking } from '../../src/situations/asking.ts';

const words = (en: string) => ({ en, fr: en });
const act = (say: string, text?: string): Step => ({
  name: say,
  say: words(say),
  ...(text !== undefined && { commands: [{ text, kind: 'sh' }], as: role('reader', 'vault') }),
});
const told = (name: string, runbook: Runbook, hasCommands = false): Told => ({
  name,
  hasCommands,
  ...withoutUsual(runbook),
});
const texts = ({ runbook, asked }: ReturnType<typeof withLinks>) => [asked, ...runbook.steps.map(({ say }) => say.en)];

const question = asking(words('the owners'), words('On purpose?'));
const list = act('List.', 'az list');
const repair = act('Repair.', 'az repair');
const wait = act('Wait.');
const other = told('Other', { steps: [list, repair, wait] });

describe('a link', () => {
  test('is in place of a whole runbook, wherever it stands in another', () => {
    expect(texts(withLinks(withoutUsual({ steps: [act('Look.'), list, repair, wait] }), [other]))).toEqual([
      '',
      'Look.',
      'See Other.',
    ]);
  });

  test('has the name of the first step, to which rows lead', () => {
    const { runbook } = withLinks(withoutUsual({ steps: [act('Look.'), list, repair, wait] }), [other]);
    expect(runbook.steps.map(({ name }) => name)).toEqual(['Look.', 'List.']);
  });

  test('is in place of three steps with which both begin', () => {
    const long = told('Long', { steps: [list, repair, wait, act('End.')] });
    expect(texts(withLinks(withoutUsual({ steps: [list, repair, wait, act('Go.')] }), [long]))).toEqual([
      '',
      'See Long.',
      'Go.',
    ]);
    expect(texts(withLinks(withoutUsual({ steps: [list, repair, act('Go.')] }), [long]))).toEqual([
      '',
      'List.',
      'Repair.',
      'Go.',
    ]);
  });

  test('keeps the question that the other place does not ask', () => {
    const own = withoutUsual({ question, steps: [list, repair, wait] });
    expect(texts(withLinks(own, [other]))).toEqual(['Ask the owners: "On purpose?" By mistake only:', 'See Other.']);
    expect(texts(withLinks(own, [told('Asked', { question, steps: [list, repair, wait] })]))).toEqual([
      '',
      'See Asked.',
    ]);
  });

  test('keeps the role that the other place does not require', () => {
    const as = role('owner', 'vault');
    const { runbook } = withLinks(withoutUsual({ steps: [list, { ...repair, as }, wait] }), [other]);
    expect(runbook.steps.map((step) => step.as)).toEqual([as]);
  });

  test('follows a single act only where its command stands', () => {
    const own = withoutUsual({ steps: [list, wait] });
    expect(texts(withLinks(own, [told('Single', { steps: [list] })]))).toEqual(['', 'List.', 'Wait.']);
    expect(texts(withLinks(own, [told('Single', { steps: [list] }, true)]))).toEqual([
      '',
      'List. See Single.',
      'Wait.',
    ]);
  });

  test('is not in place of acts without a command, which are short', () => {
    expect(
      texts(withLinks(withoutUsual({ steps: [act('A.'), wait] }), [told('Wait', { steps: [wait] }, true)])),
    ).toEqual(['', 'A.', 'Wait.']);
  });
});

test('two runbooks begin in the same way only with the same question', () => {
  const asked = withoutUsual({ question, steps: [list, wait] });
  expect(sameBeginning(asked, withoutUsual({ question, steps: [list, repair] }))).toBe(2);
  expect(sameBeginning(asked, withoutUsual({ steps: [list, wait] }))).toBe(0);
  expect(sameBeginning(withoutUsual({ steps: [list] }), withoutUsual({ steps: [list, repair] }))).toBe(1);
});

test('a text links to what it names', () => {
  const places = new Map([
    ['Some_Code', '#some'],
    ['key-exists', 'findings.md#key-exists'],
  ]);
  expect(linked('See Some_Code. Then (see key-exists) allow the hosts in docs/threat-model.md#hosts.', places)).toBe(
    'See [`Some_Code`](#some). Then (see [`key-exists`](findings.md#key-exists)) allow the hosts in [threat-model](threat-model.md#hosts).',
  );
  expect(linked('See where it is.', places)).toBe('See where it is.');
});
