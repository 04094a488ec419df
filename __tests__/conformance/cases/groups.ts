/** Resource groups. */
import { answer, azureCli, goSdk, manageIq, type RecordedCase, refusal, serviceOperator } from '../case.ts';
import { is } from '../shape.ts';
import { asOwner, fromGateway, get, group, put, remove, traced } from './places.ts';

const groupBody = {
  id: /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/rg-cja$/,
  name: is('rg-cja'),
  type: is('Microsoft.Resources/resourceGroups'),
  location: is('eastus2'),
  properties: { provisioningState: is('Succeeded') },
};
export const groupCases: readonly RecordedCase[] = [
  {
    name: 'a group that exists',
    seen: goSdk(2022),
    send: get(`${group}?api-version=2021-04-01`),
    expect: answer(200, { ...groupBody, 'tags?': {} }, { ...traced, 'x-ms-failure-cause': false }),
  },
  {
    name: 'a group that does not exist, for a caller who may read it',
    seen: serviceOperator(2026),
    tenant: 'empty',
    lay: asOwner,
    send: get(`${group}?api-version=2020-06-01`),
    expect: {
      status: 404,
      // Answered by ARM itself, and still counted against the rate limit.
      headers: { ...fromGateway, 'x-ms-ratelimit-remaining-subscription-global-reads': /^\d+$/ },
      body: refusal('ResourceGroupNotFound', /^Resource group 'rg-cja' could not be found\.$/),
    },
  },
  {
    name: 'HEAD of a group that does not exist',
    seen: azureCli(2024),
    tenant: 'empty',
    lay: asOwner,
    send: { method: 'HEAD', url: `${group}?api-version=2022-09-01` },
    expect: answer(404, undefined, { 'x-ms-failure-cause': /^gateway$/ }),
  },
  {
    name: 'a group that does not exist, for a caller without permissions: 403, not 404',
    seen: manageIq(2018),
    tenant: 'empty',
    lay: (state) => {
      state.roleAssignments = [];
    },
    send: get(`${group}?api-version=2017-08-01`),
    expect: answer(
      403,
      refusal(
        'AuthorizationFailed',
        /client '[^']+' with object id '[^']+' .*'Microsoft\.Resources\/subscriptions\/resource[gG]roups\/read' over scope '\/subscriptions\/[^']+\/rg-cja'/,
      ),
      { ...fromGateway, ...traced },
    ),
  },
  {
    name: 'a group is created',
    seen: serviceOperator(2026),
    tenant: 'empty',
    lay: asOwner,
    send: put(`${group}?api-version=2020-06-01`, { location: 'eastus2', tags: { owner: 'analytics' } }),
    expect: answer(201, { ...groupBody, tags: { owner: is('analytics') } }),
  },
  {
    name: 'a group is created without tags',
    seen: goSdk(2022),
    tenant: 'empty',
    lay: asOwner,
    send: put(`${group}?api-version=2021-04-01`, { location: 'eastus2' }),
    expect: answer(201, groupBody, {
      ...traced,
      'azure-asyncoperation': false,
      location: false,
      'content-type': /^application\/json/,
    }),
  },
  {
    name: 'PUT of an existing group',
    seen: serviceOperator(2026),
    lay: asOwner,
    send: put(`${group}?api-version=2020-06-01`, { location: 'eastus2', tags: { owner: 'analytics' } }),
    expect: answer(200, { ...groupBody, tags: { owner: is('analytics') } }),
  },
  {
    name: 'a group is deleted',
    seen: goSdk(2022),
    tenant: 'group-only',
    lay: asOwner,
    send: remove(`${group}?api-version=2021-04-01`),
    expect: answer(202, undefined, {
      location: /^https:\/\/management\.azure\.com\/subscriptions\/.+operationresults\//,
      'retry-after': /^15$/,
    }),
  },
];
