/** Runs `cja-cmk` in a script of AzureCLI@2, whose step maps the job's access token. */
import { jobIds, oidcRequestUri } from '../../emulator/azure-pipelines/oidc.ts';
import type { RunningCloud } from '../../emulator/start.ts';
import { clientId, groupName, subscriptionId, tenantId, vaultName } from '../../emulator/tenants/names.ts';
import { type CliRun, runCli } from '../cli/run-cli.ts';
import { confirmationIn } from '../inputs/none-yet.ts';

export function runScript(
  cloud: RunningCloud,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<CliRun> {
  const { state } = cloud.cloud;
  const job = {
    TF_BUILD: 'True',
    AGENT_TEMPDIRECTORY: '.',
    SYSTEM_ACCESSTOKEN: state.azurePipelines.accessToken,
    SYSTEM_COLLECTIONURI: `https://dev.azure.com/${state.azurePipelines.organization}/`,
    SYSTEM_TEAMPROJECTID: jobIds.project,
    SYSTEM_OIDCREQUESTURI: oidcRequestUri(state),
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: state.azurePipelines.connectionId,
    AZURESUBSCRIPTION_CLIENT_ID: clientId,
    AZURESUBSCRIPTION_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: undefined,
    AZURE_TENANT_ID: undefined,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
  };
  const target = ['--resource-group', groupName, '--vault-name', vaultName, ...confirmationIn(args)];
  return runCli([...args, ...target], { cloud, environment: { ...job, ...environment } });
}
