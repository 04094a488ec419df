/** A Node that ignores the proxy. */
import { inSteps, type Runbook, type Step } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { runAgain } from './run-mode.ts';

/** @param update what to run instead */
export function olderNode(update: Step): { readonly meaning: Words; readonly runbook: Runbook } {
  return {
    meaning: {
      en: 'Older versions of Node.js ignore the proxy.',
      fr: 'Les versions plus anciennes de Node ignorent le proxy.',
    },
    runbook: inSteps(update, runAgain),
  };
}
