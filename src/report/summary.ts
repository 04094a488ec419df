/** The job summary: a page for a person in a hurry. Pure; see `summary/` for its sections. */

import { findingsIn } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Language, Words } from '../model/words.ts';
import { stepsSection } from './summary/adobe-steps.ts';
import { changesSection } from './summary/changes.ts';
import { fixedSection, passingSection, skippedSection, waivedSection } from './summary/check-tables.ts';
import { contextSection } from './summary/context.ts';
import { failuresSection } from './summary/failures.ts';
import { failingSection, unknownSection } from './summary/findings.ts';
import { firstThing, firstThingSection, laterSection } from './summary/first-thing.ts';
import { headline } from './summary/headline.ts';
import { applicationSection, rightsSection, uncheckedPrincipalSection, validUntilSection } from './summary/notices.ts';
import { page, type SummarySource } from './summary/page.ts';
import { peopleSection } from './summary/people.ts';
import { revokeSection } from './summary/revoke.ts';
import { ageSection, rotationSection } from './summary/rotation.ts';
import { ticketSection } from './summary/ticket.ts';
import { useSection } from './summary/use.ts';
import { whoChangedSection } from './summary/who-changed.ts';

const leftOut: Words = {
  en: 'Part of this page was too long and is left out. The report file contains all of it.',
  fr: "Une partie de cette page était trop longue et n'y figure pas. Le fichier de rapport contient tout.",
};

/**
 * The summary in Markdown, always below GitHub's limit of 1 MiB.
 *
 * @param ticket the ticket's text in `language`; empty when there is none
 */
export function summaryText(
  outcome: Outcome,
  ticket: string,
  language: Language = outcome.inputs?.language ?? 'en',
): string {
  const source: SummarySource = { outcome, findings: findingsIn(outcome.verdict, language), ticket, language };
  const first = firstThing(source);
  const sections = [
    headline(source, first.runbook.never),
    applicationSection(source),
    peopleSection(source, first.calls),
    rightsSection(source),
    uncheckedPrincipalSection(source),
    firstThingSection(first, source),
    whoChangedSection(source, first.runbook),
    ticketSection(source, 'to-send'),
    contextSection(source),
    changesSection(source),
    failuresSection(source, first),
    failingSection(source, first, 'error'),
    unknownSection(source, first, 'error'),
    useSection(source),
    rotationSection(source, first),
    validUntilSection(source),
    ageSection(source),
    fixedSection(source),
    failingSection(source, first, 'warning'),
    unknownSection(source, first, 'warning'),
    laterSection(first, source),
    waivedSection(source),
    passingSection(source),
    skippedSection(source),
    ticketSection(source, 'for-the-records'),
    stepsSection(source),
    revokeSection(source),
  ];
  return page(sections, leftOut[language]);
}
