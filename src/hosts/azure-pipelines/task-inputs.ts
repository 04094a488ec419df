/** The inputs of the task. It reads no other: on older agents a variable of the pipeline could set one that is not declared. */
import { inputFields, inputTable } from '../../inputs/table.ts';

/** What the service connection has. */
const ofConnection: ReadonlySet<string> = new Set(['tenantId', 'clientId', 'audience']);

/** Those of the table, by the names that the code has. */
export const taskFields = inputFields.filter(
  (field) => !ofConnection.has(field) && (inputTable[field].onlyOn?.includes('azure-pipelines') ?? true),
);

export const connectionInput = 'azureSubscription';
export const junitInput = 'junitFile';
