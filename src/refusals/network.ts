/** What no service said: broken connections, gateways, nonsense. */
import type { Refusal } from './refusal.ts';

const services = ['oidc', 'entra', 'arm', 'vault', 'graph', 'github'] as const;

const hostsToOpen = () =>
  'Behind a proxy set HTTPS_PROXY (and NO_PROXY), and NODE_EXTRA_CA_CERTS to its certificate. The hosts to open are listed in docs/threat-model.md#hosts.';

export const networkRefusals: readonly Refusal[] = [
  {
    id: 'name-not-resolved',
    services,
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    meaning: () => "The host's name could not be resolved.",
    cure: hostsToOpen,
  },
  {
    id: 'connection-failed',
    services,
    codes: [
      'ECONNREFUSED',
      'ECONNRESET',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ETIMEDOUT',
      'EPIPE',
      'ERR_PROXY_TUNNEL',
      'NetworkError',
    ],
    meaning: () => 'The connection failed or broke, again and again: a firewall, a proxy, or the service itself.',
    cure: hostsToOpen,
  },
  {
    id: 'certificate-refused',
    services,
    codes: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'CERT_HAS_EXPIRED',
    ],
    meaning: () => 'The certificate is not one that this runner trusts: most often a proxy that reads TLS.',
    cure: () => "Set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate. Never switch the check off.",
  },
  {
    id: 'no-answer-in-time',
    services,
    codes: ['Timeout'],
    meaning: () => 'The service took the request and did not answer in time (10 to 30 seconds an attempt).',
    cure: () => 'Run again. If it stays, look at https://azure.status.microsoft and at the proxy.',
  },
  {
    id: 'redirected',
    services,
    codes: ['Redirected'],
    meaning: () =>
      'The service does not redirect: a proxy or a captive portal answered in its place. Nothing was sent to the other address.',
    cure: hostsToOpen,
  },
  {
    id: 'invalid-answer',
    services,
    codes: ['InvalidAnswer', 'AnswerTooLarge'],
    meaning: () =>
      'The service answered something that is not what its documentation says. Nothing was concluded from it.',
    cure: () =>
      'Run again. If it stays, check the proxy (does it change answers?), and open an issue with the request id.',
  },
  {
    id: 'service-failed',
    services,
    codes: [
      'HTTP 500',
      'HTTP 408',
      'HTTP 502',
      'HTTP 503',
      'HTTP 504',
      'InternalServerError',
      'ServiceUnavailable',
      'GatewayTimeout',
      'ServerTimeout',
    ],
    meaning: () => 'The service failed, again and again.',
    cure: () =>
      'Run again later. Status of Azure: https://azure.status.microsoft, of GitHub: https://www.githubstatus.com',
  },
  {
    id: 'id-token-refused',
    services: ['oidc'],
    codes: ['HTTP 401', 'HTTP 403', 'HTTP 400', 'HTTP 404'],
    meaning: () => 'GitHub refuses the token: the request token of this job is not (or no longer) valid.',
    cure: () => 'Run the job again. On GitHub Enterprise Server, OIDC must be set up on the server.',
  },
];
