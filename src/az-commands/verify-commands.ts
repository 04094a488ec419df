/** Mode verify on the command line, by a person with a session of Azure CLI: it only reads, with that person's rights. */

import { adobePublishedAppId } from '../model/applications.ts';
import { confirmedKeyOf } from '../model/confirmation.ts';
import type { Command } from '../model/remedy.ts';
import { line, shell, type Target } from './command.ts';
import { fetchedFrom } from './identity-commands.ts';

/** What the person fills in where no confirmation is recorded. */
const blankKeyUri = 'KEY-URI';

/** With the key URI that Adobe confirmed. */
export function verifyConfirmed({ inputs }: Target): Command[] {
  const { subscriptionId, resourceGroup, vaultName, keyName } = inputs;
  const { clone, folder } = fetchedFrom(inputs.run?.docsUrl ?? '');
  const target = ['--subscription-id', subscriptionId, '--resource-group', resourceGroup, '--vault-name', vaultName];
  const app = inputs.adobeAppId === adobePublishedAppId ? [] : ['--adobe-app-id', inputs.adobeAppId];
  const uri = confirmedKeyOf(inputs)?.uri ?? blankKeyUri;
  const key = ['--key-name', keyName, '--confirmed-key-uri', uri];
  return [
    ...clone,
    shell(line('node', `${folder}dist/cli.js`, 'verify', '--sign-in', 'az', ...target, ...app, ...key)),
  ];
}
