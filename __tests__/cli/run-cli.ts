/** Runs `cja-cmk` from the bundle as somebody in a terminal or a script does. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunningCloud } from '../../emulator/start.ts';

const root = resolve(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'cli.js');
/** The compiled bundle is kept from run to run. */
const compiled = join(root, 'node_modules', '.cache', 'compile-runs');

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

const timeout = 600_000;

const terminal = `data:text/javascript,${encodeURIComponent(
  `import { WriteStream } from 'node:tty';
  for (const stream of [process.stdin, process.stderr]) Object.defineProperty(stream, 'isTTY', { value: true });
  process.stderr.columns = 80;
  process.stderr.getColorDepth = (env = process.env) => WriteStream.prototype.getColorDepth.call(process.stderr, env);`,
)}`;

export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const { cloud, environment = {}, given = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  try {
    for (const [name, text] of Object.entries(given)) writeFileSync(join(folder, name), text);
    const {
      ACTIONS_ID_TOKEN_REQUEST_URL: _,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: __,
      ...network
    } = cloud?.environment ?? {};
    const env = Object.fromEntries(
      Object.entries({ PATH: process.env['PATH'], HOME: folder, ...network, ...environment }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    const ended = await start(options, args, folder, env);
    const files = Object.fromEntries(
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !(entry.name in given))
        .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    return { ...ended, files };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Ended = Omit<CliRun, 'files'>;

async function start(
  { answer, interruptAt, bundle = built }: CliOptions,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const node = [...(answer === undefined ? [] : ['--import', terminal]), bundle, ...args];
  const options = { cwd, env: { NODE_COMPILE_CACHE: compiled, ...env }, timeout, killSignal: 'SIGKILL' } as const;
  const child = spawn(process.execPath, node, options);
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const before = printed.stderr;
    printed.stderr += text;
    if (interruptAt !== undefined && printed.stderr.includes(interruptAt) && !before.includes(interruptAt))
      child.kill('SIGINT');
  });
  child.stdin.end(answer ?? '');
  const exitCode = await new Promise<number | null>((settle) => {
    child.on('close', settle);
  });
  return { exitCode, ...printed };
}
