/** How to revoke Adobe's access: collapsed at the end of the page of a confirmed key that works. */

import { revocation } from '../../runbooks/revocation.ts';
import { laterBlocks, runbookBlocks } from '../runbook-layout.ts';
import { runbookWords } from '../runbook-words.ts';
import { hasOpenError, type Section, type SummarySource } from './page.ts';

/** Empty while anything is wrong: nobody who repairs the key should find commands here that take it away. */
export function revokeSection(source: SummarySource): Section {
  const { inputs, observed, verdict } = source.outcome;
  const works = verdict?.state === 'confirmed' && !hasOpenError(source);
  if (!works || inputs === undefined || observed === undefined) return { blocks: [], vital: false };
  const { language, words } = source;
  const runbook = revocation(inputs, observed);
  const heading = `<details><summary>${words.revoke.heading}</summary>`;
  const later = `${runbookWords[language].later}${words.colon}`;
  const steps = [...runbookBlocks(runbook, language), later, ...laterBlocks(runbook, language)];
  return { blocks: [heading, words.revoke.consequences, ...steps, '</details>'], vital: false };
}
