/** The outputs of one line each as variables, for the next job of a pipeline. Pure. */
import { commandVariable } from '../inputs/table.ts';
import type { OutputName, Outputs } from './outputs.ts';

/** Lists and tickets are long or have several lines; they are in the files. */
const long: ReadonlySet<string> = new Set<OutputName>(['changes', 'findings', 'ticket', 'incident-ticket']);

/** Bytes that GitLab takes; with more it fails the job. Source: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const most = 5120;

/** `key-uri` is `CJA_CMK_KEY_URI`. What does not fit into the file is left out. */
export function dotenvText(outputs: Outputs, incidentFile: string): string {
  const lines = Object.entries({ ...outputs, 'incident-ticket-file': incidentFile }).flatMap(([name, value]) =>
    long.has(name) || /[\r\n]/.test(value) ? [] : `${commandVariable(name)}=${value}`,
  );
  let left = most;
  const fitting = lines.filter((line) => {
    const size = Buffer.byteLength(line) + 1;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return `${fitting.join('\n')}\n`;
}
