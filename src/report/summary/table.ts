/** A table in GitHub's Markdown. Cells are already escaped (`tableCell`, `tableCode`). */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
