/**
 * Azure Pipelines' ID tokens: the request that a job sends for its service connection. Sources: learn.microsoft.com, "Oidctoken -
 * Create"; `AzurePipelinesCredential` of @azure/identity; claims and lifetime of a token that a user published
 * (goteleport.com, rfd/0205). The old issuer's subject names organization, project and connection; Entra's names their IDs.
 */
import { randomUUID } from 'node:crypto';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';

export const azurePipelinesHost = 'dev.azure.com';

/** IDs of the project, the plan and the job, the same in every run. */
export const jobIds = {
  project: '1d9e6b52-70c4-4f83-b2a5-8e31f0c7d946',
  plan: 'c3a7f918-2e60-4d5b-97b1-45d0e8f26a7c',
  job: '12f1170f-54f2-53f3-20dd-22fc7dff55f9',
} as const;

/** The value of `System.OidcRequestUri`. */
export function oidcRequestUri({ azurePipelines }: Cloud['state']): string {
  const { project, plan, job } = jobIds;
  const path = `${azurePipelines.organization}/${project}/_apis/distributedtask/hubs/build/plans/${plan}/jobs/${job}/oidctoken`;
  return `https://${azurePipelinesHost}/${path}`;
}

/** Issuer and subject of connections that were made before Entra was the issuer; they retire on 1 July 2027. */
export function useOldIssuer(state: Cloud['state'], connectionName: string): void {
  const { organization, organizationId, project } = state.azurePipelines;
  state.azurePipelines.issuer = `https://vstoken.dev.azure.com/${organizationId}`;
  state.azurePipelines.subject = `sc://${organization}/${project}/${connectionName}`;
}

function giveToken(cloud: Cloud): CloudAnswer {
  const { issuer, subject, organizationId } = cloud.state.azurePipelines;
  const issued = Math.floor(cloud.now() / 1000);
  const oidcToken = cloud.tokens.signIdToken({
    jti: randomUUID(),
    sub: subject,
    // The audience can't be chosen.
    aud: 'api://AzureADTokenExchange',
    org_id: organizationId,
    prj_id: jobIds.project,
    def_id: '1',
    run_id: '42',
    iss: issuer,
    nbf: issued - 600,
    exp: issued + cloud.state.settings.idTokenLifetime,
    iat: issued,
  });
  return { status: 200, headers, body: { oidcToken } };
}

const headers = { 'x-vss-e2eid': '9b7d3e50-64a2-4c81-bf0d-e5a1c8f27036', 'x-tfs-processid': randomUUID() };

/** The envelope is that of Azure DevOps' services; guessed: message and status for a connection that the job can't use. */
export function refuse(status: number, typeKey: string, message: string): CloudAnswer {
  const body = { $id: '1', innerException: null, message, typeName: typeKey, typeKey, errorCode: 0, eventId: 3000 };
  return { status, headers, body };
}

/** What a browser gets, and a program that does not ask for an error: documented for Azure DevOps' REST API in general. */
export const signInPage: CloudAnswer = {
  status: 203,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html>\r\n<html lang="en-US"><head><title>Azure DevOps Services | Sign In</title></head><body></body></html>',
};

export function refuseCaller({ headers: sent }: CloudRequest, { state }: Cloud): CloudAnswer | undefined {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(sent['authorization'] ?? '') ?? [];
  if (token === state.azurePipelines.accessToken) return undefined;
  if (sent['x-tfs-fedauthredirect'] !== 'Suppress') return signInPage;
  return refuse(401, 'UnauthorizedRequestException', 'TF400813: The user is not authorized to access this resource.');
}

export function azurePipelinesOidc(request: CloudRequest, cloud: Cloud): CloudAnswer {
  const { azurePipelines } = cloud.state;
  if (request.path !== new URL(oidcRequestUri(cloud.state)).pathname) return { status: 404 };
  const refused = refuseCaller(request, cloud);
  if (refused !== undefined) return refused;
  if (request.method !== 'POST') return { status: 405 };
  // Azure's front ends answer so (HTTP.sys).
  if (request.headers['content-length'] === undefined) return { status: 411 };
  if (!/^7\.[1-9]/.test(request.query.get('api-version') ?? '')) {
    return refuse(400, 'VssVersionNotSpecifiedException', 'No api-version was supplied for the "POST" request.');
  }
  const connection = request.query.get('serviceConnectionId') ?? '';
  if (connection.toLowerCase() !== azurePipelines.connectionId) {
    return refuse(404, 'ServiceEndpointNotFoundException', `The service connection ${connection} could not be found.`);
  }
  return giveToken(cloud);
}
