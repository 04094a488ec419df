/** Variables that the command line does not take: a mistyped one would be ignored, and whoever starts a pipeline sets them. */
import type { Environment, InputProblem } from '../../inputs/inputs.ts';
import { commandVariable, inputFields, inputName } from '../../inputs/table.ts';
import { outputTable } from '../../report/output-table.ts';
import { nearest } from '../../runtime/nearest.ts';

/** In mode gate these are options alone. */
const deciding: ReadonlySet<string> = new Set(
  ['waive', 'fail-on', 'require-confirmation', 'adobe-app-id', 'adobe-principal-id'].map(commandVariable),
);

/** The command is a word of its own, and the token of GitHub is for GitHub alone. */
const inputs = inputFields.map(inputName).filter((name) => name !== 'mode' && name !== 'github-token');
const ofEarlierJobs = [...Object.keys(outputTable), 'incident-ticket-file'];
const variables = inputs.map(commandVariable);
const results = new Set(ofEarlierJobs.map(commandVariable));
const known = new Set([...variables, ...results, commandVariable('id-token')]);

export function invalidVariables(environment: Environment): readonly InputProblem[] {
  const isGate = environment['INPUT_MODE'] === 'gate';
  return Object.entries(environment).flatMap(([name, value]) => {
    // Windows finds a variable by a name in any case.
    const variable = name.toUpperCase();
    if (!variable.startsWith('CJA_CMK_') || (value ?? '').trim() === '') return [];
    const problem = { input: name, given: '', variable: name };
    if (!known.has(variable)) {
      const meant = nearest(variable, variables);
      const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
      return [{ ...problem, rule: `is neither an input nor an output of an earlier job${hint}` }];
    }
    if (!isGate) return [];
    if (results.has(variable) && !variables.includes(variable))
      return [{ ...problem, rule: 'is a result of another run, which would replace that of this gate in later jobs' }];
    if (!deciding.has(variable)) return [];
    const option = variable.slice('CJA_CMK_'.length).toLowerCase().replaceAll('_', '-');
    return [{ ...problem, rule: `decides in mode gate, where it must be the option --${option}` }];
  });
}
