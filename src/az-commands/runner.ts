/** What is set or run where the program runs, and in its workflow or pipeline. */
import { noneUntilAfter } from '../inputs/confirmation.ts';
import { type NamedField, namedWith } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/remedy.ts';
import { az, shell } from './command.ts';

/** A block of its own ends the default permissions, which a private repository's checkout needs. */
export const jobPermissions: Command = { text: 'permissions:\n  id-token: write\n  contents: read', kind: 'yaml' };

export const issuesPermission: Command = {
  text: 'permissions:\n  issues: write\n  id-token: write\n  contents: read',
  kind: 'yaml',
};

/** Where the step or task has its inputs; nothing where they are options. */
function inWorkflow(
  inputs: Inputs,
  ...lines: readonly (readonly [field: NamedField, value: string])[]
): readonly Command[] {
  const { form, run } = inputs;
  if (form !== 'step' && form !== 'task') return [];
  const above = form === 'step' ? [...workflowFile(run?.workflowRef), 'with:'] : ['inputs:'];
  const below = lines.map(([field, value]) => `  ${namedWith(inputs, field, value)}`);
  return [{ text: [...above, ...below].join('\n'), kind: 'yaml' }];
}

function workflowFile(workflowRef = ''): readonly string[] {
  const [, file] = /\/(\.github\/workflows\/[\w.-]+)@/.exec(workflowRef) ?? [];
  return file === undefined ? [] : [`# ${file}`];
}

export function recordTicket(inputs: Inputs): readonly Command[] {
  return inWorkflow(inputs, ['adobeTicket', 'NUMBER']);
}

export function recordUri(inputs: Inputs): readonly Command[] {
  return inWorkflow(inputs, ['confirmedKeyUri', 'KEY-URI']);
}

/** @param time milliseconds since 1970, from which the day counts */
export function recordDay(inputs: Inputs, time: number): readonly Command[] {
  return inWorkflow(inputs, ['confirmedKeyUri', noneUntilAfter(time)]);
}

export const showClock: Command = shell('date --utc');

/** The runner's clock beside that of Microsoft Entra. */
export const compareClocks: Command = shell(
  "date --utc && curl --silent --head https://login.microsoftonline.com | grep -i '^date:'",
);

/** @param variable `HTTPS_PROXY`, `https_proxy`, … */
export function proxyVariable(variable: string): Command {
  return { text: `${variable}=http://proxy.example.com:3128`, kind: 'text' };
}

export const proxyWithLogin: Command = {
  text: 'HTTPS_PROXY=http://USER:PASSWORD@proxy.example.com:3128',
  kind: 'text',
};

/** The Azure CLI's own sign-in. */
export function signInToAz(tenantId?: string): Command {
  return az('login', ...(tenantId === undefined ? [] : ['--tenant', tenantId]));
}

export const tokenOfAz: Command = az('account', 'get-access-token', '--query', 'expiresOn');

/** Azure Pipelines: a task has the job's access token by itself. */
const connection = 'azureSubscription: SERVICE-CONNECTION # with workload identity federation';

export const taskConnection: Command = { text: `inputs:\n  ${connection}`, kind: 'yaml' };

export const scriptConnection: Command = {
  text: `- task: AzureCLI@2\n  inputs:\n    ${connection}\n  env:\n    SYSTEM_ACCESSTOKEN: $(System.AccessToken)`,
  kind: 'yaml',
};

/** GitLab. */
export function declareIdToken(audience: string): Command {
  return { text: `id_tokens:\n  CJA_CMK_ID_TOKEN:\n    aud: ${audience}`, kind: 'yaml' };
}
