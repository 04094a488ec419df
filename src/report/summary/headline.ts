/** The top of the page: whose key, how it is, in words that need no knowledge of Azure. */

import { readableTime } from '../../messages/dates.ts';
import { lostMessages } from '../../messages/lost.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { codeSpan, markdown } from '../escape.ts';
import type { Section, SummarySource } from './page.ts';

export function headline(source: SummarySource): Section {
  const { outcome, words } = source;
  const { inputs } = outcome;
  const target = inputs && words.target(codeSpan(inputs.keyName), codeSpan(inputs.vaultName));
  const title = target === undefined ? `## ${words.title}` : `## ${words.title}${words.colon} ${target}`;
  return { blocks: [title, stateLine(source), ...loss(source), ...context(source)], vital: true };
}

/** What Adobe confirmed and is gone: what it may mean, and whom to call, before anything else. */
function loss({ outcome, language }: SummarySource): string[] {
  const lost = outcome.verdict?.lost;
  return lost === undefined
    ? []
    : [
        lostMessages[language]
          .lines(lost)
          .map((line) => `- ${markdown(line)}`)
          .join('\n'),
      ];
}

function context({ outcome, words, language }: SummarySource): string[] {
  const { inputs, verdict } = outcome;
  if (inputs === undefined) return [];
  const date = markdown(readableTime(outcome.finishedAt, language));
  const where = words.context(codeSpan(inputs.mode), codeSpan(inputs.resourceGroup), date);
  return verdict === undefined ? [where] : [`${where} ${words.changed(inputs.mode, changeCount(outcome))}`];
}

function changeCount({ inputs, changes }: Outcome): number {
  const counted = inputs?.mode === 'plan' ? 'planned' : 'done';
  return changes.filter(({ status }) => status === counted).length;
}

function stateLine({ outcome, findings, words, language }: SummarySource): string {
  const { verdict, inputs } = outcome;
  if (verdict === undefined) return inputs === undefined ? words.headline.invalidInputs : words.headline.stopped;
  if (verdict.lost !== undefined) return `❌ **${lostMessages[language].title(verdict.lost)}**`;
  const count = (status: string, severity: string): number =>
    findings.filter((each) => each.status === status && each.severity === severity).length;
  const warnings = count('fail', 'warning');
  const presence = words.headline.states[verdict.state];
  if (verdict.state === 'missing') return `${presence} ${words.headline.missing(missingParts(outcome, findings))}`;
  if (verdict.state === 'unhealthy') return `${presence} ${words.headline.failing(count('fail', 'error'))}`;
  if (verdict.state === 'unknown') return `${presence} ${words.headline.unknown(count('unknown', 'error'))}`;
  const line = verdict.ready ? presence : words.headline.notConfirmed;
  return warnings === 0 ? line : `${line} ${words.headline.warnings(warnings)}`;
}

function missingParts({ observed }: Outcome, findings: readonly Finding[]): ('vault' | 'key' | 'grant')[] {
  if (observed?.vault.presence === 'absent') return ['vault', 'key', 'grant'];
  const granted = findings.find(({ id }) => id === 'adobe-grant')?.status;
  const key: ('key' | 'grant')[] = observed?.key.presence === 'absent' ? ['key'] : [];
  return granted === 'fail' || granted === 'waived' ? [...key, 'grant'] : key;
}
