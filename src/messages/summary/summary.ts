/** The words of the job summary, each section in a file of its own, English beside French: a missing sentence does not compile. */
import type { Language } from '../../model/words.ts';
import { changesWords } from './changes.ts';
import { failuresWords } from './failures.ts';
import { findingsWords } from './findings.ts';
import { firstThingWords } from './first-thing.ts';
import { headlineWords } from './headline.ts';
import { incidentWords } from './incident.ts';
import { pageWords } from './page.ts';
import { revokeWords } from './revoke.ts';
import { stepsWords } from './steps.ts';
import { ticketWords } from './ticket.ts';
import { validUntilWords } from './valid-until.ts';

const wordsIn = (language: Language) => ({
  ...pageWords[language],
  headline: headlineWords[language],
  first: firstThingWords[language],
  incident: incidentWords[language],
  failures: failuresWords[language],
  changes: changesWords[language],
  findings: findingsWords[language],
  ticket: ticketWords[language],
  steps: stepsWords[language],
  revoke: revokeWords[language],
  validUntil: validUntilWords[language],
});

export type SummaryMessages = ReturnType<typeof wordsIn>;

export const summaryMessages: Readonly<Record<Language, SummaryMessages>> = { en: wordsIn('en'), fr: wordsIn('fr') };
