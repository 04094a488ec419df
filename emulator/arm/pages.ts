/** Lists in pages, as ARM gives them: `nextLink` with a `$skiptoken`. */
import type { CloudAnswer } from '../service.ts';
import { ok } from './answers.ts';
import type { ArmContext } from './route.ts';

/**
 * One page of a list. A full page has a `nextLink` even if nothing follows, so the last page may be empty (as recorded
 * for deleted vaults). `eager`: every page that is not empty has one.
 */
export function page(context: ArmContext, entries: readonly unknown[], eager = false): CloudAnswer {
  const size = context.cloud.state.settings.pageSize;
  const start = readToken(context.request.query);
  const value = entries.slice(start, start + size);
  const more = eager ? value.length > 0 : value.length === size;
  return ok(more ? { value, nextLink: nextLink(context, start + value.length) } : { value });
}

function nextLink(context: ArmContext, start: number): string {
  const { host, path, query } = context.request;
  const rest = new URLSearchParams([...query].filter(([name]) => name.toLowerCase() !== '$skiptoken'));
  rest.set('$skiptoken', Buffer.from(String(start)).toString('base64url'));
  return `https://${host}${path}?${rest.toString()}`;
}

function readToken(query: URLSearchParams): number {
  const token = [...query].find(([name]) => name.toLowerCase() === '$skiptoken')?.[1] ?? '';
  return Number(Buffer.from(token, 'base64url').toString()) || 0;
}
