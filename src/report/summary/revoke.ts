/** How to revoke Adobe's access: collapsed at the end of the page of a confirmed key that works. */

import { revocation } from '../../situations/revocation.ts';
import { runbookBlocks } from '../runbook-layout.ts';
import { hasOpenError, type Section, type SummarySource } from './page.ts';

/** Empty while anything is wrong: nobody who repairs the key should find commands here that take it away. */
export function revokeSection(source: SummarySource): Section {
  const { inputs, observed, verdict } = source.outcome;
  const works = verdict?.state === 'confirmed' && !hasOpenError(source);
  if (!works || inputs === undefined || observed === undefined) return { blocks: [], vital: false };
  const steps = revocation(inputs, observed).steps.flatMap((step) => runbookBlocks({ steps: [step] }, source.language));
  const heading = `<details><summary>${source.words.revoke.heading}</summary>`;
  return { blocks: [heading, ...steps, '</details>'], vital: false };
}
