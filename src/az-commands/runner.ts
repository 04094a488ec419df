/** What is set or run on the runner and in the workflow. */
import type { Command } from '../model/runbook.ts';
import { shell } from './command.ts';

export const jobPermissions: Command = { text: 'permissions:\n  id-token: write', kind: 'yaml' };

export const issuesPermission: Command = { text: 'permissions:\n  issues: write', kind: 'yaml' };

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
