/** What a golden file holds of a page: all but the rows of tables that are much the same on all pages. */

const table = /^<details><summary>(.*)<\/summary>\n\n\| .*\n\| --- .*\n((?:\| .*\n)+)\n<\/details>\n/gm;
const signs = ['✅', '➖'] as const;
const steps = /^(?:Adobe's six steps|Les six étapes d'Adobe)$/;

const rowsOf = (rows: string): string[] => rows.trimEnd().split('\n');

/** The state of a step and what is left of it. */
const stateOf = (row: string): string =>
  row
    .replace(/[ |]+$/, '')
    .split(' | ')
    .slice(2)
    .join(': ');

/** The page without the rows of passed and not-applicable checks; of Adobe's steps it keeps what differs. */
export function withoutTables(page: string): string {
  return page.replaceAll(table, (whole, summary: string, rows: string) => {
    if (signs.some((sign) => summary.startsWith(sign))) return `<details><summary>${summary}</summary></details>\n`;
    if (!steps.test(summary)) return whole;
    return `<details><summary>${summary}</summary> ${rowsOf(rows).map(stateOf).join(' · ')}</details>\n`;
  });
}

/** Each row that golden files leave out, once: of passed checks, of not-applicable ones, and of Adobe's steps. */
export function tableRows(pages: readonly string[]): string {
  const found = pages.flatMap((page) => [...page.matchAll(table)]);
  const rowsBelow = (isWanted: (summary: string) => boolean) =>
    [...new Set(found.flatMap(([, summary = '', rows = '']) => (isWanted(summary) ? rowsOf(rows) : [])))].toSorted();
  const sections = [
    ...signs.map((sign) => Array.of<string>(sign).concat(rowsBelow((summary) => summary.startsWith(sign)))),
    rowsBelow((summary) => steps.test(summary)),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
