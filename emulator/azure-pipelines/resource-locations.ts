/**
 * What Microsoft's clients ask Azure DevOps before anything else: which areas it has, and the routes of their resources. Source:
 * microsoft/azure-devops-python-api, `client.py` (`_get_resource_locations`) and `connection.py`.
 */
import type { Cloud, CloudAnswer, CloudRequest } from '../service.ts';

type Location = readonly [id: string, area: string, resource: string, route: string, version: number];

const locations: readonly Location[] = [
  ['e81700f7-3be2-46de-8624-2eb35882fcaa', 'Location', 'ResourceAreas', '_apis/{resource}/{areaId}', 1],
  ['1a9c53f7-f243-4447-b110-35ef023636e4', 'wit', 'wiql', '{project}/{team}/_apis/{area}/{resource}', 2],
  ['62d3d110-0047-428c-ad3c-4fe872c91c74', 'wit', 'workItems', '{project}/_apis/{area}/{resource}/${type}', 3],
  ['72c7ddf8-2cdc-4f60-90cd-ab71c14a399b', 'wit', 'workItems', '{project}/_apis/{area}/{resource}/{id}', 3],
  [
    '7c9d7a76-4a09-43e8-b5df-bd792f4ac6aa',
    'wit',
    'states',
    '{project}/_apis/{area}/workItemTypes/{type}/{resource}',
    1,
  ],
  [
    '608aac0a-32e1-4493-a863-b9cf4566d257',
    'wit',
    'comments',
    '{project}/_apis/{area}/workItems/{workItemId}/{resource}/{commentId}',
    4,
  ],
];

const workItemTracking = '5264459e-e5e0-4bd8-b118-0985e68a4ec5';

/** @returns `undefined` for every other request */
export function resourceLocations({ method, path }: CloudRequest, { state }: Cloud): CloudAnswer | undefined {
  const root = `/${state.azurePipelines.organization}/_apis`;
  const listOf = (value: readonly unknown[]) => ({ status: 200, body: { count: value.length, value } });
  if (method === 'OPTIONS' && path === root) {
    return listOf(
      locations.map(([id, area, resourceName, routeTemplate, resourceVersion]) => ({
        id,
        area,
        resourceName,
        routeTemplate,
        resourceVersion,
        minVersion: '1.0',
        maxVersion: '7.2',
        releasedVersion: '7.1',
      })),
    );
  }
  if (method !== 'GET' || path.toLowerCase() !== `${root}/resourceareas`) return undefined;
  return listOf([
    { id: workItemTracking, name: 'wit', locationUrl: `https://dev.azure.com/${state.azurePipelines.organization}/` },
  ]);
}
