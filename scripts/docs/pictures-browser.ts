/** A page in headless Chromium, controlled over the DevTools protocol, for pictures and for tests of the layout. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as soon } from 'node:timers/promises';

/** Path of Chromium, or `undefined`: the variable `CHROMIUM`, otherwise where Debian and Ubuntu install it. */
export function findChromium(): string | undefined {
  const { CHROMIUM: given = '' } = process.env;
  const places = given === '' ? ['/usr/bin/chromium', '/usr/bin/google-chrome'] : [given];
  return places.find((place) => existsSync(place));
}

export type Scheme = 'light' | 'dark';

/** Chromium says that it listens before its first page is there. */
async function pageAddress(list: string): Promise<string> {
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const targets = (await (await fetch(list)).json()) as readonly {
      readonly type: string;
      readonly webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type }) => type === 'page');
    if (page !== undefined) return page.webSocketDebuggerUrl;
    await soon(100);
  }
  throw new Error('Chromium opened no page');
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export class Browser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;

  private constructor(child: ChildProcess, folder: string, socket: WebSocket) {
    this.#process = child;
    this.#folder = folder;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Answer));
  }

  static async open(chromium: string): Promise<Browser> {
    const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
    const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars', ...quiet];
    const args = [...options, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'];
    const child = spawn(chromium, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await debuggingAddress(child);
    const socket = new WebSocket(await pageAddress(`http://${new URL(address).host}/json/list`));
    await once(socket, 'open');
    return new Browser(child, folder, socket);
  }

  /** Displays a page at the given width in pixels. */
  async show(html: string, width: number, scheme: Scheme): Promise<void> {
    await this.#send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false });
    await this.#send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    const { frameTree } = (await this.#send('Page.getFrameTree', {})) as { frameTree: { frame: { id: string } } };
    await this.#send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await this.evaluate('document.fonts.ready.then(() => undefined)');
  }

  /** Evaluates an expression on the page; a promise is awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', options)) as {
      readonly result: { readonly value?: unknown };
      readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Whether this machine has a font with color emoji; otherwise pictures would show empty boxes. */
  async hasEmoji(): Promise<boolean> {
    const isColored = await this.evaluate(`
      const context = new OffscreenCanvas(32, 32).getContext('2d');
      context.font = '24px sans-serif';
      context.fillText('\u2705', 0, 24);
      const { data } = context.getImageData(0, 0, 32, 32);
      data.some((value, index) => index % 4 === 1 && value > data[index - 1] + 40)`);
    return isColored === true;
  }

  /** The top of the page as PNG, limited to the given height in pixels. */
  async picture(width: number, limit: number): Promise<Buffer> {
    const height = Math.min(limit, Number(await this.evaluate('document.documentElement.scrollHeight')));
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    const options = { format: 'png', captureBeyondViewport: true, clip, optimizeForSpeed: false };
    const { data } = (await this.#send('Page.captureScreenshot', options)) as { readonly data: string };
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#socket.close();
    this.#process.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #send(method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(id, answer);
    this.#socket.send(JSON.stringify({ id, method, params }));
    return answer.promise;
  }

  #receive({ id, result, error }: Answer): void {
    const answer = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || answer === undefined) return;
    this.#waiting.delete(id);
    if (error) answer.reject(new Error(error.message));
    else answer.resolve(result);
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let printed = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
    if (address !== undefined) resolve(address);
  });
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`Chromium did not start: ${printed}`)));
  return promise;
}
