/**
 * Time-bound role assignments of Privileged Identity Management. The owner of a group may create them; the tenant needs a license.
 * Source: REST specification of Microsoft.Authorization, 2020-10-01 (role assignment schedule requests and instances).
 */
import { randomUUID } from 'node:crypto';
import { isObject, listAt, objectAt, parseObject, textAt } from '../../../emulator/arm/json.ts';
import { keyOf, wrap } from '../key-calls.ts';
import { keyVaultVersion, type OwnerRun, type OwnVault, withVault } from '../owner-run.ts';
import { type Answer, inSeconds, isStatus, passUntil, until } from '../session.ts';
import { roles, type StandIn, withStandIn } from '../stand-in.ts';
import { answered, codesIn, notTried, type Part, required, shown, together, type Verdict } from '../verdict.ts';
import { denied, denyVersion, servicePrincipal } from './deny.ts';

const version = 'api-version=2020-10-01';

type RequestType = 'AdminAssign' | 'AdminUpdate' | 'AdminRemove';

function request(run: OwnerRun, { id }: OwnVault, { objectId }: StandIn, type: RequestType, end?: string) {
  const name = `${id}/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/${randomUUID()}`;
  const expiration = { type: 'AfterDateTime', endDateTime: end, duration: null };
  const properties = {
    principalId: objectId,
    roleDefinitionId: `${run.subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles.encryptionUser}`,
    requestType: type,
    justification: 'Created by live.yml.',
    ...(end !== undefined && { scheduleInfo: { startDateTime: new Date().toISOString(), expiration } }),
  };
  return run.send('PUT', `${name}?${version}`, { properties });
}

const isUnlicensed = (answer: Answer) => codesIn(answer).includes('AadPremiumLicenseRequired');
const unlicensed = (what: string, answer: Answer) =>
  notTried(what, `the tenant has no license for Privileged Identity Management: ${shown(answer)}`);

/** An assignment with an end; the schedule is removed too, since it may outlive the vault. */
async function timeBound(
  run: OwnerRun,
  [vault, standIn]: readonly [OwnVault, StandIn],
  end: string,
  use: () => Promise<Part[]>,
): Promise<Part[]> {
  const made = await request(run, vault, standIn, 'AdminAssign', end);
  if (isUnlicensed(made)) return [unlicensed('a time-bound assignment', made)];
  required('a time-bound assignment', made, 200, 201);
  try {
    return await use();
  } finally {
    await request(run, vault, standIn, 'AdminRemove');
  }
}

const ahead = (minutes: number) => Math.floor(Date.now() / 1000) + Math.max(inSeconds(minutes), 5);
const timeText = (at: number) => new Date(at * 1000).toISOString();

export function timeBoundEnds(run: OwnerRun): Promise<Verdict> {
  return withStandIn(run, (standIn) =>
    withVault(run, { enableRbacAuthorization: true }, async (vault) => {
      const key = `${vault.id}/keys/bound?${keyVaultVersion}`;
      const create = () => run.send('PUT', key, { properties: { kty: 'RSA', keySize: 3072 } });
      required('a key', await until(10, create, isStatus(200, 201)));
      const use = () => wrap(standIn.send, keyOf(vault, 'bound'));
      const assignments = `${vault.id}/providers/Microsoft.Authorization/roleAssignments`;
      const list = () => run.send('GET', `${assignments}?api-version=2022-04-01&$filter=atScope()`);
      const isListed = ({ text }: Answer) => text.toLowerCase().includes(standIn.objectId.toLowerCase());
      const end = ahead(45);
      return together(
        await timeBound(run, [vault, standIn], timeText(end), async () => {
          const during = await until(20, use, isStatus(200));
          await passUntil(end);
          const after = await until(30, list, (answer) => answer.status === 200 && !isListed(answer));
          return [
            answered('the assignment gives access before its end', during, 200),
            { what: 'the list does not show it after its end', holds: !isListed(after), answer: shown(after) },
            answered('it gives no access after its end', await until(20, use, isStatus(403)), 403, 'ForbiddenByRbac'),
          ];
        }),
      );
    }),
  );
}

/** The end of the stand-in's assignment, as its schedule instance shows it, in ms. */
function endIn({ text }: Answer, { objectId }: StandIn): number {
  const all = (listAt(parseObject(text) ?? {}, 'value') ?? [])
    .filter(isObject)
    .map((one) => objectAt(one, 'properties'));
  const own = all.find((one) => textAt(one, 'principalId')?.toLowerCase() === objectId.toLowerCase());
  return Date.parse(textAt(own ?? {}, 'endDateTime') ?? '');
}

async function updated(run: OwnerRun, vault: OwnVault, standIn: StandIn): Promise<Part[]> {
  const instances = `${vault.id}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances`;
  const list = () => run.send('GET', `${instances}?${version}&$filter=atScope()`);
  const shows = (end: number) => (answer: Answer) => Math.abs(endIn(answer, standIn) - end * 1000) < 2000;
  const [first, second] = [ahead(120), ahead(240) + 60];
  return timeBound(run, [vault, standIn], timeText(first), async () => {
    const before = await until(20, list, shows(first));
    const change = await request(run, vault, standIn, 'AdminUpdate', timeText(second));
    const after = await until(20, list, shows(second));
    return [
      { what: 'the list shows the end', holds: shows(first)(before), answer: shown(before) },
      answered('AdminUpdate is accepted', change, 201),
      { what: 'the list shows the new end', holds: shows(second)(after), answer: shown(after) },
    ];
  });
}

async function deletable(run: OwnerRun, vault: OwnVault, standIn: StandIn): Promise<Part> {
  const what = { actions: ['Microsoft.KeyVault/vaults/write'], principal: servicePrincipal(standIn) };
  const made = await denied(run, vault.id, what, async (answer) => required('a deny assignment', answer));
  const id = textAt(parseObject(made.text) ?? {}, 'id') ?? '';
  const gone = await until(5, () => run.send('GET', `${id}?${denyVersion}`), isStatus(404));
  return answered("a user's deny assignment can be deleted", gone, 404);
}

export function adminUpdate(run: OwnerRun): Promise<Verdict> {
  return withStandIn(run, (standIn) =>
    withVault(run, { enableRbacAuthorization: true }, async (vault) =>
      together([
        ...(await updated(run, vault, standIn)),
        await deletable(run, vault, standIn),
        notTried("one of Azure's can't be deleted", 'the step deny-child-scopes tests this'),
      ]),
    ),
  );
}
