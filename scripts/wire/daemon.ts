/** Runs a server while a case needs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Command {
  readonly path: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Daemon {
  /** Everything that it has printed. */
  output(): string;
  stop(): Promise<void>;
}

/** How long a server may take to start listening, and to end, in ms. */
const startLimit = 20_000;
const stopLimit = 5_000;

async function accepts({ host, port }: Address): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function untilListening(child: ChildProcess, address: Address, output: () => string): Promise<void> {
  const end = performance.now() + startLimit;
  while (!(await accepts(address))) {
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null) throw new Error(`${child.spawnfile} ended with ${ended} before it listened:\n${output()}`);
    if (performance.now() > end) throw new Error(`${child.spawnfile} does not listen:\n${output()}`);
    await sleep(50);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit);
  await ended;
  clearTimeout(timer);
}

/** Starts the server and waits until it accepts connections. @throws Error with its output if it does not start */
export async function startDaemon({ path, args, environment }: Command, address: Address): Promise<Daemon> {
  let printed = '';
  const child = spawn(path, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...environment },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  child.on('error', (error) => (printed += error.message));
  const output = () => printed;
  try {
    await untilListening(child, address, output);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { output, stop: () => stop(child) };
}
