/**
 * Variables that whoever queues a run can set. Agents before 5.277 write them over the inputs and the connections of a task.
 * Source: microsoft/azure-pipelines-agent, `Handler.cs` (`AddVariablesToEnvironment`), `VarUtil.cs` (`ConvertToEnvVariableFormat`).
 */
import type { Environment, InputProblem } from '../../inputs/inputs.ts';
import { parseJson } from '../../runtime/json.ts';
import { connectionInput, junitInput, taskFields } from './task-inputs.ts';

const names = 'VSTS_PUBLIC_VARIABLES';
const inputs = new Set([...taskFields, connectionInput, junitInput].map((name) => `INPUT_${name.toUpperCase()}`));

/** A name as the agent makes it one of the environment. */
function inEnvironment(name: string): string {
  return name.replaceAll(/[. ]/g, '_').toUpperCase();
}

/** The variables of the pipeline that could replace an input or a connection. */
export function replacingVariables(environment: Environment): readonly InputProblem[] {
  const listed = parseJson(environment[names] ?? '[]');
  if (!Array.isArray(listed))
    return [{ input: names, given: '', rule: 'must be the list of names that the agent writes' }];
  const replacing = listed.map(String).filter((name) => {
    const variable = inEnvironment(name);
    return inputs.has(variable) || variable.startsWith('ENDPOINT_');
  });
  const rule = 'must not be a variable of the pipeline, since it could replace an input or a connection of the task';
  return replacing.map((input) => ({ input, given: '', rule, variable: input }));
}
