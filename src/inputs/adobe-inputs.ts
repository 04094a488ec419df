/** Adobe's application, its access to the key, and what Adobe knows about the key. */
import { adobePublishedAppId } from '../model/applications.ts';
import { confirmationRule, noneUntilAfter } from './confirmation.ts';
import { contactsRule } from './contacts.ts';
import { type InputDefinitions, optional } from './definition.ts';
import { guid } from './formats.ts';
import {
  firstOf,
  guidCause,
  guidRule,
  ifMatches,
  matching,
  ofCharacters,
  oneOf,
  pattern,
  trueOrFalse,
} from './rules.ts';

const hexDigits = ofCharacters(/[0-9a-f]/i, 24, 24);

function digitsBefore(text: string): string | undefined {
  const cause = hexDigits(text.replace(/@AdobeOrg$/i, ''));
  return cause === undefined ? undefined : `${cause} before @AdobeOrg`;
}

export const adobeInputs = {
  adobeAppId: { default: adobePublishedAppId, rule: guidRule, description: "Application ID of Adobe's app" },
  adobePrincipalId: {
    ...optional,
    rule: { ...matching('must be a GUID: the object id of the service principal', guid), cause: guidCause },
    description: "Object ID of Adobe's service principal in this tenant, for an identity that can't read the directory",
  },
  createPrincipal: {
    default: 'true',
    rule: trueOrFalse,
    description:
      "`false`: if Adobe's service principal is missing, the run fails with the command for an administrator",
  },
  grantScope: {
    default: 'vault',
    rule: oneOf('vault', 'key'),
    description: "Where Adobe's role is assigned: `vault` or `key`",
  },
  recoverDeleted: {
    default: 'false',
    rule: trueOrFalse,
    description:
      "For one run: `true` lets ensure recover a deleted vault or key, and restore Adobe's deleted service principal",
  },
  restoreGrant: {
    default: 'false',
    rule: trueOrFalse,
    description:
      "For one run with a URI in `confirmed-key-uri`: `true` lets ensure restore Adobe's access if it was removed",
  },
  confirmedKeyUri: {
    rule: confirmationRule,
    toCopy: () => noneUntilAfter(Date.now()),
    description:
      'Key URI that Adobe confirmed, with or without version, which the action then checks in Azure; or `none until YYYY-MM-DD` (at most 90 days ahead), if Adobe has confirmed no key of this vault and name yet',
  },
  contacts: {
    empty: { value: [] },
    rule: contactsRule,
    // A check must not fall silent over a telephone number; a pull request finds it.
    wrongItemsFailIn: 'plan',
    description:
      'Who is called, one per line, as `ROLE: TEXT`, with names and telephone numbers; roles: `owners`, `security`, `adobe-admin`, `adobe`, `pipeline`. Shown on the page and in the issue, which everybody can read in a public repository',
  },
  requireConfirmation: {
    empty: { value: false },
    defaultIn: { gate: 'true' },
    rule: trueOrFalse,
    description:
      '`true`: ready only when `confirmed-key-uri` is a URI and Azure matches it; default: `false`, in mode gate `true`',
  },
  adobeKeyVersion: {
    ...optional,
    rule: oneOf('pinned', 'latest'),
    description:
      "What Adobe answered to the ticket's question about the key's version: `pinned` (it stores the version) or `latest` (it takes the newest); without it, not answered yet",
  },
  adobeOrgId: {
    ...optional,
    rule: {
      ...pattern('must be 24 hex digits and @AdobeOrg', /^[0-9a-f]{24}@AdobeOrg$/i),
      cause: firstOf(ifMatches(/^(?!.*@AdobeOrg$)/i, 'it does not end with @AdobeOrg'), digitsBefore),
    },
    description: 'Adobe organization ID for the ticket: 24 hexadecimal digits and `@AdobeOrg`',
  },
  adobeEntitlement: {
    ...optional,
    rule: oneOf('healthcare-shield', 'privacy-security-shield'),
    description: 'Your entitlement, for the ticket: `healthcare-shield` or `privacy-security-shield`',
  },
  adobeTicket: {
    ...optional,
    rule: pattern('must be a number, after at most five letters', /^#?(?:[A-Za-z]{1,5}[ -]?)?\d[\d-]{0,22}$/),
    description: 'Number of the Adobe Customer Care ticket',
  },
} satisfies InputDefinitions;
