/** Runs `cja-cmk` from the bundle as somebody in a terminal or a script does. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunningCloud } from '../../emulator/start.ts';

const bundle = resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');

export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it left in its folder. */
  readonly files: Readonly<Record<string, string>>;
}

export interface CliOptions {
  /** Without one, the run reaches no network. */
  readonly cloud?: RunningCloud;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Standard input, and that it and standard error are a terminal. */
  readonly answer?: string;
  /** Files of its folder, by name. */
  readonly given?: Readonly<Record<string, string>>;
  readonly bundle?: string;
  /** Sends SIGINT as soon as standard error shows this. */
  readonly interruptAt?: string;
}

/** The compiled bundle is kept from run to run. */
const compiled = resolve(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compile-runs');

const terminal = `data:text/javascript,${encodeURIComponent(
  `import { WriteStream } from 'node:tty';
  for (const stream of [process.stdin, process.stderr]) Object.defineProperty(stream, 'isTTY', { value: true });
  process.stderr.columns = 80;
  process.stderr.getColorDepth = (env = process.env) => WriteStream.prototype.getColorDepth.call(process.stderr, env);`,
)}`;

export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const { cloud, environment = {}, answer, given = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  try {
    for (const [name, text] of Object.entries(given)) writeFileSync(join(folder, name), text);
    const {
      ACTIONS_ID_TOKEN_REQUEST_URL: _,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: __,
      ...network
    } = cloud?.environment ?? {};
    const env = Object.fromEntries(
      Object.entries({
        PATH: process.env['PATH'],
        HOME: folder,
        NODE_COMPILE_CACHE: compiled,
        ...network,
        ...environment,
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const node = [...(answer === undefined ? [] : ['--import', terminal]), options.bundle ?? bundle, ...args];
    const child = spawn(process.execPath, node, { cwd: folder, env, timeout: 600_000, killSignal: 'SIGKILL' });
    const printed = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const before = printed.stderr;
      printed.stderr += text;
      const { interruptAt } = options;
      if (interruptAt !== undefined && printed.stderr.includes(interruptAt) && !before.includes(interruptAt))
        child.kill('SIGINT');
    });
    child.stdin.end(answer ?? '');
    const exitCode = await new Promise<number | null>((settle) => {
      child.on('close', settle);
    });
    const files = Object.fromEntries(
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !(entry.name in given))
        .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    return { exitCode, ...printed, files };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
