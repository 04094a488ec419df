/** Plays the demo: one run after the other on one tenant, with what each printed, set and wrote. */
import { type ActionRun, runAction } from './run-action.ts';
import { readableLog } from './runner-log.ts';
import { startCloud } from './start.ts';
import type { PageSection } from './summary-page.ts';
import { groupName, location, vaultName } from './tenants/names.ts';
import type { TenantName } from './tenants/tenants.ts';
import type { Exchange } from './transcript.ts';

export interface Scene {
  readonly title: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface Demo {
  readonly succeeded: boolean;
  /** Logs and outputs of all scenes, without the summaries. */
  readonly log: string;
  readonly summaries: readonly PageSection[];
}

export const demoInputs = {
  'resource-group': groupName,
  'vault-name': vaultName,
  location,
  'adobe-org-id': '3B2C19D05E6F7A8190AB12CD@AdobeOrg',
  'adobe-entitlement': 'privacy-security-shield',
} as const;

/** What the demo shows when nobody asks for something else. */
export const story: readonly Scene[] = [
  { title: 'ensure on an empty resource group', inputs: { ...demoInputs, mode: 'ensure' } },
  { title: 'ensure again: nothing changes', inputs: { ...demoInputs, mode: 'ensure' } },
  { title: 'verify', inputs: { ...demoInputs, mode: 'verify' } },
];

/** Plays the scenes up to the first that fails. @param write gets the text piece by piece, as it comes */
export async function runDemo(
  tenant: TenantName,
  scenes: readonly Scene[],
  write: (text: string) => void,
): Promise<Demo> {
  const cloud = await startCloud({ tenant });
  const summaries: PageSection[] = [];
  let log = '';
  try {
    for (const [index, { title, inputs }] of scenes.entries()) {
      const from = cloud.transcript.length;
      const run = await runAction({ cloud, inputs });
      const text = sceneText(index + 1, title, run, cloud.transcript.slice(from));
      log += text;
      write(text);
      // Those of the other scenes differ little, and stand on the page.
      if (index === 0) write(`Job summary (Markdown)\n${indented(run.summary)}\n\n`);
      summaries.push({ title, markdown: run.summary });
      if (run.exitCode !== 0) return { succeeded: false, log, summaries };
    }
    return { succeeded: true, log, summaries };
  } finally {
    await cloud.stop();
  }
}

function sceneText(number: number, title: string, run: ActionRun, requests: readonly Exchange[]): string {
  const writes = requests.filter((exchange) => exchange.writes).length;
  const parts = [
    `${heading(`${number}. ${title}`)}\n${readableLog(run.log)}${run.stderr}`,
    `Exit code ${run.exitCode ?? run.signal}; ${requests.length} requests, ${writes} of them write.`,
    `Outputs\n${outputLines(run)}`,
  ];
  const text = parts.map((part) => `${part.trimEnd()}\n\n`).join('');
  return text.replaceAll(run.temp, '$RUNNER_TEMP');
}

function heading(text: string): string {
  return `━━ ${text} ${'━'.repeat(Math.max(3, 76 - text.length))}\n`;
}

/** One line an output; long values are cut, since the summary shows the same for people. */
function outputLines({ outputs }: ActionRun): string {
  const width = Math.max(0, ...Object.keys(outputs).map((name) => name.length));
  return Object.entries(outputs)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${shortened(value)}`.trimEnd())
    .join('\n');
}

function shortened(value: string): string {
  const [line = '', ...rest] = value.split('\n');
  const limit = 120;
  if (line.length <= limit && rest.length === 0) return line;
  return `${line.slice(0, limit)}… (${value.length} characters)`;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
