/** Slow: thousands of targets, and what each prints. Rules for every command that a person is told to run. */
import { isConfirmed } from '../../src/model/confirmation.ts';
import type { EvaluatedFinding } from '../../src/model/finding.ts';
import { commandsOf as commandsOfRunbook, type Runbook } from '../../src/model/runbook.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { commandsIn, shapeOf } from '../az/catalog.ts';
import { recorded, recordsOf } from '../az/commands-run.ts';
import { notRun } from '../az/not-run.ts';
import { allPrinted, ofSituations } from '../az/pages.ts';
import { commandsOf, formOf, type Printed } from '../az/printed.ts';
import { targets } from '../az/targets.ts';

const printed = allPrinted();
const ofPages = printed.filter(({ by }) => !by.startsWith('document '));
const shapes = [...new Set(ofPages.flatMap(({ shell }) => commandsOf(shell).map((command) => shapeOf(command))))];

/** A role holds below the place where it is assigned. */
const scopesUpward = ['the vault', 'the resource group', 'the subscription'];
const withinOwner = ['Owner', 'Reader', 'Contributor', 'User Access Administrator', 'Key Vault Contributor'].concat(
  'Key Vault Data Access Administrator',
);

describe('the commands that are printed', () => {
  const wanted = new Set(printed.flatMap((block) => recordsOf(block)));
  const left = (line: string) => notRun.some(([form]) => form.test(line));
  const lines = new Set(recorded());

  /** Somebody without a role could run it, or with less: below, or as Owner the rights of each other role of Azure. */
  const isProven = (line: string): boolean => {
    const [form = '', need = ''] = line.split(' | ');
    if (lines.has(line) || lines.has(`${form} | no role`)) return true;
    const [role = '', place = ''] = need.split(' on ');
    const below = scopesUpward.slice(0, scopesUpward.indexOf(place) + 1);
    const covered = role === 'Owner' ? withinOwner : [role];
    return below.some((each) => covered.some((one) => lines.has(`${form} | ${one} on ${each}`)));
  };

  test('npm run test:night -- az ran each one with each role that is said to be enough, or a reason says why not', () => {
    expect([...wanted].filter((line) => !isProven(line) && !left(line)).toSorted()).toEqual([]);
  });

  test('every command that was run or is left out is printed', () => {
    expect([...lines].filter((line) => !wanted.has(line))).toEqual([]);
    expect(notRun.filter(([form]) => [...wanted].every((line) => !form.test(line)))).toEqual([]);
  });

  test('a command that is left out was not run, and has a reason', () => {
    expect([...lines].filter(left)).toEqual([]);
    expect(notRun.filter(([, why]) => why.length < 30)).toEqual([]);
  });
});

describe('a command that goes to the vault itself', () => {
  // Where the vault could not be read, its network and model are not known: the rows of that step have what a refusal means.
  const isLook = ({ shell }: Printed) => /^az keyvault key show [^|]*--query attributes$/.test(shell.trim());
  const isDataPlane = (each: Printed) => /az keyvault (?:key|secret) /.test(each.shell) && !isLook(each);

  test.each(['deny', 'perimeter'] as const)('says from where, if the vault admits few networks: %s', (how) => {
    const change =
      how === 'deny' ? ({ networkDefault: 'deny' } as const) : ({ publicNetworkAccess: 'perimeter' } as const);
    const blocks = ofSituations(change).filter(isDataPlane);
    expect(blocks.length).toBeGreaterThan(10);
    expect(blocks.filter(({ isInsideNetwork }) => !isInsideNetwork).map(({ by, shell }) => [by, shell])).toEqual([]);
  });

  test('names a permission and no role in the vault, if the vault has access policies', () => {
    const blocks = ofSituations({ rbac: false }).filter(isDataPlane);
    expect(blocks.length).toBeGreaterThan(10);
    const wrong = blocks.filter(
      ({ requirements, ownPolicy }) =>
        ownPolicy.keys.length + ownPolicy.secrets.length === 0 ||
        requirements.some(({ roles }) => roles.some((role) => role.startsWith('Key Vault'))),
    );
    expect(wrong.map(({ by, shell, text }) => [by, shell, text])).toEqual([]);
  });
});

/**
 * Every member of a tenant can read its applications and who has a role in the directory; az answers the others from its own sign-in, or no role of Azure
 * applies.
 */
const forAnybody =
  /^(?:az (?:ad (?:sp show|app list|app federated-credential list)|account (?:list|set|show)|login) |az rest --method GET --url "https:\/\/graph\.microsoft\.com\/v1\.0\/directoryRoles\(|date |gh )/;

test('each text with a command names the role that it needs', () => {
  const silent = printed.filter(({ requirements }) => requirements.length === 0);
  const commands = silent.flatMap(({ by, shell }) => commandsOf(shell).map((command) => `${formOf(command)} (${by})`));
  expect(commands.filter((line) => !forAnybody.test(line))).toEqual([]);
});

/**
 * Commands on a directory, or on whatever the person is signed in to; the address of `az rest` names its own
 * subscription.
 */
const ofNoSubscription = /^az (?:ad |rest |login |account (?:show|list) )/;

test('each command of Azure CLI names its subscription', () => {
  const ofAz = shapes.filter((shape) => shape.startsWith('az '));
  expect(ofAz.filter((shape) => !shape.includes('--subscription') && !ofNoSubscription.test(shape))).toEqual([]);
});

type Target = (typeof targets)[number];

/** Of a runbook without a command nothing is laid out. */
const textOf = (runbook: Runbook) =>
  commandsOfRunbook(runbook).length === 0 ? '' : runbookText(runbook, { language: 'en' });

describe('texts for random targets', () => {
  const all = targets;
  const tells = (findings: readonly EvaluatedFinding[], beginning: string) =>
    findings.some(({ runbook }) =>
      commandsIn(textOf(runbook)).some((command) => shapeOf(command).startsWith(beginning)),
    );
  const creates = ({ findings }: Target) => tells(findings, 'az keyvault create ');
  const createsKey = ({ findings }: Target) => tells(findings, 'az keyvault key create ');

  test('no command creates a vault if a deleted or foreign one has, or may have, the name', () => {
    const held = all.filter(
      ({ observed: { deletedVault, nameTaken } }) =>
        deletedVault.presence !== 'absent' || nameTaken.presence !== 'absent',
    );
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter(creates).map(({ observed }) => observed)).toEqual([]);
    expect(all.some(creates)).toBe(true);
  });

  test('no command creates a key if a deleted one has, or may have, the name', () => {
    const held = all.filter(
      ({ observed: { key, vault, deletedKey, deletedVault } }) =>
        key.presence !== 'found' &&
        (vault.presence === 'found' ? deletedKey.presence !== 'absent' : deletedVault.presence !== 'absent'),
    );
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter(createsKey).map(({ observed }) => observed)).toEqual([]);
    expect(all.some(createsKey)).toBe(true);
  });

  test('once Adobe has confirmed a key, no command creates what is gone', () => {
    const lost = all.filter(({ inputs, observed }) => isConfirmed(inputs) && observed.key.presence !== 'found');
    expect(lost.length).toBeGreaterThan(30);
    expect(lost.filter((one) => creates(one) || createsKey(one))).toEqual([]);
  });

  test('once Adobe has confirmed a key, no command makes a version of another type or size', () => {
    const kept = all.filter(({ inputs, observed }) => isConfirmed(inputs) && observed.key.presence === 'found');
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter(createsKey)).toEqual([]);
  });
});
