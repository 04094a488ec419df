/** A repository on GitHub for the scripts: a folder for the PATH with a gh that asks this process. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gh, type Repository } from './gh-stub.ts';

export interface Github {
  /** Has `gh`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  repository: Repository;
  stop(): Promise<void>;
}

const usual: Repository = {
  name: 'contoso/analytics-platform',
  admin: true,
  prefix: 'repo:contoso@9812345/analytics-platform@812345678',
  environments: {},
  variables: {},
  branches: { main: {} },
  protectedBranches: [],
  lacks: [],
  users: { ada: 7, grace: 8, 'privacy-team': 9 },
};

/** Starting node for each call would take most of a test's time. */
const shim = (port: number) => `#!/usr/bin/env bash
printf '%s\\n' "gh $*" >> "\${CALLS:-/dev/null}"
exec 3<>/dev/tcp/127.0.0.1/${port}
printf '%s\\0' "$#" "\${GH_REPO:-}" "$@" >&3
read -r code <&3
if [ "$code" = 0 ]; then cat <&3; else cat <&3 >&2; fi
exit "$code"
`;

export async function startGithub(changes: Partial<Repository> = {}): Promise<Github> {
  const folder = mkdtempSync(join(tmpdir(), 'github-'));
  const github = {
    folder,
    environment: { XDG_STATE_HOME: folder },
    repository: structuredClone({ ...usual, ...changes }),
  };
  const server = createServer((socket) => answer(socket, (named, words) => gh(github.repository, named, words)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  writeFileSync(join(folder, 'gh'), shim(port), { mode: 0o755 });
  return Object.assign(github, {
    stop: async () => {
      rmSync(folder, { recursive: true });
      server.close();
      await once(server, 'close');
    },
  });
}

function answer(socket: Socket, call: (named: string, words: readonly string[]) => ReturnType<typeof gh>): void {
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
    const [count = '', named = '', ...words] = received.split('\0');
    if (words.length <= Number(count)) return;
    const { exitCode, text } = attempt(() => call(named, words.slice(0, -1)));
    socket.end(`${exitCode}\n${text}`);
  });
}

function attempt(call: () => ReturnType<typeof gh>): ReturnType<typeof gh> {
  try {
    return call();
  } catch (error) {
    return { exitCode: 70, text: `${String(error)}\n` };
  }
}
