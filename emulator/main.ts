/** `npm run emulator`: serves a tenant of the local cloud until SIGINT or SIGTERM. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type CommandLine, runCommand, unknownWord, WrongArgument } from '../src/runtime/command-line.ts';
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

const options = {
  tenant: { type: 'string', value: 'NAME', about: 'the tenant to serve' },
  'tenant-file': {
    type: 'string',
    value: 'FILE',
    about: 'a JSON file that describes the tenant, in place of --tenant',
  },
  'env-file': { type: 'string', value: 'FILE', about: 'gets the environment for clients; required' },
  administrator: {
    type: 'boolean',
    about: 'adds an administrator, whose client ID gets into FILE as ADMINISTRATOR_CLIENT_ID: for scripts of infra/',
  },
  fault: {
    type: 'string',
    value: 'NAME[@SERVICE][*TIMES]',
    multiple: true,
    about: 'a fault, in all services or one (oidc, entra, arm, vault, graph, github, logs)',
  },
} as const;

const commandLine: CommandLine<typeof options> = {
  call: 'npm run emulator',
  about: 'Serves a tenant of the local cloud until Ctrl-C, to every client that has the environment in FILE.',
  options,
  examples: [
    ['--tenant ready --env-file cloud.env', 'a tenant in which everything is ready'],
    ["--tenant ready --env-file cloud.env --fault 'gateway-502@arm*2'", 'ARM fails twice'],
    ['--tenant group-only --env-file cloud.env --administrator', 'to try infra/set-up.sh'],
    ['--tenant-file tenant.json --env-file cloud.env', 'a tenant of your own: fields of CloudState'],
  ],
  lists: {
    Tenants: Object.entries(descriptions),
    Faults: [...namedFaults].map(([name, { about }]) => [name, about] as const),
  },
};

interface ServedTenant {
  readonly name: string;
  readonly tenant: Tenant;
  readonly administrator: boolean;
}

interface TenantArguments {
  readonly tenant?: string | undefined;
  readonly 'tenant-file'?: string | undefined;
}

/** @throws WrongArgument */
function readTenant({ tenant, 'tenant-file': file }: TenantArguments): Omit<ServedTenant, 'administrator'> {
  if (tenant !== undefined && file !== undefined) throw new WrongArgument('give either --tenant or --tenant-file');
  if (tenant !== undefined) {
    if (!isTenantName(tenant)) throw unknownWord('tenant', tenant, Object.keys(descriptions));
    return { name: tenant, tenant };
  }
  if (file === undefined) throw new WrongArgument('--tenant is missing');
  try {
    return { name: file, tenant: readTenantFile(file) };
  } catch (error) {
    throw new WrongArgument(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
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
  const lines = Object.entries({ ...running.environment, ...own }).map(([variable, value]) => `${variable}=${value}\n`);
  const tokenFile = `${resolve(environmentFile)}.token`;
  const writeToken = () =>
    writeFile(tokenFile, githubIdToken(running.cloud, 'api://AzureADTokenExchange'), { mode: 0o600 });
  await writeToken();
  // As on a machine whose platform gives tokens: renewed before it expires.
  const renewal = setInterval(() => void writeToken(), 60_000);
  await writeFile(environmentFile, [...lines, `AZURE_FEDERATED_TOKEN_FILE=${tokenFile}\n`].join(''));
  process.stdout.write(
    `Tenant ${name} is served at ${running.environment['HTTPS_PROXY']}; environment in ${environmentFile}.\n`,
  );
  await end;
  clearInterval(renewal);
  await rm(tokenFile, { force: true });
  await running.stop();
}

await runCommand(commandLine, async ({ values }) => {
  const served = { ...readTenant(values), administrator: values.administrator === true };
  const file = values['env-file'];
  if (file === undefined) throw new WrongArgument('--env-file is missing');
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new WrongArgument(`--env-file ${file}: the folder ${folder} does not exist`);
  await serve(served, file, (values.fault ?? []).map(readFault));
  return 0;
});
