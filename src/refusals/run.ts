/** What the run itself finds wrong, before or without any service. */
import { type RunErrorCode, type ServiceName, serviceTitles } from '../errors.ts';

interface RunRefusal {
  readonly tried: string;
  readonly message: string;
  readonly meaning: string;
  readonly cure: string;
}

/** Texts by code; `about` is what the error names: an event, a host. */
export const runRefusals: Readonly<
  Record<RunErrorCode, (about: string, service: ServiceName | undefined) => RunRefusal>
> = {
  NoIdToken: (event) => ({
    tried: 'get an OIDC token from GitHub',
    message: 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
    meaning: event.startsWith('pull_request')
      ? 'The job lacks the permission to ask for a token, or the pull request comes from a fork, which gets none.'
      : 'The job lacks the permission to ask for a token.',
    cure: 'Give the job these permissions and run it again:\n\npermissions:\n  id-token: write\n  contents: read',
  }),
  UnsafeEvent: (event) => ({
    tried: 'start mode ensure',
    message: `mode ensure does not run on ${event}.`,
    meaning:
      "On this event GitHub gives the job the base repository's rights and tokens, also for a fork's pull request.",
    cure: 'Run mode plan on pull_request, and mode ensure on push to a protected branch or by hand (workflow_dispatch).',
  }),
  ForeignHost: (host, service) => ({
    tried: `reach ${service === undefined ? 'a service' : serviceTitles[service]}`,
    message: `${host} is not a host of ${service === undefined ? 'the service' : serviceTitles[service]}; nothing was sent there.`,
    meaning:
      'An answer or a variable of the environment pointed to another host. A token for one service is never sent to another.',
    cure: 'Check the proxy and the runner: something between them and the service changes answers. Then run again.',
  }),
};
