/** From the arguments to what a run needs: how it signs in, where its results go, and the inputs as its environment. */

import { checkPaths } from '../hosts/output-paths.ts';
import { fileOptions, type TerminalOptions, type TerminalSignIn } from '../hosts/terminal/options.ts';
import type { Environment, InputProblem } from '../inputs/inputs.ts';
import { deciding } from '../inputs/named.ts';
import { commandVariable, inputFields, inputName, inputTable } from '../inputs/table.ts';
import { outputTable } from '../report/output-table.ts';
import { type Arguments, commandFields, inputVariables, readMode, WrongArgument } from './flags.ts';
import { nearest } from './nearest.ts';

export interface Command {
  readonly options: TerminalOptions;
  readonly system: System | undefined;
  /** Without the `INPUT_` variables of whoever started the program. */
  readonly environment: Environment;
}

/** @throws WrongArgument */
export function readCommand(given: Arguments, environment: Environment, hasTerminal: boolean): Command {
  const { values } = given;
  const mode = readMode(given.positionals);
  const asks = mode === 'ensure' && values.yes !== true;
  if (asks && !hasTerminal) {
    throw new WrongArgument('ensure asks before it changes anything, and there is no terminal to ask on. Add --yes');
  }
  const system = systemIn(environment);
  if (system === 'azure-pipelines' && values.json === true) {
    throw new WrongArgument('--json prints where Azure Pipelines has its log. Use --report-file');
  }
  const { paths, problems } = checkPaths({
    ...(values.json === true && { json: '/dev/stdout' }),
    ...Object.fromEntries(fileOptions.map((option) => [option, values[option]])),
  });
  const foreign = Object.entries(environment).filter(([name]) => !/^INPUT_/i.test(name) && !isReplaced(name, values));
  return {
    options: {
      signIn: signInOf(mode, values, environment, system),
      asks,
      verbose: values.verbose === true,
      json: values.json === true,
      files: paths,
      problems: [...problems, ...invalidVariables(mode, environment)],
    },
    system,
    environment: { ...Object.fromEntries(foreign), ...inputVariables(values, environment), INPUT_MODE: mode },
  };
}

/** An ID given by an empty option, such as a protected variable on another branch, is missing: that of the environment does not replace it. */
function isReplaced(variable: string, values: Arguments['values']): boolean {
  return inputFields.some(
    (field) => inputTable[field].variable === variable && Reflect.get(values, inputName(field)) === '',
  );
}

/** CI systems that are hosts of their own. */
type System = 'gitlab' | 'azure-pipelines';

/** The variables that tell a job where it runs, as each system documents them. */
function systemIn(environment: Environment): System | undefined {
  if ((environment['GITLAB_CI'] ?? '') !== '') return 'gitlab';
  return (environment['TF_BUILD'] ?? '') === '' ? undefined : 'azure-pipelines';
}

/** Variables by which another CI system is seen: a token file in the environment may be that of its machine, not of the job. */
const others = ['CI', 'GITHUB_ACTIONS', 'JENKINS_URL', 'TEAMCITY_VERSION', 'BUILDKITE'];
const tokenFile = 'AZURE_FEDERATED_TOKEN_FILE';

/** @throws WrongArgument */
function signInOf(
  mode: string,
  values: Arguments['values'],
  environment: Environment,
  system: System | undefined,
): TerminalSignIn {
  const { 'sign-in': by, 'id-token-file': file } = values;
  if (by !== undefined && by !== 'az') throw new WrongArgument(`unknown value of --sign-in ${by}. Known: az`);
  if (by !== undefined && file !== undefined)
    throw new WrongArgument('--sign-in and --id-token-file exclude each other');
  if (by === 'az' && mode === 'ensure') {
    throw new WrongArgument(
      '--sign-in az is for plan, verify and gate. ensure signs in with --id-token-file, as an identity that has only the rights it needs',
    );
  }
  if (by === 'az') return { by: 'az' };
  if (file !== undefined) return { by: 'file', file };
  if (system !== undefined) return { by: 'system' };
  const inEnvironment = environment[tokenFile] ?? '';
  const other = others.find((name) => (environment[name] ?? '') !== '');
  if (inEnvironment !== '' && other === undefined) return { by: 'file', file: inEnvironment };
  const why =
    inEnvironment === '' ? '' : `. ${tokenFile} is not taken where ${other} is set: it might be another identity's`;
  throw new WrongArgument(`how to sign in is missing: --sign-in az (not for ensure) or --id-token-file FILE${why}`);
}

const decidingVariables = new Set(deciding.map((field) => commandVariable(inputName(field))));

/** In every mode: what a person says of Adobe stands in a reviewed file. */
const reviewed = 'confirmed-key-uri';

const ofEarlierJobs = [...Object.keys(outputTable), 'incident-ticket-file'];
const variables = commandFields.map((field) => commandVariable(inputName(field)));
const results = new Set(ofEarlierJobs.map(commandVariable));
const known = new Set([...variables, ...results, commandVariable('id-token')]);

/** Variables that the command line does not take: a mistyped one would be ignored, and whoever starts a pipeline sets them. */
export function invalidVariables(mode: string, environment: Environment): readonly InputProblem[] {
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
    if (variable === commandVariable(reviewed)) {
      return [{ ...problem, rule: `must be the option --${reviewed}, in a file that is reviewed` }];
    }
    if (mode !== 'gate') return [];
    if (results.has(variable) && !variables.includes(variable))
      return [{ ...problem, rule: 'is a result of another run, which would replace that of this gate in later jobs' }];
    if (!decidingVariables.has(variable)) return [];
    const option = variable.slice('CJA_CMK_'.length).toLowerCase().replaceAll('_', '-');
    return [{ ...problem, rule: `decides in mode gate, where it must be the option --${option}` }];
  });
}
