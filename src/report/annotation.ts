/** An annotation of the run on GitHub, and GitHub's limits. */

import { bounded, logLine, logLines } from '../telling/plain.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Empty if there is none. */
  readonly title: string;
  /** Plain text, may have several lines. */
  readonly message: string;
}

/** GitHub shows this many annotations of each level per step, and this many characters of each. */
const annotationLimits = { count: 10, characters: 4096 } as const;

/** Annotations within GitHub's limits: the last one shown names those that exceed the limit of a level. */
export function withinLimits(annotations: readonly Annotation[]): Annotation[] {
  const levels = ['error', 'warning', 'notice'] as const;
  return levels.flatMap((level) => folded(annotations.filter((each) => each.level === level))).map(shortened);
}

function folded(annotations: readonly Annotation[]): Annotation[] {
  const { count } = annotationLimits;
  if (annotations.length <= count) return [...annotations];
  const [first, ...rest] = annotations.slice(count - 1);
  if (first === undefined) return [...annotations];
  const message = [first, ...rest].map((each) => `${each.title}: ${logLine(each.message)}`).join('\n');
  return [...annotations.slice(0, count - 1), { ...first, title: `${first.title}, and ${rest.length} more`, message }];
}

function shortened(annotation: Annotation): Annotation {
  return {
    level: annotation.level,
    title: logLine(annotation.title, 200),
    message: bounded(logLines(annotation.message).join('\n'), annotationLimits.characters),
  };
}
