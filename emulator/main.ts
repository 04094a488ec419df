/**
 * `node -- emulator/main.ts --tenant NAME --env-file FILE`: serves a tenant until SIGINT or SIGTERM. Without the first `--`
 * node takes `--env-file` for an option of its own.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { faultLines, readFault } from './faults/named.ts';
import type { FaultRule } from './faults.ts';
import { startCloud } from './start.ts';
import { descriptions, isTenantName, type TenantName, tenants } from './tenants/tenants.ts';

const usage = `usage: npm run emulator -- --tenant NAME --env-file FILE [--fault NAME[@SERVICE][*TIMES] …]; tenants: ${Object.keys(tenants).join(', ')}`;

function help(): string {
  const known = Object.entries(descriptions).map(([name, about]) => `  ${name.padEnd(22)} ${about}`);
  return `usage: npm run emulator -- --tenant NAME --env-file FILE [--fault NAME[@SERVICE][*TIMES] …]

Serves a tenant of the local cloud until Ctrl-C, to every client that has the environment in FILE.

tenants:
${known.join('\n')}

faults, each as often as you like; with @SERVICE (oidc, entra, arm, vault, graph, github) they strike that service
alone, with *TIMES so often at most:
${faultLines()}
`;
}

interface Arguments {
  readonly tenant: TenantName;
  readonly environmentFile: string;
  readonly faults: readonly FaultRule[];
}

const options = {
  tenant: { type: 'string' },
  'env-file': { type: 'string' },
  fault: { type: 'string', multiple: true },
} as const;

/** @returns what is wrong with them, when they are wrong */
function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { tenant = '', 'env-file': environmentFile = '', fault = [] } = values;
    const read = fault.map(readFault);
    const wrong = read.find((one) => typeof one === 'string');
    if (wrong !== undefined) return `${wrong}; --help lists them.`;
    const faults = read.filter((one) => typeof one !== 'string');
    return isTenantName(tenant) && environmentFile !== '' ? { tenant, environmentFile, faults } : usage;
  } catch {
    return usage;
  }
}

async function serve({ tenant, environmentFile, faults }: Arguments): Promise<void> {
  const running = await startCloud({ tenant });
  running.faults.push(...faults);
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

const args = process.argv.slice(2);
const given = readArguments(args);
if (args.includes('--help')) {
  process.stdout.write(help());
} else if (typeof given === 'string') {
  process.stderr.write(`${given}\n`);
  process.exitCode = 2;
} else {
  await serve(given);
}
