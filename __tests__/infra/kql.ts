/** The result of Microsoft's own parser of the Kusto Query Language for queries. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Checked {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** The columns of the query's result: `Name:type`. */
  readonly columns: readonly string[];
}

type Named<T> = Readonly<Record<string, T>>;

/** Its code is megabytes long. */
const compiled = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compile-runs');

/** @param tables each table's columns: `(Column:type, …)` */
export function checkQueries(tables: Named<string>, queries: Named<string>): Named<Checked> {
  const input = JSON.stringify({ tables, queries });
  const program = join(import.meta.dirname, 'kql-check.ts');
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const { stdout, stderr } = spawnSync(process.execPath, [program], { input, env, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Named<Checked>;
}
