/** What is done with the result. */
import type { Waiver } from '../model/finding.ts';
import { type InputDefinitions, optional } from './definition.ts';
import { commaOrLineSeparated } from './formats.ts';
import { anyText, oneLine, oneOf, type Rule, trueOrFalse, wholeNumber } from './rules.ts';
import { parseWaivers } from './waivers.ts';

const waivers: Rule<readonly Waiver[]> = {
  type: 'list',
  text: 'must name findings that exist (see docs/reference.md)',
  parse: (text) => parseWaivers(text).waivers,
  wrongItems: (text) => parseWaivers(text).problems,
};

/** GitHub assigns at most ten people. An underscore stands in the logins of managed users. */
const assignees: Rule<readonly string[]> = {
  text: 'must be at most 10 GitHub logins, separated by commas or line breaks',
  type: 'list',
  parse: (text) => {
    const logins = commaOrLineSeparated(text);
    const isLogin = (login: string) => /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/.test(login);
    return logins.length <= 10 && logins.every(isLogin) ? logins : undefined;
  },
};

export const resultInputs = {
  expiryWarningDays: {
    since: '1.0',
    default: '30',
    rule: wholeNumber(0, 365),
    en: 'Days before the key expires from which `key-expiry` fails, 0 to 365',
    fr: "Jours avant l'expiration de la clé à partir desquels `key-expiry` échoue, de 0 à 365",
  },
  keyMaxAgeDays: {
    since: '1.0',
    ...optional,
    rule: wholeNumber(90, 3650),
    en: "Your limit, 90 to 3650 days, for the age of the key version in use, which `key-age` reports; nothing stops working then; without it, the age isn't checked",
    fr: "Votre limite, de 90 à 3650 jours, pour l'âge de la version de clé utilisée, que signale `key-age`\u00A0; rien ne cesse de fonctionner à cette date\u00A0; à défaut, l'âge n'est pas contrôlé",
  },
  usageDays: {
    since: '1.0',
    ...optional,
    rule: wholeNumber(1, 90),
    en: "Days, 1 to 90, of the vault's audit log to search for Adobe's calls with the key; without it, the log is not read",
    fr: "Jours, de 1 à 90, du journal d'audit du coffre où chercher les appels d'Adobe avec la clé\u00A0; à défaut, le journal n'est pas lu",
  },
  failOn: {
    since: '1.0',
    default: 'error',
    rule: oneOf('error', 'warning', 'never'),
    notIn: { gate: { value: 'never', rule: 'must be error or warning in mode gate, which nothing may keep open' } },
    en: 'Which failed findings fail the step: `error`, `warning` (warnings and errors) or `never`',
    fr: "Contrôles dont l'échec fait échouer l'étape\u00A0: `error`, `warning` (avertissements et erreurs) ou `never`",
  },
  waive: {
    since: '1.0',
    empty: { value: [] },
    rule: waivers,
    en: "Findings to accept: IDs separated by commas or line breaks; or, one per line, with an end, a reason or both: `ID until YYYY-MM-DD: REASON`. While `vault-purge-protection` is waived, ensure doesn't turn it on for an existing vault",
    fr: "Contrôles acceptés en l'état\u00A0: identifiants séparés par des virgules ou des sauts de ligne\u00A0; ou un par ligne, avec une échéance, un motif ou les deux\u00A0: `ID until AAAA-MM-JJ: MOTIF`. Tant que `vault-purge-protection` est accepté, ensure ne l'active pas sur un coffre existant",
  },
  ticketContact: {
    since: '1.0',
    ...optional,
    rule: oneLine(200),
    en: 'Contact for the ticket: name, email address or phone number',
    fr: 'Contact du ticket\u00A0: nom, adresse e-mail ou téléphone',
  },
  language: {
    since: '1.0',
    default: 'en',
    rule: oneOf('en', 'fr'),
    en: 'Language of the summary and, by default, of the ticket: `en` or `fr`',
    fr: 'Langue du résumé et, par défaut, du ticket\u00A0: `en` ou `fr`',
  },
  ticketLanguage: {
    since: '1.0',
    ...optional,
    rule: oneOf('en', 'fr'),
    en: 'Language of the ticket, `en` or `fr`; default: the value of `language`',
    fr: 'Langue du ticket, `en` ou `fr`\u00A0; par défaut, la valeur de `language`',
  },
  driftIssue: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    onlyOn: ['github'],
    notIn: { gate: { value: 'true', rule: 'is not for mode gate: verify, on a schedule, keeps the issue' } },
    en: 'With verify: `true` keeps one GitHub issue for each incident of a vault and key, open while verify fails, for whatever reason',
    fr: "Avec verify\u00A0: `true` maintient une issue GitHub par incident d'un coffre et d'une clé, ouverte tant que verify échoue, quelle qu'en soit la raison",
  },
  driftIssueAssignees: {
    since: '1.0',
    empty: { value: [] },
    rule: assignees,
    onlyOn: ['github'],
    en: 'GitHub logins to assign to a new drift issue, separated by commas or line breaks, 10 at most',
    fr: "Identifiants GitHub à assigner à l'ouverture de l'issue de dérive, séparés par des virgules ou des sauts de ligne, 10 au plus",
  },
  githubToken: {
    since: '1.0',
    default: '${{ github.token }}',
    rule: anyText,
    onlyOn: ['github'],
    en: 'Token for `drift-issue` only; needs `issues: write`',
    fr: 'Jeton utilisé uniquement pour `drift-issue`\u00A0; requiert `issues: write`',
  },
  timeoutMinutes: {
    since: '1.0',
    default: '15',
    rule: wholeNumber(1, 120),
    en: 'Deadline of the run in minutes, 1 to 120',
    fr: "Délai maximal de l'exécution en minutes, de 1 à 120",
  },
} satisfies InputDefinitions;
