/** The command line in a script of AzureCLI@2, which gives the script the service connection's IDs. */
import type { Environment } from '../../inputs/inputs.ts';
import type { Host, HostFiles, Target, Writer } from '../host.ts';
import { azurePipelines } from './azure-pipelines.ts';

/** @param hasToken whether the command line names the token's file */
export function inScript(command: Host, hasToken: boolean): Host {
  return {
    ...azurePipelines,
    form: 'variable',
    exitCodes: command.exitCodes,
    problems: (environment) => command.problems?.(environment) ?? [],
    ...(hasToken && { idTokens: (environment, audience) => command.idTokens(environment, audience) }),
    warnings: () => command.warnings?.() ?? [],
    found: ['tenant-id', 'client-id'],
    prepare: async (environment) => withConnection(environment),
    files: (environment, target) => filesOf(command, environment, target),
    writer: () => bothWriters(command),
    texts: async () => (await import('./azure-pipelines-texts.ts')).scriptTexts,
  };
}

function withConnection(environment: Environment): Environment {
  // Whoever queues the run can set variables of these names, and would choose another tenant.
  return {
    ...environment,
    AZURE_TENANT_ID: environment['AZURESUBSCRIPTION_TENANT_ID'],
    AZURE_CLIENT_ID: environment['AZURESUBSCRIPTION_CLIENT_ID'],
  };
}

function filesOf(command: Host, environment: Environment, target: Target | undefined): HostFiles {
  // Without a target it has only what is named: the agent has a folder for the rest.
  const named = command.files(environment, undefined);
  const standard = azurePipelines.files(environment, target);
  return {
    ...standard,
    ticketFile: named.ticketFile || standard.ticketFile,
    reportFile: named.reportFile || standard.reportFile,
    incidentFile: named.incidentFile || standard.incidentFile || '',
  };
}

/** The log and the variables of the agent, and the files that the command line names. */
async function bothWriters(command: Host): Promise<Writer> {
  const [agent, named] = await Promise.all([azurePipelines.writer(), command.writer()]);
  return {
    ...agent,
    ...(named.confirm !== undefined && { confirm: named.confirm.bind(named) }),
    parts: (result) => [...agent.parts(result), ...named.parts(result)],
  };
}
