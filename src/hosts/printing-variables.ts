/** Variables with which node prints what it sends. */
import type { InputProblem } from '../inputs/inputs.ts';

/**
 * With `https` in it, node prints the headers of each request, tokens among them, into logs that mask nothing. Which names print what is
 * node's own affair, which a newer one can change, and no program can switch it off once it runs: none of them is accepted.
 */
const printing = 'NODE_DEBUG';

/** What is invalid before anything is sent: variables with which node prints what it sends. */
export function printingVariables(environment: NodeJS.ProcessEnv): readonly InputProblem[] {
  const given = environment[printing] ?? '';
  if (given === '') return [];
  const rule =
    'must not be set, since node then prints what it sends, tokens included, into logs that not every CI system masks';
  return [{ input: printing, given, rule, variable: printing }];
}
