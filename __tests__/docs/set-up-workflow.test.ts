/** The workflow that sets the key up also restores it: a person in an incident chooses that on a form, and edits no YAML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { CloudState } from '../../emulator/state.ts';
import { adobePrincipalId, keyName, keyVersion, roles, vaultName } from '../../emulator/tenants/names.ts';
import { revokeRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { runCopied } from '../az/copied-workflows.ts';
import { changesOf, useCloud, writes } from '../bundle/harness.ts';
import { giveExactly, rightsOfUse } from '../bundle/rights.ts';
import { page, root } from './documents.ts';

const path = 'docs/plain-steps/cmk-set-up.yml';
const harness = useCloud();

interface Form {
  readonly on: {
    readonly workflow_dispatch: {
      readonly inputs: Readonly<Record<string, { readonly type: string; readonly default: boolean }>>;
    };
  };
}

interface Jobs {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly with: Readonly<Record<string, string>> }[] }>
  >;
}

function variables() {
  const { AZURE_TENANT_ID = '', AZURE_CLIENT_ID = '', AZURE_SUBSCRIPTION_ID = '' } = harness.cloud.environment;
  const confirmed = `https://${vaultName}.vault.azure.net/keys/${keyName}/${keyVersion}`;
  const ids = { AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_SUBSCRIPTION_ID };
  const named = { ...ids, CMK_CONFIRMED_KEY_URI: confirmed, ADOBE_ORG_ID: '0123456789ABCDEF01234567@AdobeOrg' };
  return Object.entries(named).map(([name, value]) => ({ name, value }));
}

function start(state: CloudState, chosen: Readonly<Record<string, boolean>> = {}) {
  harness.cloud.reset(state);
  const { applications, github } = harness.cloud.cloud.state;
  const subject = `${github.subject.split(':', 2).join(':')}:environment:cmk`;
  for (const { federatedCredentials } of applications) for (const each of federatedCredentials) each.subject = subject;
  giveExactly(harness.cloud.cloud.state, rightsOfUse('`ensure` that recovers a deleted vault'));
  return runCopied(harness, path, variables(), chosen);
}

function withoutRole(): CloudState {
  const state = tenants.ready();
  revokeRole(state, roles.keyVaultCryptoServiceEncryptionUser, undefined, adobePrincipalId);
  return state;
}

test('nothing is restored unless somebody chooses it', () => {
  const { on } = load(readFileSync(join(root, path), 'utf8')) as Form;
  expect(on.workflow_dispatch.inputs).toMatchObject({
    'recover-deleted': { type: 'boolean', default: false },
    'restore-grant': { type: 'boolean', default: false },
  });
});

describe.each([
  ['access that was removed', withoutRole, 'restore-grant', ['grant create done']],
  ['a deleted vault', tenants['vault-deleted'], 'recover-deleted', ['vault recover done', 'grant create done']],
])('%s', (_what, tenant, choice, changes) => {
  test('stays as it is by default', async () => {
    const { exitCode, outputs } = await start(tenant());
    expect([exitCode, outputs['state'], writes(harness.cloud)]).toEqual([1, 'missing', []]);
  });

  test(`is restored with ${choice}`, async () => {
    const { exitCode, outputs } = await start(tenant(), { [choice]: true });
    expect([exitCode, outputs['state'], changesOf(outputs)]).toEqual([0, 'confirmed', changes]);
  });

  test('is restored by the command of the page for lost access', () => {
    expect(page('docs/lost-access.md').text).toContain(`\`gh workflow run cmk-set-up.yml --field ${choice}=true\``);
  });
});

test('plan shows what this workflow would create: it has the same inputs, but those of the ticket and of the form', () => {
  const given = (file: string) => {
    const { jobs } = load(readFileSync(join(root, 'docs', 'plain-steps', file), 'utf8')) as Jobs;
    return Object.values(jobs)[0]?.steps[0]?.with ?? {};
  };
  const { mode, ...planned } = given('cmk-plan.yml');
  const setUp = given('cmk-set-up.yml');
  const others = ['adobe-org-id', 'adobe-ticket', 'ticket-contact', 'recover-deleted', 'restore-grant'];
  expect(mode).toBe('plan');
  expect(planned).toEqual(Object.fromEntries(Object.entries(setUp).filter(([name]) => !others.includes(name))));
  expect(Object.keys(setUp)).toEqual(expect.arrayContaining(others));
});
