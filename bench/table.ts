/** The table of the benchmark: minimum, median and maximum of each row, and its median relative to bare node's. */
export interface Row {
  readonly name: string;
  readonly all: readonly number[];
  readonly ratio: number;
}

export function table(rows: readonly Row[]): string {
  const head = '| | min | median | max | relative to node -e 0 |\n|---|--:|--:|--:|--:|\n';
  return head + rows.map(line).join('');
}

function line({ name, all, ratio }: Row): string {
  const sorted = all.toSorted((one, other) => one - other);
  const figures = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((value) =>
    (value ?? Number.NaN).toFixed(0),
  );
  return `| ${name} | ${figures.join(' | ')} | ${name.includes('MiB') ? '' : `${ratio.toFixed(2)} ×`} |\n`;
}
