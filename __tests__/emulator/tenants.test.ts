import { adobePrincipalId, groupScope, roles, subscriptionScope } from '../../emulator/tenants/names.ts';
import { grantRole, revokeRole, rightsOf } from '../../emulator/tenants/rights.ts';
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

test("another's right with the same role stays when the pipeline's is taken away", () => {
  const state = tenants.ready();
  for (const principal of [undefined, adobePrincipalId]) grantRole(state, roles.reader, groupScope, principal);
  revokeRole(state, roles.reader);
  const readers = [undefined, adobePrincipalId].map((principal) =>
    rightsOf(state, principal).filter(({ roleId }) => roleId === roles.reader),
  );
  expect(readers.map(({ length }) => length)).toEqual([0, 1]);
});
