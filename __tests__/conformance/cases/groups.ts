/** Resource groups. */
import { answer, goSdk, manageIq, type RecordedCase, refusal, serviceOperator } from '../case.ts';
import { is } from '../shape.ts';
import { asOwner, get, group, put, remove } from './places.ts';

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
    expect: answer(200, { ...groupBody, 'tags?': {} }),
  },
  {
    name: 'a group that does not exist, for a caller who may read it',
    seen: serviceOperator(2026),
    tenant: 'empty',
    lay: asOwner,
    send: get(`${group}?api-version=2020-06-01`),
    expect: answer(404, refusal('ResourceGroupNotFound', /^Resource group 'rg-cja' could not be found\.$/)),
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
    expect: answer(201, groupBody),
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
