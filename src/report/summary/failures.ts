/** What failed: the operation, the answer, what it means, what to do. */

import { count, frenchCount, type Words } from '../../model/words.ts';
import { factBlocks, failureFacts } from '../facts.ts';
import { isInvalidInput, isObstacle, type Problem, problemsOf } from '../problems.ts';
import type { FirstThing } from './first-thing.ts';
import { folded, type Section, type SummarySource } from './page.ts';
import { toFixBlocks } from './to-fix.ts';

const shownAtMost = 10;

/** Two lists in a row would be one. */
const listEnd = '<!-- -->';

export function failuresSection(source: SummarySource, first: FirstThing): Section {
  const { outcome, language } = source;
  // What to do first has the invalid inputs, with their rules.
  const problems = problemsOf(outcome, language).filter((problem) => !isInvalidInput(problem));
  if (problems.length === 0) return { blocks: [], vital: true };
  const [only, ...others] = problems;
  // The page begins with it, in its own words.
  if (only !== undefined && others.length === 0 && isBegunWith(only, first)) {
    const facts = factBlocks(failureFacts(only).slice(1), language);
    return { blocks: folded((isObstacle(only, outcome) ? inTheWay : inDetail)[language], facts), vital: true };
  }
  const fixes = problems.map((problem) => toFixBlocks(problem.runbook, first, source));
  const shown = problems.slice(0, shownAtMost).flatMap((problem, index) =>
    (index === 0 ? [] : [listEnd]).concat(
      // The headline has what could not be done.
      factBlocks(failureFacts(problem).slice(index === 0 ? 1 : 0), language),
      fixes[index] ?? [],
    ),
  );
  const rest = problems.length > shownAtMost ? [more(problems.length - shownAtMost)[language]] : [];
  const title = heading(problems.length)[language];
  if (only !== undefined && isBegunWith(only, first) && fixes.every((fix) => fix.length === 0))
    return { blocks: folded(title, [...shown, ...rest]), vital: true };
  return { blocks: [`### ${title}`, ...shown, ...rest], vital: true };
}

/** A finding can say what an obstacle says. */
const isBegunWith = ({ code, runbook }: Problem, { about, runbook: told }: FirstThing) =>
  code === about || runbook === told || runbook.refersTo === about;

const inTheWay: Words = { en: 'Obstacle', fr: 'Ce qui bloque' };

const inDetail: Words = { en: 'What failed', fr: 'Ce qui a échoué' };

const heading = (failures: number): Words => ({
  en: `Failed operations (${failures})`,
  fr: `Ce qui a échoué (${failures})`,
});

const more = (failures: number): Words => ({
  en: `${count(failures, 'more failure is', 'more failures are')} in the report file.`,
  fr: `${frenchCount(failures, 'autre échec se trouve', 'autres échecs se trouvent')} dans le fichier de rapport.`,
});
