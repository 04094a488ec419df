/** What is told where one code has several situations, and the remedy of one is wrong for another. */

import { expect, test } from '@jest/globals';
import { operationOf } from '../../src/azure/operations.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { explain } from '../../src/errors/explain.ts';
import { runErrors } from '../../src/errors/run-errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import { type HostName, hostWords } from '../../src/model/host.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { nothingToDo } from '../../src/model/runbook.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import { Interrupted } from '../../src/runtime/deadline.ts';
import { confirmed, inputs, vaultScope } from '../checks/tenant.ts';
import { faultsOfRunbook } from '../situations/rules.ts';

/** Azure refuses the creation of the vault. */
function told(code: string, message: string, asked: Partial<Inputs> = {}) {
  const ensure: Inputs = { ...inputs, mode: 'ensure', ...asked };
  const { name: operation } = operationOf('createVault', ensure);
  const right = rightOf(permissions.createVault);
  const error = new ServiceError({ service: 'arm', operation, right, code, message });
  const [failure] = explain(error, { host: 'github', inputs: ensure, claims: undefined });
  return { meaning: failure?.meaning.en ?? '', remedy: runbookText(failure?.remediation ?? nothingToDo, 'en') };
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
  expect(remedy).toMatch(/^1\. Call the owners of vault kv-contoso-cja: "Did you delete kv-contoso-cja on purpose\?"/);
  expect(remedy).toContain('only where it can read that it was in resource group rg-cja');
  expect(remedy).toContain('Microsoft.KeyVault/deletedVaults/read');
  expect(remedy).toContain('--with-recovery');
});

test('without recover-deleted, a deleted vault needs no permission of the pipeline', () => {
  expect(told('ConflictError', conflict).remedy).not.toContain('infra/identity.sh');
});

const asked: readonly Partial<Inputs>[] = [
  { mode: 'ensure' },
  { mode: 'verify' },
  { mode: 'ensure', createResourceGroup: true, recoverDeleted: true, adobePrincipalId: 'x' },
  { mode: 'ensure', ...confirmed('y') },
];
const hosts = Object.keys(hostWords) as HostName[];
const subjects = ['repo:contoso/keys:pull_request', 'repo:contoso/keys:environment:cmk', undefined];

/** The run was giving Adobe its role: nobody had taken it away. */
const givesAgain = 'assignment-name-refused';

test.each(errorCatalog.filter(({ id }) => id !== givesAgain))(
  '$id: one act a step, and a question before what undoes something',
  (entry) => {
    const [service = 'arm'] = entry.services;
    const [code] = entry.codes;
    const operation = { en: 'create vault x', fr: 'créer le coffre x' };
    const remediesFor = (change: Partial<Inputs>, subject: string | undefined) => {
      const claims =
        subject === undefined ? undefined : { issuer: 'https://vstoken.dev.azure.com/x', subject, audience: 'a' };
      return [undefined, ...Object.values(permissions).map(rightOf)].flatMap((right) => {
        const details = { service, operation, code, message: '', right };
        return hosts.map((host) => entry.remediation({ host, inputs: { ...inputs, ...change }, details, claims }));
      });
    };
    const faults = asked
      .flatMap((change) => subjects.flatMap((subject) => remediesFor(change, subject)))
      .flatMap((remedy) => faultsOfRunbook(code, remedy));
    expect([...new Set(faults)]).toEqual([]);
  },
);

test.each(Object.entries(runErrors))('%s: one act a step', (code, explained) => {
  const remedies = hosts.map((host) => explained({ host, about: 'pull_request', service: undefined }).remediation);
  expect(remedies.flatMap((remedy) => faultsOfRunbook(code, remedy))).toEqual([]);
});

test.each([
  ['an empty ID', new InvalidInputs([{ input: 'client-id', given: '', rule: 'must be given' }])],
  ['another input', new InvalidInputs([{ input: 'vault-name', given: '-x', rule: 'must be 3 to 24 letters' }])],
  ['a deadline', new Interrupted('deadline', { en: 'x', fr: 'y' })],
  ['an unknown code', new ServiceError({ service: 'arm', operation: { en: 'x', fr: 'y' }, code: 'New', message: '' })],
  ['a bug', new Error('x')],
  [
    '401 of Azure DevOps',
    new ServiceError({ service: 'oidc', operation: { en: 'x', fr: 'y' }, code: 'HTTP 401', message: '' }),
  ],
  [
    '203 of Azure DevOps',
    new ServiceError({ service: 'oidc', operation: { en: 'x', fr: 'y' }, code: 'HTTP 203', message: '' }),
  ],
  [
    '403 of Azure DevOps',
    new ServiceError({ service: 'oidc', operation: { en: 'x', fr: 'y' }, code: 'HTTP 403', message: '' }),
  ],
])('%s: one act a step', (name, error) => {
  const failures = hosts.flatMap((host) => explain(error, { host, inputs, claims: undefined }));
  expect(failures.flatMap(({ remediation }) => faultsOfRunbook(name, remediation))).toEqual([]);
});

test.each(['github', 'terminal'] as const)('on %s, an invalid value of an environment variable names it', (host) => {
  const error = new InvalidInputs([
    { input: 'client-id', given: 'me', rule: 'must be a GUID', variable: 'AZURE_CLIENT_ID' },
  ]);
  const [failure] = explain(error, { inputs: undefined, claims: undefined, host });
  expect(failure?.message).toBe('client-id (me, from AZURE_CLIENT_ID) must be a GUID.');
  expect(runbookText(failure?.remediation ?? nothingToDo, 'en')).toBe(
    'Correct the environment variable AZURE_CLIENT_ID.',
  );
});
