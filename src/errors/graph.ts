/** Errors of Microsoft Graph. Source: https://learn.microsoft.com/graph/errors */
import { missingPermission } from '../advice/permission.ts';
import { inOrder } from '../model/remedy.ts';
import { permissions, rightOf } from '../permissions.ts';
import { principalNotSearched } from '../situations/gone-principal.ts';
import type { ErrorContext, ErrorEntry } from './entry.ts';

/** Without the permission, a person creates it once, and names it in an input. */
const byHand = ({ inputs, details }: ErrorContext) =>
  inOrder(missingPermission(inputs, details.right ?? rightOf(permissions.readPrincipal)), {
    en: 'Or ask an Application Administrator to look for it, and to create it where it never existed (see adobe-principal). Set adobe-principal-id to its object ID and waive adobe-principal: ensure then needs no permission on Microsoft Graph.',
    fr: "Ou demandez à un administrateur d'application de le rechercher, et de le créer s'il n'a jamais existé (voir adobe-principal). Indiquez son ID d'objet dans adobe-principal-id et accordez une dérogation à adobe-principal\u00A0: ensure n'a alors besoin d'aucune autorisation sur Microsoft Graph.",
  });

export const graphErrors: readonly ErrorEntry[] = [
  {
    id: 'graph-foreign-app',
    services: ['graph'],
    codes: ['Authorization_RequestDenied'],
    when: ({ message }) => message.includes('backing application'),
    meaning: () => ({
      en: "The identity is allowed to create service principals only of apps in its own tenant (Application.ReadWrite.OwnedBy). Adobe's app belongs to another tenant, which requires Application.ReadWrite.All.",
      fr: "L'identité ne peut créer que les principaux de service d'applications de son propre locataire (Application.ReadWrite.OwnedBy). L'application d'Adobe est celle d'un autre locataire : il faut Application.ReadWrite.All.",
    }),
    remediation: byHand,
  },
  {
    id: 'graph-denied',
    services: ['graph'],
    codes: ['Authorization_RequestDenied'],
    meaning: ({ details }) => {
      const { name } = details.right ?? rightOf(permissions.readPrincipal);
      return {
        en: `The identity lacks a permission on Microsoft Graph: ${name}, with admin consent.`,
        fr: `Il manque à l'identité une autorisation sur Microsoft Graph : ${name}, avec le consentement de l'administrateur.`,
      };
    },
    remediation: byHand,
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
    remediation: () => ({
      en: "Leave adobe-app-id at its default (Adobe's app for Customer Journey Analytics) unless Adobe gave you another one.",
      fr: "Laissez adobe-app-id à sa valeur par défaut (l'application d'Adobe pour Customer Journey Analytics), sauf si Adobe vous en a indiqué une autre.",
    }),
  },
  {
    id: 'graph-principal-exists',
    services: ['graph'],
    codes: ['Request_MultipleObjectsWithSameKeyValue'],
    meaning: () => ({
      en: 'The service principal exists, but Graph does not list it: it was created a moment ago, or it is among the deleted ones.',
      fr: "Le principal de service existe, et Graph ne le montre pas : il vient d'être créé, ou il se trouve parmi ceux qui sont supprimés.",
    }),
    remediation: ({ inputs }) =>
      inOrder(
        { en: 'Run again in a few minutes.', fr: 'Relancez dans quelques minutes.' },
        principalNotSearched(inputs),
      ),
  },
];
