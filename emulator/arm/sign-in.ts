/** ARM's own messages for a caller that it does not authenticate. */
import { callerOf, type Refusal } from '../authorize.ts';
import type { Caller, Cloud, CloudAnswer, CloudRequest } from '../service.ts';
import { failure } from './answers.ts';

/** Source: the list in ARM's answer to a token for another one. */
const audiences = [
  'https://management.core.windows.net/',
  'https://management.core.windows.net',
  'https://management.azure.com/',
  'https://management.azure.com',
];

/** The caller of a request to ARM, or the 401 for it. */
export function signIn(request: CloudRequest, cloud: Cloud): { readonly caller: Caller } | CloudAnswer {
  const result = callerOf(request, cloud, audiences);
  return 'caller' in result ? result : unauthorized(result, cloud);
}

function unauthorized(refused: Refusal, cloud: Cloud): CloudAnswer {
  if (refused.problem === 'expired') return expired(refused.expiredAt ?? 0, cloud.now());
  return challenge('InvalidAuthenticationToken', 'The access token is invalid.', 'The access token is invalid.');
}

/** As recorded, times as `10/16/2018 6:09:32 PM`. */
function expired(at: number, now: number): CloudAnswer {
  const message =
    `The access token expiry UTC time '${americanTime(at)}' is earlier than current UTC time ` +
    `'${americanTime(now)}'.`;
  return challenge('ExpiredAuthenticationToken', message, 'The access token has expired.');
}

function challenge(code: string, message: string, description: string): CloudAnswer {
  const value =
    'Bearer authorization_uri="https://login.windows.net/", error="invalid_token", ' +
    `error_description="${description}"`;
  return { ...failure(401, code, message), headers: { 'www-authenticate': value } };
}

function americanTime(at: number): string {
  const format = { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'medium' } as const;
  const [date = '', time = ''] = new Intl.DateTimeFormat('en-US', format).format(at).split(', ');
  const year = new Date(at).getUTCFullYear();
  return `${date.replace(/\d+$/, String(year))} ${time.replace(/\s/, ' ')}`;
}
