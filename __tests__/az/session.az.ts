/** The session of docs/emulator.md, pasted unchanged. */
import { adobePrincipalId, tenantId } from '../../emulator/tenants/names.ts';
import { pasted, session } from './pasted-session.ts';

test('az signs in to a registered cloud and reads the tenant', () => {
  const script = session().replaceAll(/\\\n\s*/g, '');
  expect(script.trim().split('\n')).toHaveLength(11);
  const { status, stdout, stderr } = pasted(session());
  expect(stderr.split('\n').filter((line) => /ERROR|error/.test(line))).toEqual([]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Tenant ready is served at /m);
  expect(stderr).toContain('READY: state provisioned');
  expect(stdout).toMatch(new RegExp(`^LocalCloud +${tenantId} +True `, 'm'));
  expect(stdout).toMatch(new RegExp(`^${adobePrincipalId} +Key Vault Crypto Service Encryption User$`, 'm'));
});
