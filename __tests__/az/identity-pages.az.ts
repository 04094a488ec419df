/**
 * infra/identity.sh as the pages tell to run it again: by somebody who has exactly what the page names, for identities that
 * the setup created and that lost something since.
 */
import { expect, test } from '@jest/globals';
import type { CloudState } from '../../emulator/state.ts';
import { addAdobe } from '../../emulator/tenants/foundation.ts';
import { groupName, location, subscriptionId } from '../../emulator/tenants/names.ts';
import { setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { useCloud } from '../bundle/harness.ts';
import { administeredTenant, useAz } from './az.ts';
import { clientIdIn, contents, type Mode, makeIdentity, paste } from './identities.ts';
import { ofSituations, type PrintedBy } from './pages.ts';
import { becomePerson } from './person.ts';

const harness = useCloud(() => administeredTenant());
const az = useAz(harness);
const state = (): CloudState => harness.cloud.cloud.state;

interface SetUp {
  readonly state: CloudState;
  readonly ids: Readonly<Record<Mode, string>>;
}

const setUps = new Map<string, SetUp>();

/** Both identities, made once. */
async function setUp(options: readonly string[]): Promise<SetUp> {
  const name = options.join(' ');
  const known = setUps.get(name);
  if (known !== undefined) return known;
  addAdobe(state());
  const ids = { ensure: '', verify: '' };
  for (const mode of ['ensure', 'verify'] as const) {
    const more = options.filter((option) => mode === 'ensure' || option !== '--with-graph-write');
    const made = await makeIdentity(az, mode, '--location', location, ...more);
    expect(made).toMatchObject({ exitCode: 0 });
    ids[mode] = clientIdIn(made);
  }
  const made = { state: structuredClone(state()), ids };
  setUps.set(name, made);
  return made;
}

/** What a page is about, taken away. */
type Loss = (state: CloudState, clientId: string) => void;

const credentials: Loss = ({ applications }, clientId) => {
  for (const one of applications) if (one.appId === clientId) one.federatedCredentials = [];
};
const permission: Loss = (lost, clientId) => setGraphPermissions(lost, [], clientId);
const roles: Loss = (lost, clientId) => {
  const principal = lost.servicePrincipals.find(({ appId }) => appId === clientId);
  lost.roleAssignments = lost.roleAssignments.filter(({ principalId }) => principalId !== principal?.id);
};

/** Those on the subscription outlive the group. */
const rolesOfGroup: Loss = (lost, clientId) => {
  const principal = lost.servicePrincipals.find(({ appId }) => appId === clientId);
  lost.roleAssignments = lost.roleAssignments.filter(
    ({ principalId, scope }) => principalId !== principal?.id || !scope.includes('/resourceGroups/'),
  );
};

/** The page, what it is about, and the options with which the identity was created. */
const cases: readonly (readonly [page: string, Loss, ...options: string[]])[] = [
  ['ensure-subject-of-a-branch', credentials],
  ['verify-subject-of-a-branch', credentials],
  ['verify-principal-not-read', permission],
  ['ensure-graph-refusal', permission, '--with-graph-write'],
  ['ensure-vault-not-read', roles],
  ['ensure-no-right-to-assign', roles],
  ['verify-vault-not-read', roles],
  ['verify-vault-gone-not-searched', roles, '--with-recovery'],
  ['ensure-confirmed-key-gone-not-searched', roles, '--with-recovery'],
  ['verify-confirmed-vault-deleted-with-group', rolesOfGroup, '--with-recovery'],
];

/** What a person fills in who knows the setup. */
function filled({ shell }: PrintedBy, ids: Readonly<Record<Mode, string>>): string {
  const prefix = 'repo:contoso@9812345/analytics-platform@812345678';
  return shell
    .replaceAll(/\\\n */g, '')
    .replaceAll(/--mode (ensure|verify)(.*?)--client-id \S+/g, (_, mode: Mode, between: string) => {
      // There is no GitHub here that could be asked.
      const options = mode === 'ensure' ? ' --confirm-protection' : '';
      return `--mode ${mode}${between}--client-id ${ids[mode]} --subject-prefix ${prefix}${options}`;
    })
    .replaceAll(/--subscription \S+/g, `--subscription ${subscriptionId}`)
    .replaceAll(/--resource-group \S+/g, `--resource-group ${groupName}`)
    .replaceAll('OWNER/NAME', 'contoso/analytics-platform')
    .replaceAll('ENVIRONMENT', 'cmk');
}

const pages = ofSituations();

test.each(
  cases.flatMap(([page, loss, ...options]) => {
    const block = pages.find(({ by, shell }) => by === `page ${page}` && shell.includes('infra/identity.sh'));
    if (block === undefined) throw new Error(`${page} does not name the script`);
    const some = Math.max(...block.requirements.map((each) => each.roles.length));
    return Array.from(
      { length: some },
      (_, which) =>
        [
          page,
          block.requirements.map((each) => each.roles[which % each.roles.length]).join(' and '),
          { block, loss, options, which },
        ] as const,
    );
  }),
)(
  '%s: the script, run again by somebody with %s, gives back what is missing',
  async (_page, _role, { block, loss, options, which }) => {
    const made = await setUp(options);
    const wanted = contents(made.state);
    const lost = structuredClone(made.state);
    for (const mode of ['ensure', 'verify'] as const)
      if (block.shell.includes(`--mode ${mode}`)) loss(lost, made.ids[mode]);
    harness.cloud.reset(lost);
    becomePerson(state(), block, which);
    await az.text('account', 'clear');
    await az.signIn();
    const { exitCode, stderr } = await paste(az, filled(block, made.ids));
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('ERROR')]);
    const held = contents(state());
    const ofIdentities = (all: readonly { readonly principalId: string }[]) =>
      all
        .filter(({ principalId }) =>
          wanted.servicePrincipals.some(
            ({ id, appId }) => id === principalId && Object.values(made.ids).includes(appId),
          ),
        )
        .map((one) =>
          JSON.stringify({
            ...one,
            name: '',
            createdOn: '',
            updatedOn: '',
            createdBy: '',
            updatedBy: '',
            visibleAt: 0,
          }),
        )
        .toSorted();
    expect(ofIdentities(held.roleAssignments)).toEqual(ofIdentities(wanted.roleAssignments));
    const trusted = ({ applications }: typeof held) =>
      applications.map(({ appId, federatedCredentials }) => [
        appId,
        federatedCredentials.map(({ subject }) => subject),
      ]);
    expect(trusted(held)).toEqual(trusted(wanted));
    const permitted = ({ servicePrincipals }: typeof held) =>
      servicePrincipals
        .filter(({ appId }) => Object.values(made.ids).includes(appId))
        .map(({ appId, graphPermissions }) => [appId, graphPermissions]);
    expect(permitted(held)).toEqual(permitted(wanted));
  },
);

test('a role in the directory is not enough: az shows the subscription only to somebody with a role in it', async () => {
  const made = await setUp([]);
  const lost = structuredClone(made.state);
  credentials(lost, made.ids.verify);
  harness.cloud.reset(lost);
  becomePerson(state(), { requirements: [{ roles: ['Application Administrator'], at: 'tenant' }] });
  await az.text('account', 'clear');
  await az.signIn();
  const block = pages.find(
    ({ by, shell }) => by === 'page verify-subject-of-a-branch' && shell.includes('identity.sh'),
  );
  if (block === undefined) throw new Error('the page does not name the script');
  const { exitCode, stderr } = await paste(az, filled(block, made.ids));
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("doesn't exist")]);
});
