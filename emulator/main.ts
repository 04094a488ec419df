/**
 * `node -- emulator/main.ts --tenant NAME --env-file FILE`: serves a tenant until SIGINT or SIGTERM; with
 * `--tenant-file FILE` one that a JSON file lays out. Without the first `--` node takes `--env-file` for an option of its own.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startCloud, type Tenant } from './start.ts';
import { readTenantFile } from './tenants/tenant-file.ts';
import { isTenantName, tenants } from './tenants/tenants.ts';

const usage = `usage: npm run emulator -- --tenant NAME --env-file FILE; tenants: ${Object.keys(tenants).join(', ')}; or --tenant-file FILE instead of --tenant`;

interface Arguments {
  /** The tenant's name, or the file that lays it out. */
  readonly name: string;
  readonly isFile: boolean;
  readonly environmentFile: string;
}

/** `undefined` when they are wrong. */
function readArguments(): Arguments | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { tenant: text, 'tenant-file': text, 'env-file': text } });
    const { tenant, 'tenant-file': file, 'env-file': environmentFile = '' } = values;
    const name = tenant ?? file;
    if (name === undefined || environmentFile === '' || (tenant !== undefined && file !== undefined)) return undefined;
    return { name, isFile: file !== undefined, environmentFile };
  } catch {
    return undefined;
  }
}

/** `undefined` when no tenant has the name. A file that holds none says on standard error what is wrong with it. */
function readTenant({ name, isFile }: Arguments): Tenant | undefined {
  if (!isFile) return isTenantName(name) ? name : undefined;
  try {
    return readTenantFile(name);
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

async function serve({ name, environmentFile }: Arguments, tenant: Tenant): Promise<void> {
  const running = await startCloud({ tenant });
  const { promise: end, resolve: asked } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked());
  const lines = Object.entries(running.environment).map(([variable, value]) => `${variable}=${value}\n`);
  await writeFile(environmentFile, lines.join(''));
  process.stdout.write(
    `Tenant ${name} is served at ${running.environment['HTTPS_PROXY']}; environment in ${environmentFile}.\n`,
  );
  await end;
  await running.stop();
}

const given = readArguments();
const tenant = given && readTenant(given);
if (given && tenant) {
  await serve(given, tenant);
} else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
