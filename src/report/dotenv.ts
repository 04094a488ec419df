/** The outputs of one line each as variables, for the next job of a pipeline. Pure. */
import type { OutputName, Outputs } from './outputs.ts';

/** Lists and tickets are long or have several lines; they are in the files. */
const long: ReadonlySet<string> = new Set<OutputName>(['changes', 'findings', 'ticket', 'incident-ticket']);

/** `key-uri` is `CJA_CMK_KEY_URI`. */
export function dotenvText(outputs: Outputs): string {
  const lines = Object.entries(outputs).flatMap(([name, value]) =>
    long.has(name) || /[\r\n]/.test(value) ? [] : `CJA_CMK_${name.toUpperCase().replaceAll('-', '_')}=${value}`,
  );
  return `${lines.join('\n')}\n`;
}
