/** Adobe's application, its access to the key, and what Adobe knows of it. */
import { type InputDefinitions, optional } from './definition.ts';
import { guid, keyUri } from './formats.ts';
import { guidRule, matching, oneLine, oneOf, pattern, trueOrFalse } from './rules.ts';

export const adobeInputs = {
  adobeAppId: {
    since: '1.0',
    default: '251e3919-1940-4296-bb8b-6b9a5e8a4805',
    rule: guidRule,
    en: "Application id of Adobe's app, a GUID",
    fr: "ID d'application de l'application d'Adobe, un GUID",
  },
  adobePrincipalId: {
    since: '1.0',
    ...optional,
    rule: matching('must be a GUID: the object id of the service principal', guid),
    differsFrom: ['adobeAppId', 'clientId'],
    repeated: "must be the object id of Adobe's service principal in the tenant, and not",
    en: "Object id of the service principal of Adobe's app in this tenant; Microsoft Graph is asked once whether it is the right one, and never with `waive: adobe-principal`",
    fr: "ID d'objet du principal de service d'Adobe dans ce locataire ; Microsoft Graph est interrogé une fois pour savoir si c'est le bon, et jamais avec `waive: adobe-principal`",
  },
  createPrincipal: {
    since: '1.0',
    default: 'true',
    rule: trueOrFalse,
    en: "`false` never creates the service principal of Adobe's app: a missing one is an error that tells an administrator what to run",
    fr: "`false` ne crée jamais le principal de service d'Adobe : s'il manque, c'est une erreur qui dit à un administrateur quoi exécuter",
  },
  grantScope: {
    since: '1.0',
    default: 'vault',
    rule: oneOf('vault', 'key'),
    en: 'Where the role is assigned to Adobe: `vault` or `key`',
    fr: 'Où le rôle est attribué à Adobe : `vault` (le coffre) ou `key` (la clé)',
  },
  recoverDeleted: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: '`true` lets ensure recover a soft-deleted vault or key of that name',
    fr: '`true` permet à ensure de récupérer un coffre ou une clé de ce nom supprimés de manière réversible',
  },
  restoreGrant: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: 'With `confirmed-key-uri`: `true` lets ensure give back a grant that is gone',
    fr: "Avec `confirmed-key-uri` : `true` permet à ensure de rétablir un accès qui n'est plus là",
  },
  confirmedKeyUri: {
    since: '1.0',
    ...optional,
    rule: matching('must be https://NAME.vault.azure.net/keys/KEY or the same with /VERSION (32 hex digits)', keyUri),
    en: 'Key URI that Adobe confirmed, with or without version; Azure is held to it from then on',
    fr: "URI de la clé qu'Adobe a confirmée, avec ou sans version ; l'action vérifie dès lors qu'Azure y reste conforme",
  },
  requireConfirmation: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: '`true`: ready only when `confirmed-key-uri` is given and holds',
    fr: '`true` : prêt seulement si `confirmed-key-uri` est donné et tient',
  },
  adobeOrgId: {
    since: '1.0',
    ...optional,
    rule: pattern('must be 24 hex digits and @AdobeOrg', /^[0-9a-f]{24}@AdobeOrg$/i),
    en: 'Adobe organization id, 24 hexadecimal digits and `@AdobeOrg`; goes into the ticket',
    fr: "Identifiant d'organisation Adobe, 24 chiffres hexadécimaux et `@AdobeOrg` ; va dans le ticket",
  },
  adobeEntitlement: {
    since: '1.0',
    ...optional,
    rule: oneOf('healthcare-shield', 'privacy-security-shield'),
    en: 'What entitles you, `healthcare-shield` or `privacy-security-shield`; goes into the ticket',
    fr: 'Ce qui vous donne droit aux clés, `healthcare-shield` ou `privacy-security-shield` ; va dans le ticket',
  },
  adobeTicket: {
    since: '1.0',
    ...optional,
    rule: oneLine(100),
    en: 'Number of the Customer Care ticket, once there is one',
    fr: "Numéro du ticket d'assistance clientèle, dès qu'il y en a un",
  },
} satisfies InputDefinitions;
