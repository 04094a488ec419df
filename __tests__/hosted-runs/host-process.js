/**
 * The process in which `hosts.ts` runs bundles one after the other. A run gets what a process of its own would give it: fresh
 * modules, its environment, working directory and output. What it leaves behind (sockets, timers, listeners) ends with it; what
 * can't be ended makes the host say that it is used up. An error that nobody catches ends this process, as it would end the run's.
 *
 * Plain JavaScript, started without options: node has to treat the bundle as it does under the runner.
 */
import { readFileSync } from 'node:fs';
import { flushCompileCache, registerHooks, syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import tls from 'node:tls';
import { pathToFileURL } from 'node:url';
// A run without a factor has the usual clock.
import './fast-clock.ts';

/**
 * @typedef {{ readonly number: number, readonly bundle: string, readonly args?: readonly string[], readonly cwd: string, readonly env: Record<string, string>, readonly end: string }} Job
 */

// An import of these two would load node's fetch, with a global that a process of its own does not have.
const http = process.getBuiltinModule('node:http');
const https = process.getBuiltinModule('node:https');

/** Node's code for a process that ends while a module at the top still waits. */
const unsettled = 13;
/**
 * Of node's own global agents. Source: lib/_http_agent.js of node 24.
 *
 * @type {import('node:http').AgentOptions}
 */
const agentOptions = { keepAlive: true, scheduling: 'lifo', timeout: 5000 };
const plain = { setTimeout, setInterval, setImmediate, clearTimeout, clearImmediate };
const plainExit = process.exit.bind(process);
const script = process.argv[1] ?? '';

/** @type {Set<NodeJS.Timeout>} */
const timers = new Set();
/** @type {Set<NodeJS.Immediate>} */
const immediates = new Set();
/** @type {Set<Socket>} */
const sockets = new Set();

/**
 * Wraps a function, so that what it returns is known when the run ends.
 *
 * @template T
 * @param {object} owner
 * @param {string} name
 * @param {Set<T>} created
 */
function track(owner, name, created) {
  const original = /** @type {(...args: unknown[]) => T} */ (Reflect.get(owner, name));
  /**
   * @this {unknown}
   * @param {...unknown} args
   */
  function tracked(...args) {
    /** @type {T} */
    const value = original.apply(this, args);
    created.add(value);
    return value;
  }
  Object.defineProperties(tracked, Object.getOwnPropertyDescriptors(original));
  Object.defineProperty(owner, name, { value: tracked, writable: true, configurable: true, enumerable: true });
}

track(globalThis, 'setTimeout', timers);
track(globalThis, 'setInterval', timers);
track(globalThis, 'setImmediate', immediates);
track(Socket.prototype, 'connect', sockets);
track(tls, 'connect', sockets);
syncBuiltinESMExports();

/** What an entry of `dist/` starts has the state of a run, so it is loaded anew as the entry is; the chunks have none. */
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const query = specifier === './main.js' ? /\?run=\d+$/.exec(context.parentURL ?? '')?.[0] : undefined;
    return query === undefined ? resolved : { ...resolved, url: `${resolved.url}${query}` };
  },
});

const emitters = [process, process.stdout, process.stderr];

/** What a run must leave as it found it. */
function baseline() {
  const listeners = emitters.map(
    (emitter) => new Map(emitter.eventNames().map((name) => [name, emitter.rawListeners(name)])),
  );
  return { listeners, globals: new Set(Reflect.ownKeys(globalThis)), resources: process.getActiveResourcesInfo() };
}

/** @param {ReturnType<typeof baseline>} before */
function endWhatIsLeft({ listeners, globals }) {
  for (const timer of timers) plain.clearTimeout(timer);
  for (const immediate of immediates) plain.clearImmediate(immediate);
  for (const socket of sockets) {
    // The run is over: nothing of it may learn that its connection ended.
    socket
      .removeAllListeners()
      .on('error', () => undefined)
      .destroy();
  }
  for (const created of [timers, immediates, sockets]) created.clear();
  for (const [index, emitter] of emitters.entries()) {
    for (const name of emitter.eventNames()) {
      const kept = listeners[index]?.get(name) ?? [];
      for (const listener of emitter.rawListeners(name)) {
        if (!kept.includes(listener)) emitter.off(name, /** @type {() => void} */ (listener));
      }
    }
  }
  for (const key of Reflect.ownKeys(globalThis)) {
    // undici defines its global dispatcher so that it can't be deleted; to the next undici `undefined` is none.
    if (!globals.has(key) && !Reflect.deleteProperty(globalThis, key)) Reflect.set(globalThis, key, undefined);
  }
  http.globalAgent = new http.Agent(agentOptions);
  https.globalAgent = new https.Agent(agentOptions);
}

/**
 * Whether nothing of the run is active any more. What it destroyed is closed some turns of the event loop later.
 *
 * @param {ReturnType<typeof baseline>} before
 */
async function isQuiet({ resources, globals }) {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => {
      plain.setImmediate(resolve);
    });
    const left = [...resources];
    const more = process.getActiveResourcesInfo().filter((name) => {
      const at = left.indexOf(name);
      if (at !== -1) left.splice(at, 1);
      // The turn that is awaited here.
      return at === -1 && name !== 'Immediate';
    });
    if (more.length > 0) continue;
    const added = Reflect.ownKeys(globalThis).filter((key) => !globals.has(key));
    return added.every((key) => Reflect.get(globalThis, key) === undefined);
  }
  return false;
}

/** @param {Readonly<Record<string, string>>} env */
function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

let trusted = '';

/**
 * Node reads this variable only as it starts. A run that trusts a local cloud reaches nothing else, so that its authority is enough.
 *
 * @param {Readonly<Record<string, string>>} env
 */
function trust({ NODE_EXTRA_CA_CERTS: file = '' }) {
  if (file === trusted) return;
  tls.setDefaultCACertificates(file === '' ? tls.getCACertificates('bundled') : [readFileSync(file, 'utf8')]);
  trusted = file;
}

/**
 * Runs until the bundle exits, or has nothing left to do.
 *
 * @param {Job} job
 * @returns {Promise<number>} the exit code
 */
function untilExit({ bundle, number }) {
  return new Promise((resolve, reject) => {
    let isLoading = true;
    const own = process.channel;
    /** @param {number | string | null | undefined} code */
    const end = (code) => {
      process.off('beforeExit', drained);
      own?.ref();
      resolve(Number(code ?? process.exitCode ?? 0));
    };
    const drained = () => end(isLoading ? unsettled : undefined);
    process.on('beforeExit', drained);
    // From here on only the run keeps the event loop going.
    own?.unref();
    // The statement after `process.exit()` never runs. The bundle has none; an exception would be caught by somebody.
    process.exit = /** @type {typeof process.exit} */ (end);
    import(`${pathToFileURL(bundle).href}?run=${number}`).then(() => {
      isLoading = false;
    }, reject);
  });
}

/** @param {Job} job */
async function runJob(job) {
  setEnvironment(job.env);
  trust(job.env);
  process.chdir(job.cwd);
  process.argv = [process.execPath, job.bundle, ...(job.args ?? [])];
  const before = baseline();
  const exitCode = await untilExit(job);
  endWhatIsLeft(before);
  process.exit = plainExit;
  process.exitCode = undefined;
  process.argv = [process.execPath, script];
  setEnvironment({});
  process.chdir('/');
  const isReusable = await isQuiet(before);
  // Hosts are killed, and what is not written by then is lost. The first run loads nearly all.
  if (job.number === 1) flushCompileCache();
  process.stdout.write(job.end);
  process.stderr.write(job.end);
  const { user, system } = process.cpuUsage();
  process.send?.({ exitCode, isReusable, seconds: (user + system) / 1e6 });
}

process.on('message', (/** @type {Job} */ job) => {
  // Outside of this handler's promise: an error of the bundle ends the process.
  void runJob(job);
});
process.on('disconnect', () => plainExit(0));
