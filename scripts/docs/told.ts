/** A runbook on a page of docs/: what a run says, without the frame that every command has there. */
import type { Command, Fold, Runbook, Step } from '../../src/model/runbook.ts';
import { markdown } from '../../src/report/escape.ts';
import { commandBlocks, indentedBlock } from '../../src/report/runbook-layout.ts';
import { toldStep } from '../../src/report/told-step.ts';

/** Where a runbook is said. */
export interface Told {
  /** What a link to it shows: the ID of a finding, or the code of an error. */
  readonly name: string;
  readonly runbook: Runbook;
}

/** What the texts refer to, and where it is. */
export type Places = ReadonlyMap<string, string>;

/** What a page has of the commands: all, or only what is copied into a file, since the log has the others. */
export type Shown = 'commands' | 'files';

/** The steps in reading order, with what belongs to one answer below it. */
export function stepBlocks(steps: readonly Step[], places: Places, shown: Shown): string[] {
  return steps.flatMap((step, index) => blocksOf(step, steps.length === 1 ? '' : `${index + 1}. `, places, shown));
}

function blocksOf(step: Step, mark: string, places: Places, shown: Shown): string[] {
  const { say, remark, commands, rows } = toldStep(step, { language: 'en' });
  const own = commands.filter((command) => isShown(command, shown));
  const text = own.length === 0 && shown === 'files' ? [say, step.how?.en ?? ''] : [say, remark];
  const list = rows.map(([when, next]) => `- ${linked(when, places)}: ${linked(next, places)}`).join('\n');
  const below = [
    ...commandBlocks(own),
    ...(list === '' ? [] : [list]),
    ...(step.folds ?? []).flatMap((fold) => foldBlocks(fold, places, shown)),
  ];
  const head = text.filter((each) => each !== '').map((each) => linked(each, places));
  return [`${mark}${head.join(' ')}`, ...below.map((block) => indentedBlock(block, ' '.repeat(mark.length)))];
}

function isShown({ kind }: Command, shown: Shown): boolean {
  return shown === 'commands' || kind !== 'sh';
}

function foldBlocks({ title, said, steps }: Fold, places: Places, shown: Shown): string[] {
  const lead = said === undefined ? '' : ` ${linked(said.en, places)}`;
  return [`**${markdown(title.en)}**${lead}`, ...stepBlocks(steps, places, shown)];
}

/** Markdown, with links to what the text refers to. */
export function linked(text: string, places: Places): string {
  return markdown(text)
    .replaceAll(/\b([Ss]ee) ([\w\\-]+)/g, (all, see: string, escaped: string) => {
      const name = escaped.replaceAll('\\', '');
      const place = places.get(name);
      return place === undefined ? all : `${see} [\`${name}\`](${place})`;
    })
    .replaceAll(/`?docs\/([\w-]+)\.md(#[\w-]+)?`?/g, '[$1]($1.md$2)');
}

/** A run says the rest. */
export function firstSentence(text: string): string {
  return text.replace(/(?<=[.]) .*$/s, '');
}
