/** What is told where one code has several situations, and the remedy of one is wrong for another. */

import { operationOf } from '../../src/azure/operations.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { explain } from '../../src/errors/explain.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { nothingToDo } from '../../src/model/runbook.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { inputs, vaultScope } from '../checks/tenant.ts';
import { textsOf } from '../hosts/every.ts';

/** Azure refuses the creation of the vault. */
function told(code: string, message: string, asked: Partial<Inputs> = {}) {
  const ensure: Inputs = { ...inputs, mode: 'ensure', ...asked };
  const { name: operation } = operationOf('createVault', ensure);
  const right = rightOf(permissions.createVault);
  const error = new ServiceError({ service: 'arm', operation, right, code, message });
  const [failure] = explain(error, { host: textsOf.github, inputs: ensure, claims: undefined });
  return {
    meaning: failure?.meaning.en ?? '',
    remedy: runbookText(failure?.runbook ?? nothingToDo, { language: 'en' }),
  };
}

test('of two actions in a refusal, the one that is missing at the linked scope is named', () => {
  const message =
    `The client 'x' with object id 'y' has permission to perform action 'Microsoft.KeyVault/vaults/write' on scope '${vaultScope}'; ` +
    "however, it does not have permission to perform action 'Microsoft.KeyVault/locations/deletedVaults/read' on the linked scope(s).";
  const { meaning, remedy } = told('LinkedAuthorizationFailed', message);
  expect(meaning).toContain('Microsoft.KeyVault/locations/deletedVaults/read');
  expect(meaning).not.toContain('Microsoft.KeyVault/vaults/write');
  expect(remedy).toContain('--with-recovery');
});

const conflict = 'A vault with the same name already exists in deleted state. You need to either recover or purge it.';

test('with recover-deleted, a deleted vault that was not recovered needs the permission to find it', () => {
  const { remedy } = told('ConflictError', conflict, { recoverDeleted: true });
  expect(remedy).toMatch(
    /^Ask the owners of vault kv-contoso-cja whether they meant to delete vault kv-contoso-cja, or did it by mistake\./,
  );
  expect(remedy).toContain('only where it can read that it was in resource group rg-cja');
  expect(remedy).toContain('Microsoft.KeyVault/deletedVaults/read');
  expect(remedy).toContain('--with-recovery');
});

test('without recover-deleted, a deleted vault needs no permission of the pipeline', () => {
  expect(told('ConflictError', conflict).remedy).not.toContain('infra/identity.sh');
});

test.each([
  ['github', 'client-id (me, from AZURE_CLIENT_ID) must be a GUID.'],
  ['terminal', 'AZURE_CLIENT_ID (me) must be a GUID.'],
] as const)('on %s, an invalid value of an environment variable names it', (host, message) => {
  const error = new InvalidInputs([
    { input: 'client-id', given: 'me', rule: 'must be a GUID', variable: 'AZURE_CLIENT_ID' },
  ]);
  const [failure] = explain(error, { inputs: undefined, claims: undefined, host: textsOf[host] });
  expect(failure?.message).toBe(message);
  expect(runbookText(failure?.runbook ?? nothingToDo, { language: 'en' })).toBe(
    'Correct the environment variable AZURE_CLIENT_ID.',
  );
});
