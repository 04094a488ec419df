/**
 * Three clouds that others wrote: Entra, Azure Resource Manager and the data plane of Key Vault. Finds them, builds them, or says
 * how to install them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findProgram, type Program, type Witness } from '../wire/witness.ts';

interface Peer {
  readonly name: string;
  readonly variable: string;
  /** The newest release; sources may be newer. */
  readonly version: string;
}

const peers: readonly Peer[] = [
  { name: 'entra-emulator', variable: 'ENTRA_EMULATOR', version: 'v0.9.0' },
  { name: 'arm-emulator', variable: 'ARM_EMULATOR', version: 'v0.4.1' },
  { name: 'azure-keyvault-emulator', variable: 'AZURE_KEYVAULT_EMULATOR', version: 'v0.7.0' },
];

function programOf({ name, variable, version }: Peer): Program {
  return {
    name,
    executable: name,
    variable,
    versionArguments: ['version'],
    // Sources that were built without a release call themselves `dev`.
    versionPattern: /(\d+\.\d+\.\d+|dev)/,
    install: `go install github.com/calvinchengx/${name}/cmd/${name}@${version}`,
  };
}

/** Builds the sources in a folder of that name. @throws Error with what Go printed */
function build(sources: string, name: string, into: string): string {
  const path = join(into, name);
  const args = ['build', '-o', path, `./cmd/${name}`];
  const { status, stderr, error } = spawnSync('go', args, { cwd: sources, encoding: 'utf8' });
  if (status !== 0) throw new Error(`go build of ${sources} failed: ${error?.message ?? stderr}`);
  return path;
}

/**
 * @param from folder with the programs, or with a folder of sources for each
 * @param into where sources are built
 */
export function findPeers(from: string | undefined, into: string, environment: NodeJS.ProcessEnv): Witness[] {
  return peers.map((peer) => {
    const program = programOf(peer);
    const inFolder = from === undefined ? undefined : resolve(from, peer.name);
    if (inFolder === undefined || !existsSync(inFolder)) return findProgram(program, environment);
    const isSource = existsSync(join(inFolder, 'go.mod'));
    const path = isSource ? build(inFolder, peer.name, into) : inFolder;
    return findProgram(program, { ...environment, [peer.variable]: path });
  });
}
