/** What the comparison of French pages with English ones finds. */
import { ambiguous, frenchTexts, knownIn, structureOf } from './french-texts.ts';

const en =
  '# Title\n\n1. **Call** them.\n\n   | They answer | Do |\n   | --- | --- |\n   | Yes | Stop [here](a.md) with `kv`. |\n\n```sh\naz login\n```\n';
const fr =
  '# Titre\n\n1. **Appelez** les.\n\n   | Réponse | À faire |\n   | --- | --- |\n   | Oui | Arrêtez [ici](a.md) `kv`. |\n\n```sh\naz login\n```\n';

test('a page that differs only in its words has the same structure', () => {
  expect(structureOf(fr)).toEqual(structureOf(en));
});

test.each([
  ['a heading of another level', '# Titre', '## Titre'],
  ['a step without its number', '1. **Appelez', '**Appelez'],
  ['a row less', '   | Oui | Arrêtez [ici](a.md) `kv`. |\n', ''],
  ['a column less', '| Oui | Arrêtez', '| Oui Arrêtez'],
  ['a table outside of its step', '   | Réponse', '| Réponse'],
  ['another command', 'az login', 'az logout'],
  ['another kind of code', '```sh', '```text'],
  ['a verb that is not bold', '**Appelez**', 'Appelez'],
  ['a lost empty line', 'les.\n\n', 'les.\n'],
  ['another name', '`kv`', '`kv2`'],
  ['another link', '(a.md)', '(b.md)'],
])('%s is another structure', (_, text, other) => {
  expect(fr).toContain(text);
  expect(structureOf(fr.replace(text, other))).not.toEqual(structureOf(en));
});

const letters = {
  name: 'letter',
  en: '```text\nHello,\n\nplease wait\nfor us.\n```\n',
  fr: '```text\nBonjour,\n\nmerci\nde nous\nattendre.\n```\n',
};

test('a letter may be wrapped elsewhere, and has the same paragraphs', () => {
  expect(structureOf(letters.fr)).toEqual(structureOf(letters.en));
  expect(structureOf(letters.fr.replace('\n\n', '\n'))).not.toEqual(structureOf(letters.en));
  expect(structureOf(letters.fr.replace('merci', '- merci'))).not.toEqual(structureOf(letters.en));
});

test('each text is listed once; what is the same in English or whole elsewhere is not', () => {
  const second = { name: 'second', en: `${en}\nMore\n`, fr: `${fr}\n**Plus**\n` };
  const texts = frenchTexts(
    [{ name: 'first', en, fr }, second, letters, { name: 'last', en, fr }],
    knownIn(['# Titre']),
  );
  expect(texts.slice(0, 3)).toEqual(['Appelez les.', 'Réponse | À faire ¶ Oui | Arrêtez ici kv.', 'Plus']);
  expect(texts.slice(3)).toEqual(['Bonjour,', 'merci | de nous | attendre.']);
  expect(frenchTexts([second], knownIn(['# Titre'], texts))).toEqual([]);
  expect(frenchTexts([second], knownIn(['# Titre'], texts.slice(0, 2)))).toEqual(['Plus']);
});

test('an English text with two French ones is found, though both are known', () => {
  const pages = [
    { name: 'first', en: 'Yes\n\nNo\n', fr: 'Oui\n\nNon\n' },
    { name: 'second', en: 'No\n', fr: 'Oui\n' },
  ];
  expect(ambiguous(pages.slice(0, 1))).toEqual([]);
  expect(ambiguous(pages)).toEqual(['No\n  Non\n  Oui']);
});
