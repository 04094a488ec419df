/**
 * Which domain each token may be sent to, in one place. A request to a service is sent only to that service's domain;
 * redirects, next links and addresses in answers that point to another domain are refused before anything is sent.
 */
import type { ServiceName } from '../../model/operation.ts';
import { domains, vaultDomain } from '../cloud.ts';

export interface DomainOptions {
  readonly vaultName: string;
  /** As the environment has them; `undefined` where the host has none. */
  readonly idTokenUrl: string | undefined;
  readonly issuesUrl: string | undefined;
}

export type DomainRule = (service: ServiceName, url: URL) => boolean;

/** Whether a request to `service` may be sent to `url`. */
export function domainRule(options: DomainOptions): DomainRule {
  const allowed: Readonly<Record<ServiceName, string | undefined>> = {
    oidc: domainOf(options.idTokenUrl),
    ...domains,
    vault: vaultDomain(options.vaultName),
    github: domainOf(options.issuesUrl),
  };
  return (service, url) =>
    url.protocol === 'https:' && url.host === allowed[service] && url.username === '' && url.password === '';
}

function domainOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
