/**
 * Runs bundles in processes that are used again: a run costs a fourth of the processor time of a process of its own. The test files of
 * a worker share them (`scripts/test/environment.js`): what a process has compiled and optimized serves all of them. The bundle's files, its sockets and the runner's file commands are the same; `hosted-runs.test.ts` compares both kinds.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Ended, Job } from '../../emulator/run-action.ts';

const script = join(import.meta.dirname, 'host-process.js');

/** Node never frees modules, so a host holds all that its runs loaded: some 4 MB each. */
const mostRuns = 120;

/** The compiled code of the bundle is kept from host to host; a run does not see the variable. */
const compileCache = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compile-runs'),
};

/** One process that runs one bundle at a time. */
class RunHost {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  #printed = { log: '', stderr: '' };
  #runs = 0;
  #check: () => void = () => undefined;
  #report: Report | undefined;
  isReusable = true;
  /** Processor seconds until the end of its last run. */
  seconds = 0;

  constructor(env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [script], {
      env: { ...compileCache, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    // A host without a run keeps nobody waiting: it ends with the process that started it.
    this.#child.unref();
    this.#child.channel?.unref();
    for (const stream of [this.#child.stdout, this.#child.stderr]) if (stream instanceof Socket) stream.unref();
    this.#closed = once(this.#child, 'close');
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#print('log', text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#print('stderr', text));
    this.#child.on('message', (report: Report) => {
      this.#report = report;
      this.#check();
    });
  }

  async run({ timeout, ...job }: Job): Promise<Ended> {
    this.#runs += 1;
    const started = performance.now();
    const end = `\u0000${randomUUID()}\u0000`;
    const watch = setTimeout(() => this.#child.kill('SIGKILL'), timeout);
    const finished = this.#finished(end);
    this.#child.send({ ...job, end, number: this.#runs });
    const died = this.#closed.then((value) => value as [number | null, NodeJS.Signals | null]);
    const result = await Promise.race([finished, died]);
    clearTimeout(watch);
    const { log, stderr } = this.#printed;
    this.#printed = { log: '', stderr: '' };
    const durationMs = performance.now() - started;
    if (Array.isArray(result)) {
      this.isReusable = false;
      const [exitCode, signal] = result;
      return { exitCode, signal, log, stderr, durationMs };
    }
    this.isReusable = result.isReusable && this.#runs < mostRuns;
    const { exitCode } = result;
    this.seconds = result.seconds;
    return { exitCode, signal: null, log: log.slice(0, -end.length), stderr: stderr.slice(0, -end.length), durationMs };
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#closed;
  }

  #finished(end: string): Promise<Report> {
    this.#report = undefined;
    return new Promise((resolve) => {
      this.#check = () => {
        const isRead = Object.values(this.#printed).every((text) => text.endsWith(end));
        if (isRead && this.#report !== undefined) resolve(this.#report);
      };
    });
  }

  #print(stream: 'log' | 'stderr', text: string): void {
    this.#printed[stream] += text;
    this.#check();
  }
}

interface Report {
  readonly exitCode: number;
  readonly isReusable: boolean;
  /** Processor seconds of the host since it started. */
  readonly seconds: number;
}

/**
 * What node reads only as it starts. Runs that differ in one of them get different hosts. The only options of a hosted run load
 * `fast-clock.ts`, which is in every host.
 */
const readAtStart = /^(?:PATH$|NODE_(?!EXTRA_CA_CERTS$|OPTIONS$)|LANG|LC_|OPENSSL_)/;

/** More of them would only hold memory: few files have more runs at a time. */
const mostIdle = 3;

function sameAtStart({ env }: Job): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => readAtStart.test(name)));
}

/** As many hosts as runs at a time, of which some stay. */
export class RunHosts {
  /** The last one was used last. */
  readonly #idle: { readonly key: string; readonly host: RunHost }[] = [];
  readonly #all = new Set<RunHost>();

  /** Processor seconds of the hosts that are there. */
  get seconds(): number {
    return [...this.#all].reduce((sum, { seconds }) => sum + seconds, 0);
  }

  /** For `RunOptions.start`. A run that hangs is killed with its host, and costs no other run anything. */
  async start(job: Job): Promise<Ended> {
    const environment = sameAtStart(job);
    const key = JSON.stringify(environment);
    const at = this.#idle.findLastIndex((idle) => idle.key === key);
    const [idle] = at === -1 ? [] : this.#idle.splice(at, 1);
    const host = idle?.host ?? this.#open(environment);
    const ended = await host.run(job);
    if (host.isReusable) this.#idle.push({ key, host });
    else await this.#close(host);
    const [oldest] = this.#idle.length > mostIdle ? this.#idle.splice(0, 1) : [];
    if (oldest !== undefined) await this.#close(oldest.host);
    return ended;
  }

  #open(environment: Readonly<Record<string, string>>): RunHost {
    const host = new RunHost(environment);
    this.#all.add(host);
    return host;
  }

  async #close(host: RunHost): Promise<void> {
    this.#all.delete(host);
    await host.stop();
  }
}
