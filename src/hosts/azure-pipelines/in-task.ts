/** The program as a task: its inputs and connections as its agent hands them over, and its file of test cases. */
import type { Environment } from '../../inputs/inputs.ts';
import { inputName } from '../../inputs/table.ts';
import type { Host } from '../host.ts';
import { checkPaths } from '../output-paths.ts';
import { azurePipelines } from './azure-pipelines.ts';
import { connectionInput, junitInput, taskFields } from './task-inputs.ts';

/** With a file that is named, it also leaves a test case there for each finding. */
export function inTask(environment: Environment): Host {
  const file = environment[`INPUT_${junitInput.toUpperCase()}`]?.trim() ?? '';
  return file === '' ? azurePipelines : withJunit(file);
}

function withJunit(file: string): Host {
  const { paths, problems } = checkPaths({ [junitInput]: file });
  return {
    ...azurePipelines,
    problems: (environment) => [...problems, ...(azurePipelines.problems?.(environment) ?? [])],
    writer: async () => {
      const [writer, { junitText }, { writeOutput }] = await Promise.all([
        azurePipelines.writer(),
        import('../../report/junit.ts'),
        import('../write-output.ts'),
      ]);
      const write = (text: string) => writeOutput(paths[junitInput] ?? file, text);
      return {
        ...writer,
        parts: (result) => [...writer.parts(result), { name: file, write: () => write(junitText(result.outcome)) }],
      };
    },
  };
}

/**
 * The environment of a task as the rest of the program reads it: the inputs by their names, and what the service connection and
 * the job's own connection hold. Source: microsoft/azure-pipelines-agent, `Handler.cs` (`AddInputsToEnvironment`,
 * `AddEndpointsToEnvironment`).
 */
export function taskEnvironment(environment: Environment): Environment {
  // A task's inputs have no hyphens: `resourceGroup` is INPUT_RESOURCEGROUP.
  const inputs = taskFields.map((field) => {
    const value = environment[`INPUT_${field.toUpperCase()}`];
    return [`INPUT_${inputName(field).toUpperCase()}`, value] as const;
  });
  const connection = environment[`INPUT_${connectionInput.toUpperCase()}`] ?? '';
  const authorization = (name: string) => environment[`ENDPOINT_AUTH_PARAMETER_${connection}_${name}`];
  const foreign = Object.entries(environment).filter(([name]) => !/^INPUT_/i.test(name));
  return {
    ...Object.fromEntries(foreign),
    ...Object.fromEntries(inputs),
    SYSTEM_ACCESSTOKEN: environment['ENDPOINT_AUTH_PARAMETER_SYSTEMVSSCONNECTION_ACCESSTOKEN'],
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: connection,
    AZURESUBSCRIPTION_SCHEME: environment[`ENDPOINT_AUTH_SCHEME_${connection}`],
    AZURE_TENANT_ID: authorization('TENANTID'),
    AZURE_CLIENT_ID: authorization('SERVICEPRINCIPALID'),
    AZURE_SUBSCRIPTION_ID: environment[`ENDPOINT_DATA_${connection}_SUBSCRIPTIONID`],
  };
}
