/** What golden files leave out of most pages: rows of tables that are much the same on all of them. */

const table = /^<details><summary>(.*)<\/summary>\n\n\| .*\n\| --- .*\n((?:\| .*\n)+)\n<\/details>\n/gm;
const steps = /^(?:Adobe's six steps|Les six étapes d'Adobe)$/;

const cellsOf = (row: string): string[] => row.replace(/[ |]+$/, '').split(' | ');

/** The page without the rows of passed and not-applicable checks; of Adobe's steps it keeps what differs: the state, and what is left. */
export function withoutTables(page: string): string {
  return page.replaceAll(table, (whole, summary: string, rows: string) => {
    const folded = `<details><summary>${summary}</summary>`;
    if (/^[✅➖]/.test(summary)) return `${folded}</details>\n`;
    if (!steps.test(summary)) return whole;
    const states = rows
      .trimEnd()
      .split('\n')
      .map((row) => cellsOf(row).slice(2).join(': '));
    return `${folded} ${states.join(' · ')}</details>\n`;
  });
}

/** The rows of passed checks, then of those that are not applicable. */
export function checkRows(page: string): string[] {
  return [...page.matchAll(table)].flatMap(([, summary = '', rows = '']) =>
    /^[✅➖]/.test(summary) ? rows.trimEnd().split('\n') : [],
  );
}
