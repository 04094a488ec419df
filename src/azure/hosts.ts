/**
 * Where each token may go, in one place. A request of a service leaves only for that service's host; redirects, next
 * links and addresses in answers that lead elsewhere are refused before anything is sent.
 */
import { RunError, type ServiceName, serviceTitles } from '../errors.ts';

export interface HostOptions {
  readonly vaultName: string;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `GITHUB_API_URL`, which the runner sets. */
  readonly idTokenUrl: string | undefined;
  readonly githubApiUrl: string | undefined;
}

export type HostRule = (service: ServiceName, url: URL) => boolean;

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

/** The rule that says whether a request of `service` may go to `url`. */
export function hostRule(options: HostOptions): HostRule {
  const hosts: Readonly<Record<ServiceName, string | undefined>> = {
    oidc: hostOf(options.idTokenUrl),
    entra: 'login.microsoftonline.com',
    arm: 'management.azure.com',
    vault: `${options.vaultName.toLowerCase()}.vault.azure.net`,
    graph: 'graph.microsoft.com',
    github: hostOf(options.githubApiUrl ?? 'https://api.github.com'),
  };
  return (service, url) => url.protocol === 'https:' && url.host === hosts[service] && url.username === '';
}

export function foreignHost(service: ServiceName, url: URL, tried: string): RunError {
  return new RunError({
    code: 'ForeignHost',
    tried,
    message: `${url.protocol}//${url.host} is not a host of ${serviceTitles[service]}; nothing was sent there.`,
    meaning:
      'An answer or a variable of the environment pointed to another host. A token for one service is never sent to another.',
    cure: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
  });
}
