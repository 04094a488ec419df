/** A whole rotation as docs/rotation.md has it, by the commands of the page and of the docs, run by the real az, and what each run says. */
import { adobeTry } from '../../emulator/adobe.ts';
import { addAdministrator, administrator } from '../../emulator/tenants/identities.ts';
import { currentVersion, kindOf } from '../../emulator/vault/keys-held.ts';
import { useCloud } from '../bundle/harness.ts';
import { goodInputs, keyOf, vaultOf, verifiable, versionOf } from '../bundle/verify/cases.ts';
import { useAz } from './az.ts';
import { paste } from './identities.ts';
import { pageText } from './pasted-session.ts';
import { becomePerson } from './person.ts';
import { commandsOf, type Printed, printedOn } from './printed.ts';

/** A key of which a company would say that its time has come, with a type and size that a careless command would lose. */
function aged() {
  const state = verifiable('in-use');
  addAdministrator(state, { azure: [] });
  state.settings.logIngestionDelay = 0;
  vaultOf(state).sku = 'premium';
  Object.assign(keyOf(state), { kty: 'RSA-HSM', keySize: 4096 });
  versionOf(state).created -= 800 * 86_400;
  return state;
}

const harness = useCloud(aged);
const az = useAz(harness);
const state = () => harness.cloud.cloud.state;
const uriOf = (version: string) => `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${version}`;
const officer = [{ roles: ['Key Vault Crypto Officer'], at: 'vault' }] as const;

/** The block under "Create the version", each command by itself. */
function documented(): Printed[] {
  const [, section = ''] = /^## Create the version$(.*?)^Only if /ms.exec(pageText('rotation.md')) ?? [];
  const [block] = printedOn(section);
  if (block === undefined) throw new Error('rotation.md has no command');
  return block.shell.split('\n').map((shell) => Object.assign({}, block, { shell, requirements: officer }));
}

async function verify(confirmed: string, answer: string) {
  const { outputs, summary } = await harness.run({
    ...goodInputs,
    'key-type': 'RSA-HSM',
    'key-size': '4096',
    'usage-days': '30',
    'key-max-age-days': '730',
    'confirmed-key-uri': uriOf(confirmed),
    'adobe-key-version': answer,
  });
  const findings = JSON.parse(outputs['findings'] ?? '[]') as { readonly id: string; readonly status: string }[];
  const failing = findings.filter(({ status }) => status === 'fail' || status === 'unknown').map(({ id }) => id);
  const [, section = ''] = /^### Rotation\n(.*?)(?=^#{1,3} |(?![^]))/ms.exec(summary) ?? [];
  const [, subject = ''] = /^Subject: (.*)$/m.exec(outputs['ticket'] ?? '') ?? [];
  const [headline = ''] = summary.split('\n');
  const said = [outputs['rotation'], outputs['state'], outputs['ready'], failing];
  return { said, headline, section, summary, subject, steps: printedOn(section) };
}

async function carryOut(step: Printed): Promise<void> {
  becomePerson(state(), step);
  await az.text('account', 'clear');
  await az.signIn();
  const run = await paste(az, `cd "$HOME"\n${step.shell}`);
  expect(run).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('ERROR') });
}

const creates = /az keyvault key (?:rotate|create)/;
const uses = (version: string) => {
  for (const operation of ['wrapKey', 'unwrapKey'] as const) adobeTry(harness.cloud.cloud, operation, { version });
};

const walks = (['pinned', 'latest'] as const).flatMap((answer) =>
  (['the page', 'docs/rotation.md'] as const).map((source) => [answer, source] as const),
);

test.each(walks)('%s: the whole rotation, by the commands of %s', async (answer, source) => {
  const key = keyOf(state());
  const former = currentVersion(key);
  const open = answer === 'pinned' ? ['key-age', 'confirmed-version'] : [];
  uses(former.version);

  // Without Adobe's answer nobody gets the command.
  const unanswered = await verify(former.version, '');
  expect(unanswered.said).toEqual(['none', 'confirmed', 'true', ['key-age']]);
  expect(unanswered.section).toContain('**Ask** Adobe');
  expect(unanswered.summary).not.toMatch(creates);

  const due = await verify(former.version, answer);
  expect(due.said).toEqual(['none', 'confirmed', 'true', ['key-age']]);
  const printed = due.steps.filter(({ shell }) => shell.startsWith('az keyvault key'));
  const plain = (steps: readonly Printed[]) =>
    steps.flatMap(({ shell }) => commandsOf(shell)).map((command) => command.replace(/ --subscription \S+/, ''));
  expect(plain(printed)).toEqual(plain(documented()));
  expect(printed.map(({ requirements }) => requirements)).toEqual([officer, officer]);
  const [backUp, rotate] = source === 'the page' ? printed : documented();
  if (backUp === undefined || rotate === undefined) throw new Error('a command is missing');

  await carryOut(backUp);
  const backedUp = await verify(former.version, answer);
  expect(backedUp.said).toEqual(due.said);

  await carryOut(rotate);
  const newest = currentVersion(key);
  expect(key.versions).toHaveLength(2);
  expect(kindOf(key, newest)).toMatchObject({ kty: 'RSA-HSM', keySize: 4096, keyOps: key.keyOps });
  const made = await verify(former.version, answer);
  expect(made.said).toEqual(['made', 'confirmed', 'true', open]);
  expect(made.headline).toContain('the key has a newer version than the confirmed one');
  expect(made.summary).toContain(`"Did you create version ${newest.version.slice(0, 4)}… of key cja-cmk?"`);
  expect(made.summary).toContain(`names application \`${administrator.clientId}\``);
  expect(made.section).toMatch(/shows no wrap or unwrap of Adobe with it/);
  expect(made.section).toContain('**Create no further version**');
  expect(made.summary).not.toMatch(creates);
  const asksToChange = made.subject.startsWith('Change the customer-managed key');
  expect(asksToChange).toBe(answer === 'pinned');

  uses(former.version);
  uses(newest.version);
  const adopting = await verify(former.version, answer);
  expect(adopting.said).toEqual(['adopting', 'confirmed', 'true', open]);
  expect(adopting.section).toMatch(/and Adobe uses it/);
  expect(adopting.section).toContain('**Keep both enabled**');
  expect(adopting.summary).not.toMatch(creates);

  const over = await verify(newest.version, answer);
  expect(over.said).toEqual(['none', 'confirmed', 'true', []]);
  expect(over.section).toBe('');
  expect(key.versions.map(({ enabled }) => enabled)).toEqual([true, true]);
});

test('a policy that would date the new version is changed first', async () => {
  const former = currentVersion(keyOf(state())).version;
  keyOf(state()).rotationPolicy = { lifetimeActions: [], attributes: { expiryTime: 'P90D', created: 1, updated: 1 } };
  const { steps } = await verify(former, 'latest');
  const update = steps.find(({ shell }) => shell.startsWith('az keyvault key'));
  expect(steps.map(({ shell }) => shell)).toEqual(expect.not.arrayContaining([expect.stringMatching(creates)]));
  if (update === undefined) throw new Error('the page has no command');
  await carryOut(update);
  const [, rotate] = (await verify(former, 'latest')).steps.filter(({ shell }) => shell.startsWith('az keyvault key'));
  if (rotate === undefined) throw new Error('the page still has no command');
  await carryOut(rotate);
  expect(currentVersion(keyOf(state()))).toEqual(expect.not.objectContaining({ exp: expect.anything() }));
});

test('the command that changes type and size makes a version of just these', async () => {
  Object.assign(keyOf(state()), { kty: 'RSA', keySize: 3072 });
  const [, section = ''] = /^Only if type or size (.*?)^## /ms.exec(pageText('rotation.md')) ?? [];
  const [change] = printedOn(section);
  if (change === undefined) throw new Error('the page has no command');
  await carryOut({ ...change, requirements: officer });
  const key = keyOf(state());
  const kinds = key.versions.map((version) => kindOf(key, version)).map(({ kty, keySize }) => [kty, keySize]);
  expect(kinds).toEqual([
    ['RSA', 3072],
    ['RSA-HSM', 4096],
  ]);
});
