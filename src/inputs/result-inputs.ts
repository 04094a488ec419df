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
    default: '30',
    rule: wholeNumber(0, 365),
    description: 'Days before the key expires from which `key-expiry` fails, 0 to 365',
  },
  keyMaxAgeDays: {
    ...optional,
    rule: wholeNumber(90, 3650),
    description:
      "Your limit, 90 to 3650 days, for the age of the key version in use, which `key-age` reports; nothing stops working then; without it, the age isn't checked",
  },
  usageDays: {
    ...optional,
    rule: wholeNumber(1, 90),
    description:
      "Days, 1 to 90, of the vault's audit log to search for Adobe's calls with the key; without it, the log is not read",
  },
  failOn: {
    default: 'error',
    rule: oneOf('error', 'warning', 'never'),
    notIn: { gate: { value: 'never', rule: 'must be error or warning in mode gate, which nothing may keep open' } },
    description: 'Which failed findings fail the step: `error`, `warning` (warnings and errors) or `never`',
  },
  waive: {
    empty: { value: [] },
    rule: waivers,
    description:
      "Findings to accept: IDs separated by commas or line breaks; or, one per line, with an end, a reason or both: `ID until YYYY-MM-DD: REASON`. While `vault-purge-protection` is waived, ensure doesn't turn it on for an existing vault",
  },
  ticketContact: {
    ...optional,
    rule: oneLine(200),
    description: 'Contact for the ticket: name, email address or phone number',
  },
  language: {
    default: 'en',
    rule: oneOf('en', 'fr'),
    description: 'Language of the summary and, by default, of the ticket: `en` or `fr`',
  },
  ticketLanguage: {
    ...optional,
    rule: oneOf('en', 'fr'),
    description: 'Language of the ticket, `en` or `fr`; default: the value of `language`',
  },
  driftIssue: {
    default: 'false',
    rule: trueOrFalse,
    onlyOn: ['github'],
    notIn: { gate: { value: 'true', rule: 'is not for mode gate: verify, on a schedule, keeps the issue' } },
    description:
      'With verify: `true` keeps one GitHub issue for each incident of a vault and key, open while verify fails, for whatever reason',
  },
  driftIssueAssignees: {
    empty: { value: [] },
    rule: assignees,
    onlyOn: ['github'],
    description: 'GitHub logins to assign to a new drift issue, separated by commas or line breaks, 10 at most',
  },
  githubToken: {
    default: '${{ github.token }}',
    rule: anyText,
    onlyOn: ['github'],
    description: 'Token for `drift-issue` only; needs `issues: write`',
  },
  timeoutMinutes: { default: '15', rule: wholeNumber(1, 120), description: 'Deadline of the run in minutes, 1 to 120' },
} satisfies InputDefinitions;
