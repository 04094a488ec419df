/** The one thing that a person should do first. A page that asks for ten things at once is read by nobody. */

import { cureBlocks } from '../cure.ts';
import { codeSpan, markdown } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

export interface FirstThing {
  /** What it is about, so that the page does not say the same cure twice: a failure's or blocker's text, a finding's id. */
  readonly about: string | undefined;
  readonly blocks: readonly string[];
}

export function firstThing(source: SummarySource): FirstThing {
  const { outcome, findings, words } = source;
  const failing = (status: string, severity: string) =>
    findings.find((each) => each.status === status && each.severity === severity);
  const failure = outcome.failures[0];
  if (failure !== undefined) return cured(failure.message, failure.meaning, failure.cure, source);
  const blocker = outcome.plan?.blockers[0];
  if (blocker !== undefined) return cured(blocker.message, blocker.message, blocker.cure, source);
  if (outcome.inputs?.mode === 'plan' && outcome.changes.length > 0) return plain(words.first.runEnsure);
  const error = failing('fail', 'error') ?? failing('unknown', 'error');
  if (error !== undefined) return cured(error.id, error.observed, error.cure, source);
  if (outcome.verdict?.state === 'provisioned') return plain(next(source));
  const warning = failing('fail', 'warning');
  if (warning !== undefined) return cured(warning.id, warning.observed, warning.cure, source);
  return plain(words.first.nothing);
}

function next({ outcome, words }: SummarySource): string {
  const ticket = outcome.inputs?.adobeTicket;
  return ticket === undefined ? words.first.sendTicket : words.first.awaitAdobe(codeSpan(ticket));
}

function plain(text: string): FirstThing {
  return { about: undefined, blocks: [text] };
}

function cured(about: string, meaning: string, cure: string, { words }: SummarySource): FirstThing {
  if (cure === '') return plain(words.first.seeReport);
  const why = meaning === '' ? [] : [markdown(meaning)];
  const [first = '', ...rest] = cureBlocks(cure);
  const joined = first.startsWith('```') ? [why.join(''), first] : [[...why, first].join(' ')];
  return { about, blocks: [...joined.filter((block) => block !== ''), ...rest] };
}

/** As a quotation, which stands out on GitHub's page without colour. */
export function firstThingSection(first: FirstThing, { words }: SummarySource): Section {
  const [text = '', ...rest] = first.blocks;
  const lines = [`**${words.first.label}${words.colon}** ${text}`, ...rest].join('\n\n').split('\n');
  return { blocks: [lines.map((line) => `> ${line}`.trimEnd()).join('\n')], vital: true };
}
