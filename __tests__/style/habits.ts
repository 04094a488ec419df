/**
 * Habits that texts for people don't have: patterns, in the words of the style in CONTRIBUTING.md. A pattern is here if a regular
 * expression can find the habit without finding correct sentences. A single bad sentence is corrected where it is; it gets no entry.
 */

export interface Habit {
  /** A pattern over text in which blanks and line breaks are one space. */
  readonly not: RegExp;
  readonly write: string;
}

/** In pages, messages, inputs, workflows and scripts for customers. */
export const habits: readonly Habit[] = [
  // Permission, ability and possibility are different things. Adobe may purge: it has announced that it does.
  {
    not: /\b(?:Adobe|principal|identity|pipeline|application|runner|tenant|anyone|anybody|somebody|those who|they|you|that|jobs?|it|which) may\b(?! (?:purge|have purged)\b)/i,
    write: 'can (ability), might (possibility), is allowed to (permission)',
  },
  // The subject comes first, and a word stands for one thing.
  { not: /(?:^|[.!?] )(?:Else\b|No \w+ (?:is|are|was) (?:an?|the|no) )/, write: 'Otherwise; the subject first' },
  { not: /\banother \w+ than\b/, write: 'a different … from' },
  { not: /\b(?:mak|mad)e (?:anew|again)\b|\bto be made again\b/, write: 're-create' },
  { not: /\bfor good\b/, write: 'permanently' },
  { not: /\bat once\b|\bside by side\b/, write: 'immediately; in parallel' },
  { not: /\blog(?:s|ged|ging)? in (?:to|as|with)\b/, write: 'sign in' },
  { not: /\bby hand\b/, write: 'manually' },
  { not: /\b(?:holds|held|makes|has) word for it\b|\bof (?:its|their) very own\b/, write: 'contains; its own' },
  { not: /\badmits?\b/, write: 'allow' },
  { not: /\b[Ww]hoever\b/, write: 'the person who, anyone who' },
  // A finding has a sentence of its own for "could not be checked".
  { not: /\bCould(?: not|n't) check whether\b/, write: "Couldn't check …: a sentence for each finding" },
  // A date for people.
  { not: /\b(?:purged|deleted|removed|expires|ends) (?:on )?\d{4}-\d\d-\d\d(?!T)/, write: '21 February 2027' },
  // One name for one thing.
  { not: /\bAzure's trusted services\b/, write: 'trusted Microsoft services' },
  { not: /\bAdobe's data\b/, write: 'your data' },
  { not: /\bsister product\b/, write: 'Adobe Experience Platform' },
];

/** In French texts. */
export const frenchHabits: readonly Habit[] = [
  { not: /(?<!\S)à la main\b/i, write: 'manuellement' },
  { not: /(?<![-#])\brunners?\b/, write: 'exécuteur' },
  { not: /\bdispenses?\b/i, write: 'dérogation' },
  { not: /\b(?:purg|vid)ée?s?(?!\S)/i, write: 'supprimé définitivement' },
  { not: /\bl'az CLI\b/, write: 'Azure CLI' },
  { not: /\bticket GitHub\b/, write: "issue GitHub ; « ticket » est celui d'Adobe" },
  { not: /\b[Aa]ccordez (?:Reader|Contributor|Owner|User)\b/, write: 'Accordez le rôle Lecteur (Reader)' },
  { not: /\bpas de tel(?:le)? \w+ ici\b|\bpas de sens ici\b/, write: 'aucun … de ce nom ici ; sans objet' },
];

/** In the texts of `src/report`: the standard terms are different. */
export const terms: readonly Habit[] = [
  { not: /\b(?:Tried|In full|What to do)(?:\*\*)? ?:/, write: "Operation:; Azure's message:; To fix:" },
  { not: /\bpass\b/i, write: 'passed' },
  { not: /\bnot met\b/i, write: 'failed' },
  { not: /\bnot known\b/i, write: 'unknown' },
  { not: /\bno sense\b/i, write: 'not applicable' },
  // The letter to Adobe says "First seen by our check", as a customer writes.
  { not: /(?<!First )\bseen\b/i, write: 'found:, observed; could not be checked' },
  { not: /\bcures?\b/i, write: 'To fix' },
  { not: /\bcould not be made\b/i, write: 'could not be checked' },
  {
    not: /\b(?:looks?|looked|looking|sees|saw|judges?|judged|roads?)\b/i,
    write: 'read, observe, evaluate, reconcile, run',
  },
  { not: /(?<!Customer )\bjourneys?\b/i, write: 'run' },
  { not: /\bside by side\b/i, write: 'in parallel' },
  { not: /\bat once\b/i, write: 'immediately, in parallel' },
  { not: /\bis there and enabled\b/i, write: "Adobe's service principal exists and is enabled" },
  { not: /\bnot in order\b/i, write: 'needs attention, problem found' },
  { not: /\bends on its inputs\b/i, write: 'rejected for invalid inputs' },
  { not: /\brefusals?\b/i, write: 'error catalog' },
  { not: /\bmay get, wrap and unwrap\b/i, write: 'can use the key (get, wrapKey, unwrapKey)' },
];
