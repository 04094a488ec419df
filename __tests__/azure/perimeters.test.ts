/** Which api-version reads a vault's perimeters, and when an answer means that Azure has no such resource type. */
import { namedVersions } from '../../src/azure/api-versions.ts';
import type { Arm } from '../../src/azure/arm.ts';
import { listDenyAssignments } from '../../src/azure/deny-assignments.ts';
import { operationOf } from '../../src/azure/operations.ts';
import { listPerimeters } from '../../src/azure/perimeters.ts';
import { ServiceError } from '../../src/errors/errors.ts';
import { inputsOf } from '../checks/tenant.ts';

const operation = operationOf('listPerimeters', inputsOf({}));
const namespace = "could not be found in the namespace 'Microsoft.KeyVault' for api version 'x'.";

/** Refuses one version after the other in this way, and records them. */
async function refusedBy(...answers: readonly (readonly [code: string, message: string])[]) {
  return refusedIn((arm) => listPerimeters(arm, '/vault', operation), answers);
}

async function refusedIn(
  read: (arm: Arm) => Promise<unknown>,
  answers: readonly (readonly [code: string, message: string])[],
) {
  const tried: string[] = [];
  const arm: Pick<Arm, 'list'> = {
    list: (_operation, _path, version) => {
      const [code, message] = answers[tried.length] ?? ['Unexpected', ''];
      tried.push(version);
      return Promise.reject(
        new ServiceError({ service: 'arm', operation: operation.name, status: 404, code, message }),
      );
    },
  };
  const error: unknown = await read(arm as Arm).catch((reason: unknown) => reason);
  return { tried, code: error instanceof ServiceError ? error.details.code : error };
}

test('a type that no version has does not exist', async () => {
  const { tried, code } = await refusedBy(['InvalidResourceType', `The resource type ${namespace}`]);
  expect([tried, code]).toEqual([['2026-04-01-preview'], 'InvalidResourceType']);
});

// The provider's versions are more than those of the type: 2026-05-15 has vaults and keys, and no perimeters.
test('a version of the provider that lacks the type says nothing about the others', async () => {
  const named = "The supported api-versions are '2026-05-15,2026-02-01'.";
  const { tried, code } = await refusedBy(
    ['UnsupportedApiVersion', named],
    ['InvalidResourceType', `The resource type ${namespace}`],
    ['InvalidResourceType', `The resource type ${namespace}`],
  );
  expect([tried, code]).toEqual([['2026-04-01-preview', '2026-05-15', '2024-04-01-preview'], 'UnsupportedApiVersion']);
});

test('of the versions that an answer names, the newest is tried, and a release before the preview of its day', () => {
  const named = "The supported api-versions are '2026-05-15-preview, 2024-11-01, 2026-05-15, next'.";
  expect(namedVersions(named)).toEqual(['2026-05-15', '2026-05-15-preview', '2024-11-01']);
});

test('deny assignments are read in no version of which it is not known what its answer has', async () => {
  const named = "The supported api-versions are '2027-01-01,2022-04-01,2018-07-01-preview'.";
  const { tried } = await refusedIn(
    (arm) => listDenyAssignments(arm, '/vault', operation),
    [
      ['UnsupportedApiVersion', named],
      ['UnsupportedApiVersion', named],
    ],
  );
  expect(tried).toEqual(['2024-07-01-preview', '2022-04-01']);
});
