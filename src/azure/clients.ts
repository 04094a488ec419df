/**
 * The clients of a run, all over one pipeline. The SDKs are loaded when they are first needed: the management client
 * while Entra answers, the data plane's only to find a deleted key.
 */
import type { KeyVaultManagementClient } from '@azure/arm-keyvault';
import {
  bearerTokenAuthenticationPolicy,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
  setClientRequestIdPolicy,
  userAgentPolicy,
} from '@azure/core-rest-pipeline';
import type { Inputs } from '../model/inputs.ts';
import type { Log } from '../model/log.ts';
import type { PublishKnown } from '../model/observed.ts';
import type { Operation } from '../model/operation.ts';
import type { Deadline } from '../runtime/deadline.ts';
import { userAgent } from '../runtime/version.ts';
import { identityIn } from './access-token.ts';
import { type Arm, arm } from './arm.ts';
import { keyVaultApiVersion, scopes, type TokenService } from './cloud.ts';
import type { DeletedKeys } from './deleted-keys.ts';
import { inOrder, sdkOptions } from './pipeline/pipeline.ts';
import { rawAnswer } from './pipeline/raw-answer.ts';
import { type RenewableCredential, renewRefusedToken } from './pipeline/renew.ts';
import type { OwnRequest, Send } from './send.ts';
import { ServiceClock } from './service-clock.ts';

/** Runs one operation of Microsoft's management client and returns the raw answer. */
export type KeyVaultCall = (
  operation: Operation,
  call: (client: KeyVaultManagementClient) => Promise<unknown>,
) => Promise<PipelineResponse>;

export interface Session {
  readonly inputs: Inputs;
  readonly arm: Arm;
  readonly keyVaultManagement: KeyVaultCall;
  deletedKeys(): Promise<DeletedKeys>;
  /** Object ID of the identity that the run signed in as, lower case; `undefined` if its token does not say. */
  callerId(): Promise<string | undefined>;
  readonly graph: Send;
  readonly logs: Send;
  readonly clock: Pick<ServiceClock, 'isSince' | 'timeOf'>;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly publishKnown: PublishKnown;
}

export interface SessionParts {
  readonly inputs: Inputs;
  /** One for each service. */
  readonly httpClients: Readonly<Record<TokenService, HttpClient>>;
  readonly credential: RenewableCredential;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly publishKnown: PublishKnown;
}

export function openSession(parts: SessionParts): Session {
  const { inputs, httpClients: clients, credential, deadline, log, publishKnown } = parts;
  const clock = new ServiceClock(log);
  const httpClients = { ...clients, arm: clock.setBy(clients.arm) };
  const renewing = (service: TokenService) => renewRefusedToken({ credential, service, log });
  const send = (service: TokenService): Send => {
    const pipeline = inOrder([
      userAgentPolicy({ userAgentPrefix: userAgent }),
      setClientRequestIdPolicy(),
      bearerTokenAuthenticationPolicy({ credential, scopes: scopes[service] }),
      renewing(service),
    ]);
    const client = httpClients[service];
    return (operation, request) => rawAnswer(operation, () => pipeline.sendRequest(client, pipelineRequest(request)));
  };
  let management: Promise<KeyVaultManagementClient> | undefined;
  /** It builds addresses and bodies. Callers validate the raw answer, since its deserializers accept anything. */
  const openManagement = async () => {
    const { KeyVaultManagementClient } = await import('@azure/arm-keyvault');
    return new KeyVaultManagementClient(credential, inputs.subscriptionId, {
      ...sdkOptions(httpClients.arm),
      additionalPolicies: [{ policy: renewing('arm'), position: 'perRetry' }],
      apiVersion: keyVaultApiVersion,
    });
  };
  const keyVaultManagement: KeyVaultCall = async (operation, call) => {
    management ??= openManagement();
    const client = await management;
    return rawAnswer(operation, () => call(client));
  };
  return {
    inputs,
    arm: arm(send('arm')),
    keyVaultManagement,
    deletedKeys: async () => {
      const { deletedKeys } = await import('./deleted-keys.ts');
      return deletedKeys(credential, inputs, httpClients.vault, renewing('vault'));
    },
    callerId: async () => identityIn((await credential.getToken(scopes.arm)).token).objectId,
    graph: send('graph'),
    logs: send('logs'),
    clock,
    deadline,
    log,
    publishKnown,
  };
}

function pipelineRequest({ method, url, body, headers: own }: OwnRequest) {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const headers = createHttpHeaders({ Accept: 'application/json', ...json, ...own });
  return createPipelineRequest({ method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}
