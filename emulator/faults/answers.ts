/** Answers in place of the service's own: throttling, gateways' pages, a repository that has moved. */
import { moved } from '../github/answers.ts';
import { movedRoot } from '../github/views.ts';
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';

export type Intercept = (request: CloudRequest, cloud: Cloud) => CloudAnswer | undefined;

/** 429 with this `Retry-After`; the body is that of ARM (as recorded). */
export function throttled(retryAfter: (now: number) => string): Intercept {
  return (_request, cloud) => ({
    status: 429,
    headers: { 'Retry-After': retryAfter(cloud.now()) },
    body: {
      error: {
        code: 'SubscriptionRequestsThrottled',
        message: 'Number of requests for the subscription exceeded the limit. Please try again later.',
      },
    },
  });
}

/** An HTTP date this many seconds from now. */
export const dateIn = (seconds: number) => (now: number) => new Date(now + seconds * 1000).toUTCString();

/** The page of a gateway, in the form of Azure Application Gateway's. */
export function gatewayPage(title: string): Intercept {
  const body =
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n` +
    '<hr><center>Microsoft-Azure-Application-Gateway/v2</center>\r\n</body>\r\n</html>\r\n';
  const headers = { 'Content-Type': 'text/html', Server: 'Microsoft-Azure-Application-Gateway/v2' };
  return () => ({ status: Number(title.slice(0, 3)), headers, body });
}

/** Sends requests for a repository by its name to its id, on the same host or elsewhere. */
export function movedTo(status: 301 | 307, root: string): Intercept {
  return ({ path, query }) => {
    const [, rest] = /^\/repos\/[^/]+\/[^/]+\/(.*)$/.exec(path) ?? [];
    if (rest === undefined) return undefined;
    const asked = query.toString();
    return moved(status, `${root}${movedRoot}${rest}${asked === '' ? '' : `?${asked}`}`);
  };
}

/** Each address redirects to itself. */
export const movedInCircles: Intercept = ({ host, path, query }) => {
  const asked = query.toString();
  return moved(301, `https://${host}${path}${asked === '' ? '' : `?${asked}`}`);
};
