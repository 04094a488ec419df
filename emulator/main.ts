/** `npm run emulator`: serves a tenant of the local cloud until SIGINT or SIGTERM. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { githubIdToken } from './identity/github-oidc.ts';
import { startCloud, type Tenant } from './start.ts';
import type { CloudState } from './state.ts';
import { addAdministrator, administrator, hasUsualRights } from './tenants/identities.ts';
import { groupScope, roles } from './tenants/names.ts';
import { grantRole } from './tenants/rights.ts';
import { descriptions, isTenantName, tenantFrom } from './tenants/tenants.ts';

const usage = `Usage: npm run emulator -- --tenant NAME --env-file FILE [--administrator]

Serves a tenant of the local cloud until Ctrl-C, to every client that has the environment in FILE.
--tenant-file FILE serves a tenant of your own in place of --tenant: JSON with fields of CloudState.
--administrator adds one, whose client ID gets into FILE as ADMINISTRATOR_CLIENT_ID: for scripts of infra/.

Tenants:
${Object.entries(descriptions)
  .map(([name, about]) => `  ${name}: ${about}`)
  .join('\n')}
`;

const { values } = parseArgs({
  options: {
    tenant: { type: 'string' },
    'tenant-file': { type: 'string' },
    'env-file': { type: 'string' },
    administrator: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function fail(message: string): never {
  console.error(`emulator: ${message}\n\n${usage}`);
  process.exit(2);
}

function readTenant(): Tenant {
  const { tenant, 'tenant-file': file } = values;
  if (file !== undefined) return tenantFrom(JSON.parse(readFileSync(file, 'utf8')) as Partial<CloudState>);
  if (tenant === undefined || !isTenantName(tenant)) fail(`there is no tenant ${tenant ?? ''}`);
  return tenant;
}

async function serve(tenant: Tenant, environmentFile: string): Promise<void> {
  const running = await startCloud({ tenant });
  const { state } = running.cloud;
  if (values.administrator) addAdministrator(state);
  // Like `set-up.sh`: without Reader, a finding would be unknown. A file says itself what it serves.
  if (typeof tenant === 'string' && hasUsualRights(state)) grantRole(state, roles.reader, groupScope);
  const tokenFile = `${resolve(environmentFile)}.token`;
  const writeToken = () =>
    writeFileSync(tokenFile, githubIdToken(running.cloud, 'api://AzureADTokenExchange'), { mode: 0o600 });
  writeToken();
  // As on a machine whose platform gives tokens: renewed before it expires.
  const renewal = setInterval(writeToken, 60_000);
  const variables = {
    ...running.environment,
    ...(values.administrator && { ADMINISTRATOR_CLIENT_ID: administrator.clientId }),
    AZURE_FEDERATED_TOKEN_FILE: tokenFile,
  };
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(environmentFile, lines.join(''));
  console.log(`Served at ${running.environment['HTTPS_PROXY']}; environment in ${environmentFile}.`);
  await new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  });
  clearInterval(renewal);
  rmSync(tokenFile, { force: true });
  await running.stop();
}

if (values.help) console.log(usage);
else await serve(readTenant(), values['env-file'] ?? fail('--env-file is missing'));
