/** A log that records its lines for a test. */
import type { Log } from '../../src/model/log.ts';

export interface KeptLog extends Log {
  readonly lines: string[];
}

export function keepLog(): KeptLog {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return { lines, step: keep, info: keep, debug: () => undefined, warning: keep };
}
