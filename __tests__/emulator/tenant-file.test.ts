import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { foundation } from '../../emulator/tenants/foundation.ts';
import { readTenantFile, tenantFrom } from '../../emulator/tenants/tenant-file.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenant-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every tenant comes back from its file as it was', () => {
  for (const make of Object.values(tenants)) {
    const file = join(folder, 'tenant.json');
    const state = make();
    writeFileSync(file, JSON.stringify(state));
    expect(readTenantFile(file)).toEqual(state);
  }
});

test('properties that a file leaves out come from the base tenant', () => {
  const state = tenantFrom({ settings: { pageSize: 7 }, denyAssignments: [], vaults: tenants.ready().vaults });
  const base = foundation();
  expect(state).toEqual({
    ...base,
    settings: { ...base.settings, pageSize: 7 },
    denyAssignments: [],
    vaults: tenants.ready().vaults,
  });
});

test.each([
  [[], 'a tenant is a JSON object'],
  [null, 'a tenant is a JSON object'],
  [{ vault: [] }, 'a tenant has no field vault'],
  [{ vaults: {} }, 'vaults is no list of objects'],
  [{ vaults: [1] }, 'vaults is no list of objects'],
  [{ groups: 'all' }, 'groups is no list of objects'],
  [{ settings: [] }, 'settings is no object'],
])('%j is refused: %s', (given, words) => {
  expect(() => tenantFrom(given)).toThrow(words);
});

test('a file that is not JSON is refused', () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{');
  expect(() => readTenantFile(file)).toThrow(SyntaxError);
});
