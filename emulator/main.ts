/**
 * `node -- emulator/main.ts --tenant NAME --env-file FILE`: serves a tenant until SIGINT or SIGTERM; with
 * `--tenant-file FILE` one that a JSON file lays out. Without the first `--` node takes `--env-file` for an option of its own.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { faultLines, readFault } from './faults/named.ts';
import type { FaultRule } from './faults.ts';
import { startCloud, type Tenant } from './start.ts';
import { readTenantFile } from './tenants/tenant-file.ts';
import { descriptions, isTenantName, tenants } from './tenants/tenants.ts';

const call = 'usage: npm run emulator -- --tenant NAME --env-file FILE [--fault NAME[@SERVICE][*TIMES] …]';
const usage = `${call}; tenants: ${Object.keys(tenants).join(', ')}; or --tenant-file FILE instead of --tenant`;

function help(): string {
  const known = Object.entries(descriptions).map(([name, about]) => `  ${name.padEnd(22)} ${about}`);
  return `${call}

Serves a tenant of the local cloud until Ctrl-C, to every client that has the environment in FILE. With --tenant-file
FILE in place of --tenant a JSON file lays it out.

tenants:
${known.join('\n')}

faults, each as often as you like; with @SERVICE (oidc, entra, arm, vault, graph, github) they strike that service
alone, with *TIMES so often at most:
${faultLines()}
`;
}

interface Arguments {
  /** The tenant's name, or the file that lays it out. */
  readonly name: string;
  readonly isFile: boolean;
  readonly environmentFile: string;
  readonly faults: readonly FaultRule[];
}

/** @returns what is wrong with them, when they are wrong */
function readArguments(args: readonly string[]): Arguments | string {
  const text = { type: 'string' } as const;
  const options = { tenant: text, 'tenant-file': text, 'env-file': text, fault: { ...text, multiple: true } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { tenant, 'tenant-file': file, 'env-file': environmentFile = '', fault = [] } = values;
    const name = tenant ?? file;
    if (name === undefined || environmentFile === '' || (tenant !== undefined && file !== undefined)) return usage;
    const read = fault.map(readFault);
    const wrong = read.find((one) => typeof one === 'string');
    if (wrong !== undefined) return `${wrong}; --help lists them.`;
    const faults = read.filter((one) => typeof one !== 'string');
    return { name, isFile: file !== undefined, environmentFile, faults };
  } catch {
    return usage;
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

async function serve({ name, environmentFile, faults }: Arguments, tenant: Tenant): Promise<void> {
  const running = await startCloud({ tenant });
  running.faults.push(...faults);
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

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(help());
    return;
  }
  const given = readArguments(args);
  const tenant = typeof given === 'string' ? undefined : readTenant(given);
  if (typeof given === 'string' || tenant === undefined) refuse(typeof given === 'string' ? given : usage);
  else await serve(given, tenant);
}

await main(process.argv.slice(2));
