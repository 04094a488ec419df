/** Mode verify on the command line, by a person with a session of Azure CLI: it only reads, with that person's rights. */
import { adobePublishedAppId } from '../model/applications.ts';
import type { Command } from '../model/runbook.ts';
import { line, shell, type Target } from './command.ts';
import { sourceOf } from './identity.ts';

/** With a key URI that the person knows. */
export function verifyConfirmed({ inputs }: Target): Command[] {
  const { subscriptionId, resourceGroup, vaultName, keyName, adobeAppId, run } = inputs;
  const { source, folder } = sourceOf(run?.docsUrl ?? '');
  const target = ['--subscription-id', subscriptionId, '--resource-group', resourceGroup, '--vault-name', vaultName];
  const app = adobeAppId === adobePublishedAppId ? [] : ['--adobe-app-id', adobeAppId];
  const key = ['--key-name', keyName, '--confirmed-key-uri', 'KEY-URI'];
  return [
    ...source,
    shell(line('node', `${folder}dist/cli.js`, 'verify', '--sign-in', 'az', ...target, ...app, ...key)),
  ];
}
