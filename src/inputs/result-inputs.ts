/** What is done with the result. */
import type { Waiver } from '../model/finding.ts';
import { type InputDefinitions, optional } from './definition.ts';
import { anyText, oneLine, oneOf, type Rule, trueOrFalse, wholeNumber } from './rules.ts';
import { parseWaivers } from './waivers.ts';

const waivers: Rule<readonly Waiver[]> = {
  type: 'list',
  text: 'must name findings that exist (see docs/findings.md)',
  parse: (text) => parseWaivers(text).waivers,
  wrongItems: (text) => parseWaivers(text).problems,
};

export const resultInputs = {
  expiryWarningDays: {
    since: '1.0',
    default: '30',
    rule: wholeNumber(0, 365),
    en: "Days before the key's expiry from which on `key-expiry` fails, 0 to 365",
    fr: "Jours avant l'expiration de la clé à partir desquels `key-expiry` échoue, 0 à 365",
  },
  failOn: {
    since: '1.0',
    default: 'error',
    rule: oneOf('error', 'warning', 'never'),
    en: 'Which failed findings fail the step: `error`, `warning` (and errors) or `never`',
    fr: "Quels contrôles font échouer l'étape : `error`, `warning` (et les erreurs) ou `never`",
  },
  waive: {
    since: '1.0',
    empty: { value: [] },
    rule: waivers,
    en: 'Ids of findings that are accepted as they are, separated by commas or lines; on a line of its own also `ID until YYYY-MM-DD`, `ID: REASON` or `ID until YYYY-MM-DD: REASON`',
    fr: 'Identifiants de contrôles acceptés tels quels, séparés par des virgules ou des lignes ; seul sur sa ligne, aussi `ID until AAAA-MM-JJ`, `ID: RAISON` ou `ID until AAAA-MM-JJ: RAISON`',
  },
  ticketContact: {
    since: '1.0',
    ...optional,
    rule: oneLine(200),
    en: "Name, email or telephone for the ticket's contact line; without it the ticket marks the line as to be filled in",
    fr: 'Nom, adresse e-mail ou téléphone pour la ligne de contact du ticket ; à défaut, le ticket signale la ligne à compléter',
  },
  language: {
    since: '1.0',
    default: 'en',
    rule: oneOf('en', 'fr'),
    en: 'Language of the job summary: `en` or `fr`; also of the ticket, unless `ticket-language` is given',
    fr: 'Langue du résumé : `en` ou `fr` ; celle du ticket aussi, sauf si `ticket-language` est donné',
  },
  ticketLanguage: {
    since: '1.0',
    ...optional,
    rule: oneOf('en', 'fr'),
    en: 'Language of the ticket: `en` or `fr`; without it, that of `language`',
    fr: 'Langue du ticket : `en` ou `fr` ; à défaut, celle de `language`',
  },
  driftIssue: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: '`true`, in verify: keeps one GitHub issue for each vault and key, open while a finding at or above `fail-on` fails',
    fr: "`true`, avec verify : tient une issue GitHub par coffre et clé, ouverte tant qu'un contrôle échoue au niveau de `fail-on`",
  },
  githubToken: {
    since: '1.0',
    default: '${{ github.token }}',
    rule: anyText,
    en: 'Token for `drift-issue` only; needs `issues: write`',
    fr: 'Jeton pour `drift-issue` seulement ; il lui faut `issues: write`',
  },
  timeoutMinutes: {
    since: '1.0',
    default: '15',
    rule: wholeNumber(1, 120),
    en: 'Deadline of the whole run in minutes, 1 to 120',
    fr: "Délai de toute l'exécution en minutes, 1 à 120",
  },
} satisfies InputDefinitions;
