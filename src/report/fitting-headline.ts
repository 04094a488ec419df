/** What a person reads at a glance: on a phone, a longer headline takes the first screen. */

/** In characters. */
const limit = 80;

const id = String.raw`(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32})`;
const ids = new RegExp(id, 'gi');

/** An ID, with what leads to it. */
const phrase = new RegExp(
  String.raw`(?: (?:to|in|at|à|au|dans|sur)(?: (?:tenant|subscription|locataire|l'abonnement))?)? ${id}`,
  'i',
);

/** As in "Key version 6f1e… is disabled": without its ID it needs an article. */
const withoutArticle = new RegExp(String.raw`(^|: )(k)(?=ey version ${id})`, 'i');

/** @param title plain text */
export function isHeadline(title: string): boolean {
  return title.length <= limit && title.search(ids) === -1 && (title.match(/:(?=\s|$)/g) ?? []).length <= 1;
}

/** IDs stand below, where they can be copied. A text of several does not read without them. */
export function withoutId(text: string): string {
  return text.match(ids)?.length === 1
    ? text
        .replace(withoutArticle, (_, before, first) => `${before}${first === 'K' ? 'The k' : 'the k'}`)
        .replace(phrase, '')
    : text;
}

/** What adds to a sentence that is whole without it. */
const addition = /(?:\. |, (?:and|creating|et|avec|de) | and (?:will|can) | et (?:sera|peut) ).*$/s;

const cuts = [
  (title: string) => title,
  withoutId,
  (title: string) => title.replace(addition, ''),
  (title: string) => withoutId(title.replace(addition, '')),
];

/** @param titles from the one that says most to one that always fits */
export function fittingHeadline(titles: readonly string[]): string {
  const fitting = titles.flatMap((title) => cuts.map((cut) => cut(title))).find(isHeadline);
  return fitting ?? titles.at(-1) ?? '';
}
