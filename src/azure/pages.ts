/** Lists page by page. A page may be empty and have a next one (Microsoft Graph: "Paging"; ARM: as recorded). */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { Whole } from '../model/listed.ts';
import type { Operation } from '../model/operation.ts';
import { excerpt } from '../runtime/secrets.ts';
import { domains } from './cloud.ts';
import { parseBody, parseResponse } from './responses.ts';
import type { Address, Send } from './send.ts';

/** Far above the size of any list that the action reads: a longer list is malformed or endless. */
const mostPages = 400;
const mostEntries = 50_000;

/**
 * Characters of all pages of a list, all of which are held until the report is written. As recorded, a role assignment takes
 * 900 (a description takes up to 1,024 more), a version of a key 670. A subscription has at most 4,000 role assignments.
 */
function mostTextOf(url: string): number {
  return /\/providers\/Microsoft\.Authorization\/role/i.test(url) ? 5_000_000 : 2_000_000;
}

const entriesOfPage = v.pipe(v.array(v.unknown()), v.maxLength(mostEntries));
const link = v.nullish(v.string());
const armPage = v.object({ value: entriesOfPage, nextLink: link });
const graphPage = v.object({ value: entriesOfPage, '@odata.nextLink': link });

/**
 * The whole list.
 *
 * @param send a `Send` for the operation's service that adds its token
 * @throws ServiceError for an error response, a malformed answer, and a list that links to another domain or does not end
 */
export async function readList<S extends v.GenericSchema>(
  send: Send,
  operation: Operation,
  url: Address,
  entry: S,
): Promise<Whole<v.InferOutput<S>>> {
  return (await readPages(send, operation, url, entry, Number.POSITIVE_INFINITY)).entries;
}

/** The first pages of a list that may be very long, see `readList`. @param enough how many pages */
export async function readPages<S extends v.GenericSchema>(
  send: Send,
  operation: Operation,
  first: Address,
  entry: S,
  enough: number,
): Promise<{ readonly entries: v.InferOutput<S>[]; readonly isComplete: boolean }> {
  const entries: v.InferOutput<S>[] = [];
  const followed = new Set<string>();
  let url = first;
  let size = 0;
  const mostText = mostTextOf(first);
  while (followed.size < mostPages && entries.length <= mostEntries) {
    followed.add(url);
    const response = await send(operation, { method: 'GET', url });
    size += response.bodyAsText?.length ?? 0;
    if (size > mostText) throw invalidList(operation, `the list has more than ${mostText / 1e6} MB`);
    const { value, nextLink } = pageOf(operation, response);
    for (const each of parseBody(operation, response, v.array(entry), value, 'value')) entries.push(each);
    const isComplete = nextLink == null || nextLink === '';
    if (isComplete || followed.size >= enough) return { entries, isComplete };
    url = nextPage(operation, nextLink);
    if (followed.has(url)) throw invalidList(operation, 'the list comes to no end');
  }
  throw invalidList(operation, `the list has more than ${mostPages} pages or ${mostEntries} entries`);
}

function pageOf(operation: Operation, response: PipelineResponse) {
  if (operation.service !== 'graph') return parseResponse(operation, response, armPage);
  const { value, '@odata.nextLink': nextLink } = parseResponse(operation, response, graphPage);
  return { value, nextLink };
}

/** A next link to another domain makes its list unreadable, not the run; nothing is sent there. */
function nextPage(operation: Operation, given: string): Address {
  const domain = operation.service === 'graph' ? domains.graph : domains.arm;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isHere = url?.protocol === 'https:' && url.host === domain && url.username === '' && url.password === '';
  if (isHere) return `https://${domain}${url.pathname}${url.search}`;
  throw invalidList(operation, `the next page is said to be at ${excerpt(given, 100)}, which is not asked`);
}

function invalidList({ service, name, right }: Operation, message: string): ServiceError {
  return new ServiceError({ service, operation: name, right, code: 'InvalidAnswer', message });
}
