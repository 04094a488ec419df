/** Refusals of Microsoft Graph. Source: https://learn.microsoft.com/graph/errors */
import type { Refusal, RefusalContext } from './refusal.ts';

const byHand = ({ inputs }: RefusalContext) =>
  `Let an administrator (Application Administrator or Cloud Application Administrator) create it once, and give its object id as adobe-principal-id, so that Graph is never called:\n\naz ad sp create --id ${inputs.adobeAppId} --query id --output tsv`;

export const graphRefusals: readonly Refusal[] = [
  {
    id: 'graph-foreign-app',
    services: ['graph'],
    codes: ['Authorization_RequestDenied'],
    when: ({ message }) => message.includes('backing application'),
    meaning: () =>
      "The identity may only create service principals of apps of its own tenant (Application.ReadWrite.OwnedBy). Adobe's app is another tenant's: that needs Application.ReadWrite.All.",
    cure: byHand,
  },
  {
    id: 'graph-denied',
    services: ['graph'],
    codes: ['Authorization_RequestDenied'],
    meaning: ({ details }) =>
      `The identity lacks a permission on Microsoft Graph: ${details.tried.startsWith('create') ? 'Application.ReadWrite.All to create' : 'Application.Read.All to read'} service principals, with admin consent.`,
    cure: byHand,
  },
  {
    id: 'graph-no-such-app',
    services: ['graph'],
    codes: ['NoBackingApplicationObject', 'Request_BadRequest'],
    when: ({ message }) => message.includes('does not reference a valid application'),
    meaning: ({ inputs }) => `There is no multi-tenant app ${inputs.adobeAppId}.`,
    cure: () =>
      "Leave adobe-app-id at its default (Adobe's app for Customer Journey Analytics) unless Adobe told you another.",
  },
  {
    id: 'graph-principal-exists',
    services: ['graph'],
    codes: ['Request_MultipleObjectsWithSameKeyValue'],
    meaning: () =>
      'The service principal exists, and Graph does not show it: it was made a moment ago, or it lies among the deleted ones.',
    cure: ({ inputs }) =>
      `Run again in some minutes. If it stays, look among the deleted service principals:\n\naz rest --url "https://graph.microsoft.com/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?\\$filter=appId eq '${inputs.adobeAppId}'"`,
  },
];
