/** The result of a loop; kept for the table of the whole run when `FAULTS_TALLY` names a file. */
import { appendFileSync } from 'node:fs';

export interface Tally {
  readonly loop: string;
  /** What was done to the requests, e.g. `reset after it acted`. */
  readonly what: string;
  readonly cases: number;
  /** How many of these succeeded immediately; the others failed clearly, and the next run finished. */
  readonly succeeded: number;
}

export function keepTally(tally: Tally): void {
  const file = process.env['FAULTS_TALLY'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(tally)}\n`);
}
