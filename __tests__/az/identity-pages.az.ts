/**
 * infra/identity.sh as the pages tell to run it again: by somebody who has exactly what the page names, for identities that
 * the setup created and that lost something since.
 */
import type { CloudState } from '../../emulator/state.ts';
import { addAdobe } from '../../emulator/tenants/foundation.ts';
import { groupName, location, subscriptionId } from '../../emulator/tenants/names.ts';
import { setGraphPermissions } from '../../emulator/tenants/rights.ts';
import { useCloud } from '../bundle/harness.ts';
import { administeredTenant, useAz } from './az.ts';
import { clientIdIn, type Mode, makeIdentity, paste } from './identities.ts';
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
    const made = await makeIdentity(az, mode, '--location', location, ...options);
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

/** @param below those at other places outlive what is lost */
const rolesBelow =
  (below: string): Loss =>
  (lost, clientId) => {
    const principal = lost.servicePrincipals.find(({ appId }) => appId === clientId);
    const isLost = (one: { principalId: string; scope: string }) =>
      one.principalId === principal?.id && one.scope.includes(below);
    lost.roleAssignments = lost.roleAssignments.filter((one) => !isLost(one));
  };
const roles = rolesBelow('/');
const rolesOfGroup = rolesBelow('/resourceGroups/');

/** The page, what it is about, and the options with which the identity was created. */
const cases: readonly (readonly [page: string, Loss, ...options: string[]])[] = [
  ['ensure-subject-of-a-branch', credentials],
  ['verify-subject-of-a-branch', credentials],
  ['verify-principal-not-read', permission],
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
  return (
    shell
      .replaceAll(/\\\n */g, '')
      // The script of this checkout, not that of a release.
      .replaceAll(/^git .*\n/gm, '')
      .replaceAll('cja-cmk-action/infra/', 'infra/')
      .replaceAll(/--mode (ensure|verify)(.*?)--client-id \S+/g, (_, mode: Mode, between: string) => {
        // There is no GitHub here that could be asked.
        const options = mode === 'ensure' ? ' --confirm-protection' : '';
        return `--mode ${mode}${between}--client-id ${ids[mode]} --subject-prefix ${prefix}${options}`;
      })
      .replaceAll(/--subscription \S+/g, `--subscription ${subscriptionId}`)
      .replaceAll(/--resource-group \S+/g, `--resource-group ${groupName}`)
      .replaceAll(/OWNER\/NAME|contoso\/keys/g, 'contoso/analytics-platform')
      .replaceAll(/ENVIRONMENT|cmk-read/g, 'cmk')
  );
}

/** What the identities have: roles, permissions and trusted subjects. */
function heldBy({ applications, servicePrincipals, roleAssignments }: CloudState, ids: SetUp['ids']) {
  return Object.values(ids).map((clientId) => {
    const principal = servicePrincipals.find(({ appId }) => appId === clientId);
    const assigned = roleAssignments.filter(({ principalId }) => principalId === principal?.id);
    const roleLines = assigned.map(({ roleId, scope, condition }) => `${roleId} ${scope} ${condition}`).toSorted();
    const trusted = applications
      .find(({ appId }) => appId === clientId)
      ?.federatedCredentials.map(({ subject }) => subject);
    return [roleLines, principal?.graphPermissions, trusted];
  });
}

/** Signs in as somebody who has what a text names. */
async function signIn(asked: Parameters<typeof becomePerson>[1], which?: number): Promise<void> {
  becomePerson(state(), asked, which);
  await az.text('account', 'clear');
  await az.signIn();
}

const pages = ofSituations();

function blockOf(page: string): PrintedBy {
  const block = pages.find(({ by, shell }) => by === `page ${page}` && shell.includes('infra/identity.sh'));
  if (block === undefined) throw new Error(`${page} does not name the script`);
  return block;
}

test.each(
  cases.flatMap(([page, loss, ...options]) => {
    const block = blockOf(page);
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
    const lost = structuredClone(made.state);
    for (const mode of ['ensure', 'verify'] as const)
      if (block.shell.includes(`--mode ${mode}`)) loss(lost, made.ids[mode]);
    harness.cloud.reset(lost);
    await signIn(block, which);
    const { exitCode, stderr } = await paste(az, filled(block, made.ids));
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('ERROR')]);
    expect(heldBy(state(), made.ids)).toEqual(heldBy(made.state, made.ids));
  },
);

test('a role in the directory is not enough: az shows the subscription only to somebody with a role in it', async () => {
  const made = await setUp([]);
  const lost = structuredClone(made.state);
  credentials(lost, made.ids.verify);
  harness.cloud.reset(lost);
  await signIn({ requirements: [{ roles: ['Application Administrator'], at: 'tenant' }] });
  const { exitCode, stderr } = await paste(az, filled(blockOf('verify-subject-of-a-branch'), made.ids));
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("doesn't exist")]);
});
