/** Federated credentials of the pipeline's application for jobs outside GitHub. */
import { gitlabSubject } from '../gitlab/id-token.ts';
import type { CloudState, FederatedCredential } from '../state.ts';
import { clientId } from './names.ts';

const audience = 'api://AzureADTokenExchange';

export function trustAzurePipelines(state: CloudState): FederatedCredential {
  const { issuer, subject } = state.azurePipelines;
  return trust(state, { issuer, subject, audience });
}

export function trustGitLab(state: CloudState): FederatedCredential {
  return trust(state, { issuer: state.gitlab.issuer, subject: gitlabSubject(state), audience });
}

function trust({ applications }: CloudState, credential: FederatedCredential): FederatedCredential {
  applications.find(({ appId }) => appId === clientId)?.federatedCredentials.push(credential);
  return credential;
}
