/** GitHub's hosts for a person who is signed in: github.com, a host of GitHub Enterprise Cloud, an Enterprise Server. */
import type { Cloud, CloudAnswer, CloudRequest, Service } from '../service.ts';
import { administer } from './administration.ts';
import { notFound, signInNeeded } from './answers.ts';
import { github } from './issues.ts';

/** Host of the API → the host that people name. Source: GitHub CLI, `internal/ghinstance/host.go`. */
export const apiHosts = {
  'api.github.com': 'github.com',
  'api.contoso.ghe.com': 'contoso.ghe.com',
  'ghes.example': 'ghes.example',
};

/** As GitHub CLI stores it. */
export const administratorToken = 'gho_ofAnAdministrator';

function isApiHost(host: string): host is keyof typeof apiHosts {
  return host in apiHosts;
}

/** A job's token is answered as before: its permissions are of another kind. */
export const githubOf: Service = (request, cloud) => {
  const isPerson = request.headers['authorization']?.includes(administratorToken) === true;
  if (isPerson) return ofPerson(request, cloud);
  const isJob = request.host === 'api.github.com' && request.path !== '/user';
  return isJob ? github(request, cloud) : signInNeeded();
};

function ofPerson({ host, method, path, query, body }: CloudRequest, { state }: Cloud): CloudAnswer {
  const repository = isApiHost(host) ? state.github.administered?.[apiHosts[host]] : undefined;
  if (repository === undefined) return notFound();
  const below = path.replace(/^\/(?:api\/(?:v3\/)?)?/, '');
  return administer(repository, { method, path: below, query, fields: fieldsOf(body), host });
}

function fieldsOf(body: string): Record<string, unknown> {
  const value: unknown = body === '' ? {} : JSON.parse(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
