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

type Answers = readonly (readonly [code: string, message: string])[];

/** Refuses one version after the other in this way, and records them. */
const refusedBy = (answers: Answers) => refusedIn((arm) => listPerimeters(arm, '/vault', operation), answers);

async function refusedIn(read: (arm: Arm) => Promise<unknown>, answers: Answers) {
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

const unsupported = 'UnsupportedApiVersion';
const naming = [unsupported, "The supported api-versions are '2026-05-15,2026-02-01'."] as const;
const lacking = ['InvalidResourceType', `The resource type ${namespace}`] as const;
const [newest, older] = ['2026-04-01-preview', '2024-04-01-preview'];

// The provider's versions are more than those of the type: 2026-05-15 has vaults and keys, and no perimeters.
test.each<[what: string, answers: Answers, versions: string[], told: string]>([
  ['no version has does not exist', [lacking], [newest], 'InvalidResourceType'],
  ['the older version lacks may exist', [[unsupported, ''], lacking], [newest, older], unsupported],
  ['a version of the provider lacks may, too', [naming, lacking, lacking], [newest, '2026-05-15', older], unsupported],
])('a type that %s', async (_, answers, versions, told) => {
  expect(await refusedBy(answers)).toEqual({ tried: versions, code: told });
});

test('of the versions that an answer names, the newest is tried, and a release before the preview of its day', () => {
  const named = "The supported api-versions are '2026-05-15-preview, 2024-11-01, 2026-05-15, next'.";
  expect(namedVersions(named)).toEqual(['2026-05-15', '2026-05-15-preview', '2024-11-01']);
});

test('deny assignments are read in no version of which it is not known what its answer has', async () => {
  const named = [unsupported, "The supported api-versions are '2027-01-01,2022-04-01,2018-07-01-preview'."] as const;
  const { tried } = await refusedIn((arm) => listDenyAssignments(arm, '/vault', operation), [named, named]);
  expect(tried).toEqual(['2024-07-01-preview', '2022-04-01']);
});
