/** What a golden file holds of a page: all but the tables of passed and not-applicable checks, which are much the same on all pages. */

const table = /(^<details><summary>(?:✅|➖) .*<\/summary>)\n\n\| .*\n\| --- .*\n((?:\| .*\n)+)\n(<\/details>\n)/gm;

/** The page without the rows of its tables of passed and not-applicable checks. */
export function withoutCheckTables(page: string): string {
  return page.replaceAll(table, '$1$3');
}

/** Each row of such tables in the pages once, under the sign of its table. */
export function checkRows(pages: readonly string[]): string {
  const found = pages.flatMap((page) => [...page.matchAll(table)]);
  const sections = ['✅', '➖'].map((sign) => {
    const tables = found.filter(([, summary = '']) => summary.includes(sign));
    return [sign, ...[...new Set(tables.flatMap(([, , rows = '']) => rows.trimEnd().split('\n')))].toSorted()];
  });
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
