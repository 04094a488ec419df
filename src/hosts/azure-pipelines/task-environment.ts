/**
 * The environment of a task as the rest of the program reads it: the inputs by their names, and what the service connection and
 * the job's own connection hold. Source: microsoft/azure-pipelines-agent, `Handler.cs` (`AddInputsToEnvironment`,
 * `AddEndpointsToEnvironment`).
 */
import type { Environment } from '../../inputs/inputs.ts';
import { inputName } from '../../inputs/table.ts';
import { connectionInput, taskFields } from './task-inputs.ts';

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
