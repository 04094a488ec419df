/** While a `none` holds, no data depends on the key: the page asks nothing but whether Adobe has confirmed since, and wakes nobody. */
import { noneHolds } from '../../src/model/situation.ts';
import type { Language } from '../../src/model/words.ts';
import { outcomesIn, report } from './all-pages.ts';

const fixed = { en: 'Confirmed since?', fr: 'Adobe a confirmé une clé depuis\u00A0?' } as const;
const calling = { en: /even at night|act now|urgent/i, fr: /même la nuit|agissez maintenant|urgent/i } as const;
const code = /```.*?```|`[^`]*`|https?:\/\/\S+/gs;

const pagesOf = (language: Language) =>
  [...outcomesIn(language)].flatMap(([name, outcome]) =>
    noneHolds(outcome) ? [{ name, outcome, text: report(outcome).summary.replaceAll(code, '') }] : [],
  );

describe.each<Language>(['en', 'fr'])('in %s', (language) => {
  const pages = pagesOf(language);

  test('the situations have pages of a none that holds', () => {
    expect(pages.length).toBeGreaterThan(70);
  });

  test.each(pages)('$name asks one question, and calls nobody at night', ({ outcome, text }) => {
    expect(text.match(/[^.\n]*\?/g) ?? []).toEqual([fixed[language]]);
    expect(text).not.toMatch(calling[language]);
    expect(report(outcome).outputs['incident-ticket']).toBe('');
  });
});
