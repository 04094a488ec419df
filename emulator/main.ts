/** `npm run emulator`: serves a tenant of the local cloud until SIGINT or SIGTERM. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { namedFaults } from './faults/catalog.ts';
import { readFault } from './faults/named.ts';
import type { FaultRule } from './faults.ts';
import { githubIdToken } from './identity/github-oidc.ts';
import { startCloud, type Tenant } from './start.ts';
import { addAdministrator, administrator, hasUsualRights } from './tenants/identities.ts';
import { groupScope, roles } from './tenants/names.ts';
import { grantRole } from './tenants/rights.ts';
import { readTenantFile } from './tenants/tenant-file.ts';
import { descriptions, isTenantName } from './tenants/tenants.ts';

const usage = `Usage: npm run emulator -- --tenant NAME --env-file FILE [--fault NAME[@SERVICE][*TIMES]]... [--administrator]

Serves a tenant of the local cloud until Ctrl-C, to every client that has the environment in FILE.
--tenant-file FILE serves a tenant of your own in place of --tenant: JSON with fields of CloudState.
--administrator adds one, whose client ID gets into FILE as ADMINISTRATOR_CLIENT_ID: for scripts of infra/.
Services: oidc, entra, arm, vault, graph, github, logs.

Tenants:
${lines(Object.entries(descriptions))}

Faults:
${lines([...namedFaults].map(([name, { about }]) => [name, about] as const))}
`;

function lines(rows: readonly (readonly [name: string, about: string])[]): string {
  return rows.map(([name, about]) => `  ${name}: ${about}`).join('\n');
}

interface ServedTenant {
  readonly name: string;
  readonly tenant: Tenant;
  readonly administrator: boolean;
}

interface TenantArguments {
  readonly tenant?: string | undefined;
  readonly 'tenant-file'?: string | undefined;
}

/** @throws Error */
function readTenant({ tenant, 'tenant-file': file }: TenantArguments): Omit<ServedTenant, 'administrator'> {
  if (tenant !== undefined && file !== undefined) throw new Error('give either --tenant or --tenant-file');
  if (tenant !== undefined) {
    if (!isTenantName(tenant)) throw new Error(`unknown tenant ${tenant}`);
    return { name: tenant, tenant };
  }
  if (file === undefined) throw new Error('--tenant is missing');
  try {
    return { name: file, tenant: readTenantFile(file) };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function serve(
  { name, tenant, administrator: administered }: ServedTenant,
  environmentFile: string,
  faults: readonly FaultRule[],
): Promise<void> {
  const running = await startCloud({ tenant });
  running.faults.push(...faults);
  const { state } = running.cloud;
  if (administered) addAdministrator(state);
  // Like `set-up.sh`: without Reader, a finding would be unknown. A file says itself what it serves.
  if (typeof tenant === 'string' && hasUsualRights(state)) grantRole(state, roles.reader, groupScope);
  const { promise: end, resolve: asked } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked());
  const own = administered ? { ADMINISTRATOR_CLIENT_ID: administrator.clientId } : {};
  const variables = Object.entries({ ...running.environment, ...own }).map(
    ([variable, value]) => `${variable}=${value}\n`,
  );
  const tokenFile = `${resolve(environmentFile)}.token`;
  const writeToken = () =>
    writeFile(tokenFile, githubIdToken(running.cloud, 'api://AzureADTokenExchange'), { mode: 0o600 });
  await writeToken();
  // As on a machine whose platform gives tokens: renewed before it expires.
  const renewal = setInterval(() => void writeToken(), 60_000);
  await writeFile(environmentFile, [...variables, `AZURE_FEDERATED_TOKEN_FILE=${tokenFile}\n`].join(''));
  process.stdout.write(
    `Tenant ${name} is served at ${running.environment['HTTPS_PROXY']}; environment in ${environmentFile}.\n`,
  );
  await end;
  clearInterval(renewal);
  await rm(tokenFile, { force: true });
  await running.stop();
}

const { values } = parseArgs({
  options: {
    tenant: { type: 'string' },
    'tenant-file': { type: 'string' },
    'env-file': { type: 'string' },
    administrator: { type: 'boolean' },
    fault: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  },
});
if (values.help === true) process.stdout.write(usage);
else {
  const served = { ...readTenant(values), administrator: values.administrator === true };
  const file = values['env-file'];
  if (file === undefined) throw new Error('--env-file is missing: see --help');
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new Error(`--env-file ${file}: the folder ${folder} does not exist`);
  await serve(served, file, (values.fault ?? []).map(readFault));
}
