/** Azure Resource Manager by address: what all its resource types have in common. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as v from 'valibot';
import { ServiceError } from '../errors/errors.ts';
import type { Listed, Whole } from '../model/listed.ts';
import type { Operation } from '../model/operation.ts';
import { idsOf, type Scopes } from '../model/scopes.ts';
import { excerpt } from '../runtime/secrets.ts';
import { hosts } from './cloud.ts';
import { parseBody, parseResponse } from './responses.ts';
import type { Send } from './send.ts';

type Query = Readonly<Record<string, string>>;

export interface Arm {
  get(operation: Operation, path: string, apiVersion: string, query?: Query): Promise<PipelineResponse>;
  put(operation: Operation, path: string, apiVersion: string, body: unknown): Promise<PipelineResponse>;
  /**
   * All entries of a list, page by page. The last page may be empty (as recorded for deleted vaults).
   *
   * @throws ServiceError for an error response, a malformed answer, and a list that links to another host or does not
   * end
   */
  list<S extends v.GenericSchema>(
    operation: Operation,
    path: string,
    apiVersion: string,
    entry: S,
    query?: Query,
  ): Promise<Whole<v.InferOutput<S>>>;
  /** The first pages of a list that may be very long. */
  listFirst<S extends v.GenericSchema>(
    operation: Operation,
    path: string,
    apiVersion: string,
    entry: S,
    query: Query,
    pages: number,
  ): Promise<Listed<v.InferOutput<S>>>;
}

/** @param send a `Send` for ARM that adds its token */
export function arm(send: Send): Arm {
  const address = (path: string, apiVersion: string, query: Query = {}) =>
    `https://${hosts.arm}${path}?${new URLSearchParams({ 'api-version': apiVersion, ...query }).toString()}`;
  const get = (operation: Operation, url: string) => send(operation, { method: 'GET', url });
  return {
    get: (operation, path, apiVersion, query) => get(operation, address(path, apiVersion, query)),
    put: (operation, path, apiVersion, body) =>
      send(operation, { method: 'PUT', url: address(path, apiVersion), body }),
    list: async (operation, path, apiVersion, entry, query) =>
      (await readPages(operation, entry, address(path, apiVersion, query), get, Number.POSITIVE_INFINITY)).entries,
    listFirst: async (operation, path, apiVersion, entry, query, pages) =>
      readPages(operation, entry, address(path, apiVersion, query), get, pages),
  };
}

/** Far above the size of any list that the action reads: a longer list is malformed or endless. */
const mostPages = 400;
const mostEntries = 50_000;

/**
 * Characters of all pages of a list. 5,000 role assignments fit, more than a subscription can have; of everything else there
 * is less, and all lists are held until the report is written.
 */
function mostTextOf(url: string): number {
  return /\/providers\/Microsoft\.Authorization\/role/i.test(url) ? 5_000_000 : 2_000_000;
}

/** @param enough how many pages; where it is infinite, the list is read to its end */
async function readPages<S extends v.GenericSchema>(
  operation: Operation,
  entry: S,
  first: string,
  get: (operation: Operation, url: string) => Promise<PipelineResponse>,
  enough: number,
): Promise<{ entries: v.InferOutput<S>[]; isComplete: boolean }> {
  const page = v.object({
    value: v.pipe(v.array(v.unknown()), v.maxLength(mostEntries)),
    nextLink: v.nullish(v.string()),
  });
  const entries: v.InferOutput<S>[] = [];
  const followed = new Set<string>();
  let url = first;
  let size = 0;
  const mostText = mostTextOf(first);
  while (followed.size < mostPages && entries.length <= mostEntries) {
    followed.add(url);
    const response = await get(operation, url);
    size += response.bodyAsText?.length ?? 0;
    if (size > mostText) throw invalidList(operation, `the list has more than ${mostText / 1e6} MB`);
    const { value, nextLink } = parseResponse(operation, response, page);
    for (const each of parseBody(operation, response, v.array(entry), value, 'value')) entries.push(each);
    const isComplete = nextLink == null || nextLink === '';
    if (isComplete || followed.size >= enough) return { entries, isComplete };
    url = nextPage(operation, nextLink);
    if (followed.has(url)) throw invalidList(operation, 'the list comes to no end');
  }
  throw invalidList(operation, `the list has more than ${mostPages} pages or ${mostEntries} entries`);
}

/** A next link to another host makes its list unreadable, not the run; nothing is sent there. */
function nextPage(operation: Operation, link: string): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const isArm = url?.protocol === 'https:' && url.host === hosts.arm && url.username === '' && url.password === '';
  if (isArm) return link;
  throw invalidList(operation, `the next page is said to be at ${excerpt(link, 100)}, which is not asked`);
}

function invalidList({ service, name, right }: Operation, message: string): ServiceError {
  return new ServiceError({ service, operation: name, right, code: 'InvalidAnswer', message });
}

/** ARM ids encoded for a path, since a resource group's name may contain letters of any script. */
export function resourceIds(target: Parameters<typeof idsOf>[0]): Scopes {
  return idsOf({ ...target, resourceGroup: encodeURIComponent(target.resourceGroup) });
}
