/** Every page that golden files hold, in both languages: what runs end with, then situations that a person meets. */
import type { Outcome } from '../../src/model/outcome.ts';
import type { Language } from '../../src/model/words.ts';
import { type Report, reportOf } from '../../src/report/report.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { situations } from '../runbooks/situations.ts';
import { namedIn, outcomeOf } from './outcomes.ts';

const paths = { ticketFile: '/temp/cja-cmk/ticket.txt', reportFile: '/temp/cja-cmk/report.json' };
const made = new Map<Outcome, Report>();

/** Made once of each outcome. */
export function report(outcome: Outcome): Report {
  const known = made.get(outcome) ?? reportOf(outcome, new Map(), paths);
  made.set(outcome, known);
  return known;
}

/** The page alone, which costs a third of the report. */
export const pageOf = (outcome: Outcome): string => summaryText(outcome, ticketText(outcome));

const runs = { en: runsOf('en'), fr: runsOf('fr') } as const;

/** By the names of their golden files, which are not those of situations. */
export const runsIn = (language: Language): ReadonlyMap<string, Outcome> => runs[language];

function runsOf(language: Language): ReadonlyMap<string, Outcome> {
  return new Map(namedIn(language).map(([name, outcome]) => [`report-${name}`, outcome] as const));
}

const madeIn = { en: outcomesOf('en'), fr: outcomesOf('fr') } as const;

/** With the situations. */
export const outcomesIn = (language: Language): ReadonlyMap<string, Outcome> => madeIn[language];

function outcomesOf(language: Language): ReadonlyMap<string, Outcome> {
  const others = situations.map(({ name, asked, ...situation }) => {
    return [name, outcomeOf({ ...situation, asked: { ...asked, language } })] as const;
  });
  return new Map([...runsIn(language), ...others]);
}

export const pagesIn = (language: Language): ReadonlyMap<string, string> =>
  new Map([...outcomesIn(language)].map(([name, outcome]) => [name, report(outcome).summary] as const));
