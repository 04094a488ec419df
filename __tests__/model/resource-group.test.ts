import type { Observed } from '../../src/model/observed.ts';
import { groupInTheWay, isLeaving } from '../../src/model/vault.ts';
import { absent, found, unknown } from '../checks/tenant.ts';

const groupIn = (provisioningState: string | null) => found({ name: 'rg-cja', provisioningState });

test.each<[what: string, resourceGroup: Observed['resourceGroup'], inTheWay: string | undefined]>([
  ['a group that is not there', absent, 'gone'],
  ['a group that Azure is deleting', groupIn('Deleting'), 'leaving'],
  ['the same in capitals', groupIn('DELETING'), 'leaving'],
  ['a group', groupIn('Succeeded'), undefined],
  ['a group without a state', groupIn(null), undefined],
  ['a group that could not be read', unknown, undefined],
])('what is in the way of a recovery into %s', (_what, resourceGroup, inTheWay) => {
  expect(groupInTheWay({ resourceGroup })).toBe(inTheWay);
  expect(isLeaving({ resourceGroup })).toBe(inTheWay === 'leaving');
});
