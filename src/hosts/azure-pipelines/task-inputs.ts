/**
 * The inputs of the task, and what could replace them. It reads no other: on older agents a variable of the pipeline could set
 * one that is not declared.
 */
import type { Environment, InputProblem } from '../../inputs/inputs.ts';
import { inputFields, inputTable } from '../../inputs/table.ts';
import { parseJson } from '../../runtime/json.ts';

/** What the service connection has. */
const ofConnection: ReadonlySet<string> = new Set(['tenantId', 'clientId', 'audience']);

/** Those of the table, by the names that the code has. */
export const taskFields = inputFields.filter(
  (field) => !ofConnection.has(field) && (inputTable[field].onlyOn?.includes('azure-pipelines') ?? true),
);

export const connectionInput = 'azureSubscription';
export const junitInput = 'junitFile';

/** The names of the pipeline's variables that whoever queues a run can set. */
const publicVariables = 'VSTS_PUBLIC_VARIABLES';
const inputVariables = new Set(
  [...taskFields, connectionInput, junitInput].map((name) => `INPUT_${name.toUpperCase()}`),
);

/** A name as the agent makes it one of the environment. */
function inEnvironment(name: string): string {
  return name.replaceAll(/[. ]/g, '_').toUpperCase();
}

/**
 * The variables of the pipeline that could replace an input or a connection: agents before 5.277 write them over those of a
 * task. Source: microsoft/azure-pipelines-agent, `Handler.cs` (`AddVariablesToEnvironment`), `VarUtil.cs`
 * (`ConvertToEnvVariableFormat`).
 */
export function replacingVariables(environment: Environment): readonly InputProblem[] {
  const listed = parseJson(environment[publicVariables] ?? '[]');
  if (!Array.isArray(listed))
    return [{ input: publicVariables, given: '', rule: 'must be the list of names that the agent writes' }];
  const replacing = listed.map(String).filter((name) => {
    const variable = inEnvironment(name);
    return inputVariables.has(variable) || variable.startsWith('ENDPOINT_');
  });
  const rule = 'must not be a variable of the pipeline, since it could replace an input or a connection of the task';
  return replacing.map((input) => ({ input, given: '', rule, variable: input }));
}
