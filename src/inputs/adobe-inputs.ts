/** Adobe's application, its access to the key, and what Adobe knows about the key. */
import { adobePublishedAppId } from '../model/applications.ts';
import { firstOf, ifMatches, ofCharacters } from './causes.ts';
import { confirmationRule, noneUntilAfter } from './confirmation.ts';
import { contactsRule } from './contacts.ts';
import { type InputDefinitions, optional } from './definition.ts';
import { guid } from './formats.ts';
import { guidCause, guidRule, matching, oneOf, pattern, trueOrFalse } from './rules.ts';

const hexDigits = ofCharacters(/[0-9a-f]/i, 24, 24);

function digitsBefore(text: string): string | undefined {
  const cause = hexDigits(text.replace(/@AdobeOrg$/i, ''));
  return cause === undefined ? undefined : `${cause} before @AdobeOrg`;
}

export const adobeInputs = {
  adobeAppId: {
    since: '1.0',
    default: adobePublishedAppId,
    rule: guidRule,
    en: "Application ID of Adobe's app",
    fr: "ID de l'application d'Adobe",
  },
  adobePrincipalId: {
    since: '1.0',
    ...optional,
    rule: { ...matching('must be a GUID: the object id of the service principal', guid), cause: guidCause },
    differsFrom: ['adobeAppId', 'clientId'],
    repeated: "must be the object id of Adobe's service principal in the tenant, and not",
    en: "Object ID of Adobe's service principal in this tenant, for an identity that can't read the directory",
    fr: "ID d'objet du principal de service d'Adobe dans ce locataire, si l'identité ne peut pas lire l'annuaire",
  },
  createPrincipal: {
    since: '1.0',
    default: 'true',
    rule: trueOrFalse,
    en: "`false`: if Adobe's service principal is missing, the run fails with the command for an administrator",
    fr: "`false`\u00A0: si le principal de service d'Adobe manque, l'exécution échoue et affiche la commande destinée à un administrateur",
  },
  grantScope: {
    since: '1.0',
    default: 'vault',
    rule: oneOf('vault', 'key'),
    en: "Where Adobe's role is assigned: `vault` or `key`",
    fr: 'Étendue du rôle attribué à Adobe\u00A0: `vault` (le coffre) ou `key` (la clé)',
  },
  recoverDeleted: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: "For one run: `true` lets ensure recover a deleted vault or key, and restore Adobe's deleted service principal",
    fr: "Pour une exécution\u00A0: `true` permet à ensure de récupérer un coffre ou une clé supprimés, et de restaurer le principal de service supprimé d'Adobe",
  },
  restoreGrant: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: "For one run with a URI in `confirmed-key-uri`: `true` lets ensure restore Adobe's access if it was removed",
    fr: "Pour une exécution avec un URI dans `confirmed-key-uri`\u00A0: `true` permet à ensure de rétablir l'accès d'Adobe s'il a été retiré",
  },
  confirmedKeyUri: {
    since: '1.0',
    rule: confirmationRule,
    toCopy: () => noneUntilAfter(Date.now()),
    en: 'Key URI that Adobe confirmed, with or without version, which the action then checks in Azure; or `none until YYYY-MM-DD` (at most 90 days ahead), if Adobe has confirmed no key of this vault and name yet',
    fr: "URI de la clé confirmée par Adobe, avec ou sans version, que l'action contrôle ensuite dans Azure\u00A0; ou `none until AAAA-MM-JJ` (dans 90 jours au plus), si Adobe n'a encore confirmé aucune clé de ce coffre et de ce nom",
  },
  contacts: {
    since: '1.0',
    empty: { value: [] },
    rule: contactsRule,
    // A check must not fall silent over a telephone number; a pull request finds it.
    wrongItemsFailIn: 'plan',
    en: 'Who is called, one per line, as `ROLE: TEXT`, with names and telephone numbers; roles: `owners`, `security`, `adobe-admin`, `adobe`, `pipeline`. Shown on the page and in the issue, which everybody can read in a public repository',
    fr: "Qui est appelé, un par ligne, sous la forme `ROLE: TEXTE`, avec noms et numéros de téléphone\u00A0; rôles\u00A0: `owners`, `security`, `adobe-admin`, `adobe`, `pipeline`. Affiché sur la page et dans l'issue, que tout le monde peut lire dans un dépôt public",
  },
  requireConfirmation: {
    since: '1.0',
    empty: { value: false },
    defaultIn: { gate: 'true' },
    rule: trueOrFalse,
    en: '`true`: ready only when `confirmed-key-uri` is a URI and Azure matches it; default: `false`, in mode gate `true`',
    fr: "`true`\u00A0: prêt uniquement si `confirmed-key-uri` est un URI et qu'Azure y est conforme\u00A0; par défaut `false`, en mode gate `true`",
  },
  adobeKeyVersion: {
    since: '1.0',
    ...optional,
    rule: oneOf('pinned', 'latest'),
    en: "What Adobe answered to the ticket's question about the key's version: `pinned` (it stores the version) or `latest` (it takes the newest); without it, not answered yet",
    fr: "Ce qu'Adobe a répondu à la question du ticket sur la version de la clé\u00A0: `pinned` (Adobe enregistre la version) ou `latest` (Adobe prend la plus récente)\u00A0; à défaut, pas encore de réponse",
  },
  adobeOrgId: {
    since: '1.0',
    ...optional,
    rule: {
      ...pattern('must be 24 hex digits and @AdobeOrg', /^[0-9a-f]{24}@AdobeOrg$/i),
      cause: firstOf(ifMatches(/^(?!.*@AdobeOrg$)/i, 'it does not end with @AdobeOrg'), digitsBefore),
    },
    en: 'Adobe organization ID for the ticket: 24 hexadecimal digits and `@AdobeOrg`',
    fr: "Identifiant d'organisation Adobe pour le ticket\u00A0: 24 chiffres hexadécimaux et `@AdobeOrg`",
  },
  adobeEntitlement: {
    since: '1.0',
    ...optional,
    rule: oneOf('healthcare-shield', 'privacy-security-shield'),
    en: 'Your entitlement, for the ticket: `healthcare-shield` or `privacy-security-shield`',
    fr: 'Votre offre Adobe, pour le ticket\u00A0: `healthcare-shield` ou `privacy-security-shield`',
  },
  adobeTicket: {
    since: '1.0',
    ...optional,
    rule: pattern('must be a number, after at most five letters', /^#?(?:[A-Za-z]{1,5}[ -]?)?\d[\d-]{0,22}$/),
    en: 'Number of the Adobe Customer Care ticket',
    fr: "Numéro du ticket de l'assistance clientèle d'Adobe",
  },
} satisfies InputDefinitions;
