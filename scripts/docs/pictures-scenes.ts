/** What the pictures show: job summaries of runs of the current sources against the local cloud. */
import { join } from 'node:path';
import { demoInputs } from '../../emulator/demo-story.ts';
import { type ActionRun, type RunOptions, runAction } from '../../emulator/run-action.ts';
import { startCloud } from '../../emulator/start.ts';
import type { CloudState } from '../../emulator/state.ts';
import type { PageSection } from '../../emulator/summary-page.ts';
import { groupScope, keyVersion, roles, vaultName } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { type TenantName, tenants } from '../../emulator/tenants/tenants.ts';

const sources = join(import.meta.dirname, 'run-sources.ts');

interface SceneRun {
  /** Shown above the summary, like the job's name on GitHub. */
  readonly title: string;
  readonly tenant: TenantName;
  readonly inputs: Readonly<Record<string, string>>;
  readonly change?: (state: CloudState) => void;
}

export interface Scene {
  /** Base name of the files in `docs/pictures/`. */
  readonly name: string;
  readonly runs: readonly SceneRun[];
  /** Whether to take a picture at the width of a phone too. */
  readonly onPhone?: boolean;
}

const inputs = { ...demoInputs, 'delete-lock': 'false' };
const verify = { ...inputs, mode: 'verify' };
const confirmedKeyUri = `https://${vaultName}.vault.azure.net/keys/cja-cmk/${keyVersion}`;

/** Grants a right that the demo's identity lacks on purpose, so that the pictures do not show its absence. */
const mayRead = (state: CloudState) => grantRole(state, roles.reader, groupScope);

function one(name: string, run: SceneRun): Scene {
  return { name, runs: [run] };
}

export const scenes: readonly Scene[] = [
  one('ensure-from-empty', {
    title: 'ensure summary',
    tenant: 'group-only',
    inputs: { ...inputs, mode: 'ensure' },
    change: mayRead,
  }),
  one('ensure-in-french', {
    title: 'ensure summary',
    tenant: 'group-only',
    inputs: { ...inputs, mode: 'ensure', language: 'fr' },
    change: mayRead,
  }),
  one('plan', { title: 'plan summary', tenant: 'group-only', inputs: { ...inputs, mode: 'plan' }, change: mayRead }),
  {
    ...one('confirmed-key-disabled', {
      title: 'verify summary',
      tenant: 'key-disabled',
      inputs: { ...verify, 'confirmed-key-uri': confirmedKeyUri },
      change: mayRead,
    }),
    onPhone: true,
  },
];

type Run = (options: RunOptions) => Promise<Pick<ActionRun, 'summary' | 'exitCode'>>;

/** Runs the action for each part of the scene. @param run by default from its sources */
export async function play(
  { runs }: Scene,
  run: Run = (options) => runAction({ ...options, bundle: sources }),
): Promise<PageSection[]> {
  const sections: PageSection[] = [];
  for (const { title, tenant, inputs: given, change } of runs) {
    const state = tenants[tenant]();
    change?.(state);
    const cloud = await startCloud({ tenant: state });
    try {
      const { summary, exitCode } = await run({ cloud, inputs: given });
      // On a loaded machine a run can reach its time limit: its picture would be an empty page.
      if (summary === '') throw new Error(`${title}: the run wrote no summary (exit code ${exitCode}).`);
      sections.push({ title, markdown: summary });
    } finally {
      await cloud.stop();
    }
  }
  return sections;
}

/** The text stored next to the pictures: their content in Markdown. */
export function sceneText(sections: readonly PageSection[]): string {
  return sections.map(({ title, markdown }) => `<!-- ${title} -->\n\n${markdown.trimEnd()}\n`).join('\n');
}

/** The text without what differs between runs: ids and times. */
export function withoutChance(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32}\b/g, '<id>')
    .replaceAll(/\d{1,2}(?:er)? \p{L}+ \d{4}(?:(?:,| à) \d\d:\d\d UTC)?|\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '<time>');
}
