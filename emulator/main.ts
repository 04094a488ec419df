/**
 * `node -- emulator/main.ts --tenant NAME --env-file FILE`: serves a tenant until SIGINT or SIGTERM. Without the first `--`
 * node takes `--env-file` for an option of its own.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startCloud } from './start.ts';
import { isTenantName, type TenantName, tenants } from './tenants/tenants.ts';

const usage = `usage: npm run emulator -- --tenant NAME --env-file FILE; tenants: ${Object.keys(tenants).join(', ')}`;

interface Arguments {
  readonly tenant: TenantName;
  readonly environmentFile: string;
}

/** `undefined` when they are wrong. */
function readArguments(): Arguments | undefined {
  try {
    const { values } = parseArgs({ options: { tenant: { type: 'string' }, 'env-file': { type: 'string' } } });
    const { tenant = '', 'env-file': environmentFile = '' } = values;
    return isTenantName(tenant) && environmentFile !== '' ? { tenant, environmentFile } : undefined;
  } catch {
    return undefined;
  }
}

async function serve({ tenant, environmentFile }: Arguments): Promise<void> {
  const running = await startCloud({ tenant });
  const { promise: end, resolve: asked } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked());
  const lines = Object.entries(running.environment).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(environmentFile, lines.join(''));
  process.stdout.write(
    `Tenant ${tenant} is served at ${running.environment['HTTPS_PROXY']}; environment in ${environmentFile}.\n`,
  );
  await end;
  await running.stop();
}

const given = readArguments();
if (given) {
  await serve(given);
} else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
