/** The top of the page: what is the matter, in the largest type; then how bad it is, and what must not be done. */

import { confirmedKeyOf } from '../../model/confirmation.ts';
import { cutsOf } from '../../model/incident.ts';
import { isConfirmedKey } from '../../model/inputs.ts';
import { keptOf } from '../../model/lost.ts';
import type { Outcome } from '../../model/outcome.ts';
import { noneHolds } from '../../model/situation.ts';
import { type Language, sentences, type Words } from '../../model/words.ts';
import { markdown } from '../escape.ts';
import { ifConfirmed, keptUntil, lostAccessProcedure } from '../loss.ts';
import { firstLineBlock, openingOf } from '../situation.ts';
import { lostAccessLink } from './links.ts';
import type { Section, SummarySource } from './page.ts';

/** @param never what must not be done, on a loss */
export function headline(source: SummarySource, never: Words | undefined): Section {
  const { outcome, language } = source;
  const begun = openingOf(outcome);
  return {
    blocks: [
      `# ${withSign(begun.headline[language])}`,
      firstLineBlock(begun, language),
      ...noneBlocks(outcome, language),
      ...lossBlocks(source, never),
    ],
    vital: true,
  };
}

/** What asks for an emoji's picture (U+FE0F) is invisible, and is kept only in the sign that is ours. */
function withSign(line: string): string {
  const [, sign = '', text = line] = /^(⚠\uFE0F )?(.*)$/su.exec(line) ?? [];
  return `${sign}${markdown(text)}`;
}

function noneBlocks(outcome: Outcome, language: Language): string[] {
  const { inputs, run } = outcome;
  if (inputs === undefined || !noneHolds(outcome)) return [];
  return [ifConfirmed(lostAccessLink({ en: 'lost access', fr: "perte d'accès" }[language], run), inputs)[language]];
}

/** While Adobe can't use what it confirmed: what must not be done, what is kept, and the page for lost access. */
function lossBlocks(source: SummarySource, never: Words | undefined): string[] {
  const { outcome, language } = source;
  const { verdict, inputs, run } = outcome;
  const confirmed = inputs && confirmedKeyOf(inputs);
  const isOurs = inputs !== undefined && confirmed !== undefined && isConfirmedKey(inputs, confirmed);
  if (!isOurs || (verdict?.state !== 'missing' && verdict?.state !== 'unhealthy')) return [];
  const link = lostAccessLink(lostAccessProcedure[language], run);
  if (cutsOf(verdict, inputs).length === 0) return [link];
  const rule = never === undefined ? '' : boldNever(markdown(never[language]));
  return [sentences(rule, markdown(keptUntil(keptOf(verdict.lost), language)), `${link}.`)];
}

function boldNever(text: string): string {
  return text.replace(/\b(?:Never|jamais)\b/, '**$&**');
}
