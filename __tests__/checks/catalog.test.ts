import { catalog } from '../../src/checks/catalog.ts';

test.each(catalog)("$id has a source that can be opened, or says that Azure's behavior was observed", ({ source }) => {
  expect(source).toMatch(
    /^(https:\/\/(learn\.microsoft\.com|experienceleague\.adobe\.com)\/|Azure answers as observed)/,
  );
});

test.each(catalog)('$id: no check of another tool both agrees and differs', ({ references = [], differing = [] }) => {
  expect(references.filter((reference) => differing.includes(reference))).toEqual([]);
});

test('no finding says the sentence of another one where it could not be checked', () => {
  for (const language of ['en', 'fr'] as const)
    expect(new Set(catalog.map(({ unchecked }) => unchecked[language])).size).toBe(catalog.length);
});
