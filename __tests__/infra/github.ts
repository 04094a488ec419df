/**
 * GitHub for the scripts: a folder for the PATH with a gh. It asks this process, or, if the variable GH names GitHub CLI, it is that one
 * with the local cloud.
 */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administratorToken } from '../../emulator/github/hosts.ts';
import type { Repository } from '../../emulator/github/repository.ts';
import { startCloud } from '../../emulator/start.ts';
import { foundation } from '../../emulator/tenants/foundation.ts';
import { gh, type Hosts, type Printed } from './gh-stub.ts';

export interface Github {
  /** Has `gh`. */
  readonly folder: string;
  readonly environment: Record<string, string>;
  /** That of github.com. */
  readonly repository: Repository;
  /** Others by host. */
  readonly repositories: Record<string, Repository>;
  /** Signs in to these hosts only. */
  signIn(...hosts: readonly string[]): void;
  stop(): Promise<void>;
}

const usual: Repository = {
  id: 812345678,
  name: 'contoso/analytics-platform',
  prefix: 'repo:contoso@9812345/analytics-platform@812345678',
  environments: {},
  variables: {},
  branches: { main: {} },
  protectedBranches: {},
  rules: {},
  lacks: [],
  users: { ada: 7, grace: 8, 'privacy-team': 9 },
};

export const namesake = (changes: Partial<Repository> = {}) => structuredClone({ ...usual, id: 4711, ...changes });

const shim = (call: string) => `#!/bin/bash\nprintf '%s\\n' "gh $*" >> "\${CALLS:-/dev/null}"\n${call}`;

/** Starting node for each call would take most of a test's time. */
const asking = (port: number) =>
  shim(`exec 3<>/dev/tcp/127.0.0.1/${port}
printf '%s\\0' "$#" "\${GH_HOST:-}" "\${GH_REPO:-}" "$@" >&3
read -r code <&3
IFS= read -r -d '' answer <&3 || :
if [ "$code" = 0 ]; then printf '%s' "$answer"; else printf '%s' "$answer" >&2; fi
exit "$code"
`);

export async function startGithub(changes: Partial<Repository> = {}): Promise<Github> {
  const folder = mkdtempSync(join(tmpdir(), 'github-'));
  const repository = structuredClone({ ...usual, ...changes });
  const repositories: Record<string, Repository> = { 'github.com': repository };
  const environment = { XDG_STATE_HOME: folder };
  const real = process.env['GH'];
  const served = real === undefined ? await stub(folder, repositories) : await realGh(real, folder, repositories);
  served.signIn('github.com');
  const stop = async () => {
    rmSync(folder, { recursive: true });
    await served.stop();
  };
  return { folder, environment, repository, repositories, signIn: served.signIn, stop };
}

type Served = Pick<Github, 'signIn' | 'stop'>;

async function stub(folder: string, repositories: Hosts['repositories']): Promise<Served> {
  const signedIn = new Set<string>();
  const server = createServer((socket) =>
    answer(socket, (named, words) => gh({ repositories, signedIn }, named, words)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  writeFileSync(join(folder, 'gh'), asking(port), { mode: 0o755 });
  return {
    signIn: (...hosts) => {
      signedIn.clear();
      for (const host of hosts) signedIn.add(host);
    },
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function realGh(path: string, folder: string, repositories: Record<string, Repository>): Promise<Served> {
  const state = foundation();
  state.github.administered = repositories;
  const cloud = await startCloud({ tenant: state });
  const { HTTPS_PROXY = '', SSL_CERT_FILE = '' } = cloud.environment;
  const settings = join(folder, 'gh-settings');
  mkdirSync(settings);
  const call = `HTTPS_PROXY='${HTTPS_PROXY}' SSL_CERT_FILE='${SSL_CERT_FILE}' GH_CONFIG_DIR='${settings}' GH_PROMPT_DISABLED=1 exec '${path}' "$@"\n`;
  // Nobody can sign in at a prompt, and the local cloud runs no workflow: tests do.
  const doneElsewhere = `case "$1 $2" in 'auth login' | 'workflow run' | 'run watch') exit 0 ;; esac\n`;
  writeFileSync(join(folder, 'gh'), shim(`${doneElsewhere}${call}`), { mode: 0o755 });
  return {
    signIn: (...hosts) => {
      const signedIn = hosts.map((host) => `${host}:\n    oauth_token: ${administratorToken}\n    user: ada\n`);
      writeFileSync(join(settings, 'hosts.yml'), signedIn.join(''));
    },
    stop: () => cloud.stop(),
  };
}

function answer(socket: Socket, call: (named: readonly [string, string], words: readonly string[]) => Printed): void {
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
    const [count = '', host = '', repository = '', ...words] = received.split('\0');
    if (words.length <= Number(count)) return;
    const { exitCode, text } = attempt(() => call([host, repository], words.slice(0, -1)));
    socket.end(`${exitCode}\n${text}`);
  });
}

function attempt(call: () => Printed): Printed {
  try {
    return call();
  } catch (error) {
    return { exitCode: 70, text: `${String(error)}\n` };
  }
}
