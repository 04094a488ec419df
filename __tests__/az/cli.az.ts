/** `cja-cmk --sign-in az` with the real Azure CLI. */
import { addAdministrator, administrator } from '../../emulator/tenants/identities.ts';
import { roles, tenantId } from '../../emulator/tenants/names.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { useCloud } from '../bundle/harness.ts';
import { runCli } from '../cli/run-cli.ts';
import { target } from '../cli/target.ts';
import { useAz } from './az.ts';

const harness = useCloud(() => {
  const state = tenants.ready();
  addAdministrator(state, { azure: [roles.contributor] });
  return state;
});
const az = useAz(harness);
const verify = ['verify', '--sign-in', 'az', ...target];
const ids = { AZURE_TENANT_ID: undefined, AZURE_CLIENT_ID: undefined, AZURE_SUBSCRIPTION_ID: undefined };
const run = (...more: readonly string[]) =>
  runCli([...verify, ...more], { cloud: harness.cloud, environment: { ...az.environment(), ...ids } });

test('reads with the rights of whom az is signed in as', async () => {
  const { exitCode, stderr } = await run();
  expect(stderr).toContain(`Access tokens of ${administrator.clientId}, by az.`);
  expect(stderr).toMatch(/READY: state (?:provisioned|unknown)/);
  expect([0, 3]).toContain(exitCode);
  expect(harness.cloud.transcript.some(({ service }) => service === 'arm')).toBe(true);
});

test('says that az is signed in to another tenant', async () => {
  const { exitCode, stderr } = await run('--tenant-id', '11111111-2222-4333-8444-555555555555');
  expect([exitCode, stderr]).toEqual([3, expect.stringContaining('AzOtherTenant')]);
});

test('says that az is not signed in', async () => {
  await az.text('logout');
  const { exitCode, stderr } = await run('--tenant-id', tenantId);
  expect([exitCode, stderr]).toEqual([3, expect.stringContaining('AzSignedOut')]);
});
