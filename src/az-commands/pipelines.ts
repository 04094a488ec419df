/** What is written into a pipeline of Azure Pipelines or GitLab. */
import type { Command } from '../model/runbook.ts';

export const mapAccessToken: Command = { text: 'env:\n  SYSTEM_ACCESSTOKEN: $(System.AccessToken)', kind: 'yaml' };

export const useConnection: Command = {
  text: '- task: AzureCLI@2\n  inputs:\n    azureSubscription: SERVICE-CONNECTION',
  kind: 'yaml',
};

export const declareIdToken: Command = {
  text: 'id_tokens:\n  CJA_CMK_ID_TOKEN:\n    aud: api://AzureADTokenExchange',
  kind: 'yaml',
};
