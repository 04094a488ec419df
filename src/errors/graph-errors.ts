/** Errors of Microsoft Graph. Source: https://learn.microsoft.com/graph/errors */
import { named } from '../inputs/named.ts';
import { inSteps, type Remedy } from '../model/remedy.ts';
import { permissions, rightOf } from '../permissions.ts';
import { missingPrincipal, principalNotSearched } from '../remedies/principal-remedies.ts';
import { missingPermission } from '../remedies/rights-remedies.ts';
import type { ErrorContext, ErrorEntry } from './entry.ts';

/** Whoever was to create or restore it has read that it does not exist. */
function denied({ inputs, details: { right = rightOf(permissions.readPrincipal) } }: ErrorContext): Remedy {
  if (right.isWrite !== true) return missingPermission(inputs, right);
  return right.use === 'create-principal' ? missingPrincipal(inputs) : principalNotSearched(inputs);
}

export const graphErrors: readonly ErrorEntry[] = [
  {
    id: 'graph-foreign-app',
    services: ['graph'],
    codes: ['Authorization_RequestDenied'],
    when: ({ message }) => message.includes('backing application'),
    meaning: () => ({
      en: "With Application.ReadWrite.OwnedBy, the identity can create service principals only of its own tenant's apps, while Adobe's app requires Application.ReadWrite.All.",
      fr: "Avec Application.ReadWrite.OwnedBy, l'identité ne peut créer que les principaux de service des applications de son propre locataire, alors que celle d'Adobe requiert Application.ReadWrite.All.",
    }),
    remedy: denied,
  },
  {
    id: 'graph-denied',
    services: ['graph'],
    codes: ['Authorization_RequestDenied'],
    meaning: ({ details }) => {
      const { name, isWrite } = details.right ?? rightOf(permissions.readPrincipal);
      const [en, fr] =
        isWrite === true
          ? [
              '. Do not grant it for this: it would let the pipeline change every application of the tenant, while an administrator can create the service principal',
              ". Ne l'accordez pas pour cela\u00A0: le pipeline pourrait alors modifier toute application du locataire, alors qu'un administrateur peut créer le principal de service",
            ]
          : ['', ''];
      return {
        en: `The identity lacks a permission on Microsoft Graph: ${name}, with admin consent${en}.`,
        fr: `Il manque à l'identité une autorisation sur Microsoft Graph\u00A0: ${name}, avec le consentement de l'administrateur${fr}.`,
      };
    },
    remedy: denied,
  },
  {
    id: 'graph-no-such-app',
    services: ['graph'],
    codes: ['NoBackingApplicationObject', 'Request_BadRequest'],
    when: ({ message }) => message.includes('does not reference a valid application'),
    meaning: ({ inputs }) => ({
      en: `There is no multi-tenant app ${inputs.adobeAppId}.`,
      fr: `Il n'existe pas d'application multilocataire ${inputs.adobeAppId}.`,
    }),
    remedy: ({ host }) =>
      inSteps({
        en: `Remove ${named(host, 'adobeAppId')}, whose default is Adobe's app, or correct it to what Adobe gave you.`,
        fr: `Retirez ${named(host, 'adobeAppId')}, dont la valeur par défaut est l'application d'Adobe, ou corrigez-le d'après ce qu'Adobe vous a indiqué.`,
      }),
  },
  {
    id: 'graph-principal-exists',
    services: ['graph'],
    codes: ['Request_MultipleObjectsWithSameKeyValue'],
    meaning: () => ({
      en: 'The service principal exists, but Graph does not list it: it was created a moment ago, or it is among the deleted ones.',
      fr: "Le principal de service existe, et Graph ne le montre pas\u00A0: il vient d'être créé, ou il se trouve parmi ceux qui sont supprimés.",
    }),
    remedy: ({ inputs }) => principalNotSearched(inputs),
  },
];
