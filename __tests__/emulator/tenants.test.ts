import { describe, expect, test } from '@jest/globals';
import { groupScope, roles, subscriptionScope } from '../../emulator/tenants/names.ts';
import { rightsOf } from '../../emulator/tenants/rights.ts';
import { isTenantName, tenants } from '../../emulator/tenants/tenants.ts';

const names = Object.keys(tenants).filter(isTenantName);
const leastRights = [
  { roleId: roles.keyVaultContributor, scope: groupScope },
  { roleId: roles.keyVaultDataAccessAdministrator, scope: groupScope },
];

describe('every tenant', () => {
  test.each(names)('%s is plain data, and each call creates a new copy', (name) => {
    const state = tenants[name]();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    state.servicePrincipals.length = 0;
    state.settings.pageSize = 1;
    expect(tenants[name]().servicePrincipals).not.toEqual([]);
    expect(tenants[name]().settings.pageSize).toBe(100);
  });

  test.each(names)('%s gives the pipeline only the least rights', (name) => {
    const extra = ['vault-deleted', 'name-taken'].includes(name)
      ? [{ roleId: roles.reader, scope: subscriptionScope }]
      : [];
    const empty = [
      { roleId: roles.contributor, scope: subscriptionScope },
      { roleId: roles.userAccessAdministrator, scope: subscriptionScope },
    ];
    expect(rightsOf(tenants[name]())).toEqual(name === 'empty' ? empty : [...leastRights, ...extra]);
  });
});
