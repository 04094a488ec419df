/** What the demo shows by default, and what happens in Azure and at Adobe between its runs. */

import { AdobeOverTime } from './adobe-over-time.ts';
import type { Scene } from './demo-run.ts';
import type { Cloud } from './service.ts';
import type { KeyState } from './state.ts';
import { groupName, location, vaultName, vaultScope } from './tenants/names.ts';
import { workspace, workspaceScope } from './tenants/usage.ts';
import { currentVersion } from './vault/keys-held.ts';

/** A day for which nobody has said yet whether Adobe confirmed the key. */
const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

export const demoInputs = {
  'resource-group': groupName,
  'vault-name': vaultName,
  location,
  'adobe-org-id': '3B2C19D05E6F7A8190AB12CD@AdobeOrg',
  'adobe-entitlement': 'privacy-security-shield',
  'confirmed-key-uri': `none until ${inTwoMonths}`,
  contacts: [
    'owners: Ada Example, +1 555 0100',
    'security: on-call security, +1 555 0101',
    'adobe-admin: Grace Example, +1 555 0102',
    'adobe: Admin Console > Support; contract 4711',
  ].join('\n'),
} as const;

/** As Adobe confirms it: with the version that is current. */
export const uriOf = (key: KeyState) =>
  `https://${vaultName}.vault.azure.net/keys/${key.name}/${currentVersion(key).version}`;

/** The scenes of one demo, whose simulated Adobe remembers what it wrapped. */
export function tellStory(): readonly Scene[] {
  let adobe: AdobeOverTime | undefined;

  function startAdobe(cloud: Cloud): void {
    const { state } = cloud;
    state.monitorResources = [...(state.monitorResources ?? []), workspace()];
    state.diagnosticSettings.push({
      name: 'audit-to-workspace',
      scope: vaultScope,
      workspaceId: workspaceScope,
      logAnalyticsDestinationType: 'Dedicated',
      logs: [{ category: 'AuditEvent', enabled: true }],
    });
    // The demo does not wait ten minutes for the log.
    state.settings.logIngestionDelay = 0;
    adobe = new AdobeOverTime(cloud, cloud.now(), { every: 1, keeps: 0, pinsVersion: true });
    adobe.liveUntil(cloud.now() + 1);
  }

  function disableKey(cloud: Cloud): void {
    for (const { keys } of cloud.state.vaults)
      for (const { versions } of keys) for (const version of versions) version.enabled = false;
    adobe?.liveUntil(cloud.now() + 1);
  }

  const ensure = () => ({ ...demoInputs, mode: 'ensure' });
  const verify = ({ state }: Cloud) => ({
    ...demoInputs,
    mode: 'verify',
    'usage-days': '7',
    'confirmed-key-uri': state.vaults.flatMap(({ keys }) => keys).map(uriOf)[0] ?? '',
  });
  return [
    { title: 'ensure: set up an empty resource group', inputs: ensure },
    { title: 'ensure: run again, nothing changes', inputs: ensure },
    {
      title: 'verify: read-only, as the scheduled job runs it; Adobe uses the key',
      before: {
        text: "The vault's log goes to a workspace. You send the ticket; Adobe sets the key up, and you record the URI that it confirmed. This job can only read.",
        happens: startAdobe,
      },
      inputs: verify,
      shows: ['adobe-use'],
    },
    {
      title: 'verify: Adobe is refused, and an issue says so',
      before: { text: 'Somebody disables the key. The vault refuses the next call of Adobe.', happens: disableKey },
      inputs: (cloud) => ({ ...verify(cloud), 'drift-issue': 'true', 'github-token': 'ghs_localcloudWritesIssues' }),
      fails: true,
    },
  ];
}
