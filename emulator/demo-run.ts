/** Plays the demo: one run after the other on one tenant, each summarized in a few lines, or with its whole output. */
import type { ChildProcess } from 'node:child_process';
import { styleText } from 'node:util';
import { detailsOf, indented, linesOf, ticketLines, wrapped } from './demo-lines.ts';
import { type ActionRun, type RunOptions, runAction } from './run-action.ts';
import type { Cloud } from './service.ts';
import { type RunningCloud, startCloud } from './start.ts';
import type { PageSection } from './summary-page.ts';
import { hasUsualRights, signInAs } from './tenants/identities.ts';
import type { TenantName } from './tenants/tenants.ts';

export interface Scene {
  readonly title: string;
  /** What happens before the run, and its description. */
  readonly before?: { readonly text: string; readonly happens: (cloud: Cloud) => void };
  /** Those of the run; they can name what an earlier run made. */
  readonly inputs: (cloud: Cloud) => Readonly<Record<string, string>>;
  /** Findings that are shown even if they pass. */
  readonly shows?: readonly string[];
  /** The run is expected to fail. */
  readonly fails?: boolean;
}

export interface Demo {
  /** Whether each run ended as its scene expects. */
  readonly succeeded: boolean;
  readonly summaries: readonly PageSection[];
  /** The latest ticket; empty if there is none yet. */
  readonly ticket: string;
}

export interface DemoOptions {
  readonly tenant: TenantName;
  readonly scenes: readonly Scene[];
  /** Shows each run's log and outputs too. */
  readonly verbose?: boolean;
  /** Ends the demo: kills the run that is under way, and removes what it needed. */
  readonly signal: AbortSignal;
  /** Receives the text piece by piece. */
  readonly write: (text: string) => void;
}

/** Plays the scenes up to the first with an unexpected end. */
export async function runDemo({ tenant, scenes, verbose = false, signal, write }: DemoOptions): Promise<Demo> {
  const cloud = await startCloud({ tenant });
  const asUsual = hasUsualRights(cloud.cloud.state);
  const summaries: PageSection[] = [];
  let ticket = '';
  const show = (lines: readonly string[]) => {
    for (const line of lines) write(`${indented(wrapped(line))}\n`);
  };
  try {
    write(overview(scenes));
    for (const [index, { title, before, inputs: inputsOf, shows = [], fails = false }] of scenes.entries()) {
      if (signal.aborted) break;
      write(`\n${styleText('bold', scenes.length === 1 ? title : `${index + 1}. ${title}`)}\n`);
      const inputs = inputsOf(cloud.cloud);
      if (asUsual) signInAs(cloud.cloud.state, inputs['mode'] === 'ensure' ? 'ensure' : 'verify');
      before?.happens(cloud.cloud);
      if (before !== undefined) show([before.text]);
      const from = cloud.transcript.length;
      const run = await runWaiting({ cloud, inputs, signal }, write);
      if (signal.aborted) break;
      show([...linesOf(run, cloud.transcript.slice(from), shows), ...issueLines(cloud)]);
      const text = run.outputs['ticket'] ?? '';
      if (text !== '' && ticket === '') show(ticketLines(run.outputs));
      if (verbose) write(`\n${indented(detailsOf(run))}\n`);
      summaries.push({ title, markdown: run.summary, ...(before && { before: before.text }) }, ...issueSections(cloud));
      ticket = text || ticket;
      if ((run.exitCode !== 0) !== fails) return { succeeded: false, summaries, ticket };
    }
    return { succeeded: !signal.aborted, summaries, ticket };
  } finally {
    await cloud.stop();
  }
}

async function runWaiting(options: RunOptions, write: (text: string) => void): Promise<ActionRun> {
  const waiting = new Waiting(write);
  try {
    return await runAction({ ...options, onSpawn: (child) => waiting.follow(child) });
  } finally {
    waiting.end();
  }
}

/** One line while a run lasts: the stages that it begins, as its log groups them, and a dot a second. */
class Waiting {
  readonly #write: (text: string) => void;
  readonly #dots: NodeJS.Timeout;
  #unread = '';

  constructor(write: (text: string) => void) {
    this.#write = write;
    this.#dots = setInterval(() => write('.'), 1000);
    write('   running:');
  }

  follow({ stdout }: ChildProcess): void {
    stdout?.on('data', (text: string) => {
      const lines = `${this.#unread}${text}`.split('\n');
      this.#unread = lines.pop() ?? '';
      for (const [, title = ''] of lines.map((line) => /^::group::(.+)$/.exec(line) ?? [])) {
        if (title !== '') this.#write(` [${title.toLowerCase()}]`);
      }
    });
  }

  end(): void {
    clearInterval(this.#dots);
    this.#write('\n');
  }
}

function issueLines({ cloud }: RunningCloud): string[] {
  return cloud.state.github.issues.map(({ number, title, state }) => `Issue #${number} ${state}: ${title}`);
}

function issueSections({ cloud }: RunningCloud): PageSection[] {
  return cloud.state.github.issues.map(({ number, title, body }) => ({
    title: `Issue #${number}: ${title}`,
    markdown: body,
  }));
}

function overview(scenes: readonly Scene[]): string {
  const steps = scenes.length === 1 ? [] : scenes.map(({ title }, index) => `\n  ${index + 1}. ${title}`);
  const about =
    'The bundled action against a local cloud: no Azure account is needed, and nothing leaves this machine.\n';
  return steps.length === 0 ? about : `${about}${steps.join('')}\n`;
}
