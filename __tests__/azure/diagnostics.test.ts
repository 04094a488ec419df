/** Which logs of a diagnostic setting count as sent: those of which Azure says so. */
import type { Arm } from '../../src/azure/arm.ts';
import { listDiagnosticSettings } from '../../src/azure/diagnostics.ts';
import { operationOf } from '../../src/azure/operations.ts';
import { inputs, vaultScope } from '../checks/tenant.ts';

test.each([
  [true, ['auditevent']],
  [false, []],
  [null, []],
  [undefined, []],
])('enabled: %s', async (enabled, logs) => {
  const setting = { name: 'audit', properties: { logs: [{ category: 'AuditEvent', enabled }] } };
  const arm = { list: () => Promise.resolve([setting]) };
  const [read] = await listDiagnosticSettings(
    arm as unknown as Arm,
    vaultScope,
    operationOf('listDiagnosticSettings', inputs),
  );
  expect(read?.logs).toEqual(logs);
});
