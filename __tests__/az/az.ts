/**
 * The real az CLI against the local cloud, in its own environment: it neither reads nor writes the configuration and
 * sign-ins of the machine's user.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { CloudState } from '../../emulator/state.ts';
import { foundation } from '../../emulator/tenants/foundation.ts';
import { type AdministratorRights, addAdministrator, administrator } from '../../emulator/tenants/identities.ts';
import { roles, tenantId } from '../../emulator/tenants/names.ts';
import type { Harness } from '../bundle/harness.ts';
import { clientOf, idToken } from '../emulator/client.ts';

/** An empty subscription, a pipeline's identity without any rights yet, and an administrator. */
export function administeredTenant({
  azure = [roles.contributor, roles.userAccessAdministrator, roles.keyVaultCryptoOfficer],
  graph,
}: AdministratorRights = {}): CloudState {
  const state = foundation();
  // az checks only every 30 seconds whether a vault's name is registered.
  state.settings.dnsDelay = 0;
  addAdministrator(state, { azure, ...(graph && { graph }) });
  return state;
}

export interface CommandRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Az {
  /** In which programs find it, and its sign-in. */
  environment(): Record<string, string>;
  /** A command's output, parsed as JSON; throws with what the command printed if it fails. */
  json(...args: readonly string[]): Promise<unknown>;
  /** Like `json`, for a command that must print text: `--query … --output tsv`. */
  text(...args: readonly string[]): Promise<string>;
  run(...args: readonly string[]): Promise<CommandRun>;
  /** Runs a shell script in which `az` is this az CLI. */
  script(file: string, ...args: readonly string[]): Promise<CommandRun>;
  /** Signs in with a GitHub token, as a workflow does. */
  signIn(clientId?: string): Promise<void>;
}

/** Path of the az CLI: `AZ`, or the one on the PATH. */
function executable(): string {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'az'));
  const path = process.env['AZ'] ?? onPath.find((file) => existsSync(file));
  if (path === undefined) throw new Error('No az on the PATH: install Azure CLI, or set AZ to its path');
  return path;
}

/**
 * Call once at the top of a test file: each test gets its own configuration folder, with the administrator signed in.
 */
export function useAz(harness: Harness): Az {
  let folder = '';
  const environment = () => ({
    ...harness.cloud.environment,
    PATH: `${dirname(executable())}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: folder,
    AZURE_CONFIG_DIR: join(folder, 'azure'),
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
    AZURE_CORE_ONLY_SHOW_ERRORS: 'true',
    AZURE_CORE_NO_COLOR: 'true',
    AZURE_CORE_LOGIN_EXPERIENCE_V2: 'false',
  });
  const run = (...args: readonly string[]) => command(executable(), args, environment());
  const text = async (...args: readonly string[]) => {
    const { exitCode, stdout, stderr } = await run(...args);
    if (exitCode !== 0) throw new Error(`az ${args.join(' ')} ended with ${exitCode}:\n${stdout}${stderr}`);
    return stdout.trim();
  };
  const signIn = async (clientId = administrator.clientId) => {
    const client = clientOf(harness.cloud);
    const token = await idToken(harness.cloud, client).finally(() => client.close());
    const who = ['--username', clientId, '--tenant', tenantId, '--federated-token', token];
    // Somebody who has only a role in the directory sees no subscription.
    await text('login', '--service-principal', ...who, '--allow-no-subscriptions', '--output', 'none');
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'az-'));
    await signIn();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    environment,
    run,
    text,
    signIn,
    json: async (...args) => JSON.parse((await text(...args, '--output', 'json')) || 'null') as unknown,
    script: (file, ...args) => command('bash', [file, ...args], environment()),
  };
}

function command(path: string, args: readonly string[], env: Record<string, string>): Promise<CommandRun> {
  return new Promise((conflictCodes, reject) => {
    const child = spawn(path, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 1_200_000,
      killSignal: 'SIGKILL',
    });
    const printed = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (printed.stderr += chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => conflictCodes({ exitCode, ...printed }));
  });
}
