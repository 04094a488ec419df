/** Rules for every command that a person is told to run. */
import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { EvaluatedFinding } from '../../src/model/finding.ts';
import { runbookText } from '../../src/report/runbook-layout.ts';
import { allTold, catalog, commandsIn, shapeOf, targets } from '../az/catalog.ts';
import { notRun, remedyCases } from '../az/remedy-cases.ts';

const told = catalog();
const shapes = [...told.keys()];

describe('the list of commands', () => {
  const run = new Set(remedyCases.flatMap(({ runs }) => runs));

  test('npm run test:az runs each one, or says why it does not', () => {
    expect(shapes.filter((shape) => !run.has(shape) && !Object.hasOwn(notRun, shape))).toEqual([]);
  });

  test('every command that is run or left out occurs in a text', () => {
    expect([...run, ...Object.keys(notRun)].filter((shape) => !told.has(shape))).toEqual([]);
  });

  test('a command that is left out is not run, and has a reason', () => {
    expect(Object.entries(notRun).filter(([shape, why]) => run.has(shape) || why.length < 30)).toEqual([]);
  });
});

describe('the shape of a command', () => {
  test.each([
    ['az group show --name rg', 'az group show --name'],
    ['$ az ad sp show --id "$(az account show --query x)" -o tsv', 'az ad sp show --id'],
    [String.raw`az rest --url "https://x/?\$filter=a --b" --method GET`, 'az rest --method --url'],
    ['az x y --value \'{"a": "--b"}\' --name=z', 'az x y --name --value'],
  ])('%s', (command, shape) => {
    expect(shapeOf(command)).toBe(shape);
  });

  test('commands stand on lines of their own, or inside others', () => {
    const text = 'Run az login first.\naz a b --c $(az d e --f)\n  az g \\\n    --h\n';
    expect(commandsIn(text)).toEqual(['az a b --c $(az d e --f)', 'az g --h', 'az d e --f']);
  });
});

/**
 * Commands on a directory, or on whatever the person is signed in to; the address of `az rest` names its own
 * subscription.
 */
const ofNoSubscription = /^az (?:ad |rest |account (?:show|list) --output --query$)/;

test('each command names its subscription', () => {
  expect(shapes.filter((shape) => !shape.includes('--subscription') && !ofNoSubscription.test(shape))).toEqual([]);
});

/** Commands that are not read-only. */
const writing = (command: string) =>
  !/^az (?:[a-z-]+ )*(?:show|list|list-[a-z]+) /.test(shapeOf(command)) &&
  !/^az rest (?!.*--(?:body|method (?:DELETE|POST)))/.test(command);
const role =
  /\b(?:Owner|Contributor|Officer|(?:User Access|Application|Privileged Role|Security) Administrator|access policy)\b/;

test('each text that asks to change something names the role that it needs', () => {
  const silent = allTold.filter(({ command, text }) => writing(command) && !role.test(text));
  expect(new Set(silent.map(({ by, command }) => `${by}: ${shapeOf(command)}`))).toEqual(new Set());
});

describe('texts for random targets', () => {
  const all = targets().map(([inputs, observed]) => ({
    inputs,
    observed,
    findings: evaluate(inputs, observed).findings,
  }));
  const commandsOf = ({ findings }: { readonly findings: readonly EvaluatedFinding[] }) =>
    findings.flatMap(({ remediation }) =>
      commandsIn(runbookText(remediation, 'en')).map((command) => shapeOf(command)),
    );
  const creates = (shape: string) => shape.startsWith('az keyvault create ');
  const createsKey = (shape: string) => shape.startsWith('az keyvault key create ');

  test('no command creates a vault if a deleted or foreign one has, or may have, the name', () => {
    const held = all.filter(
      ({ observed: { deletedVault, nameTaken } }) =>
        deletedVault.presence !== 'absent' || nameTaken.presence !== 'absent',
    );
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter((one) => commandsOf(one).some(creates)).map(({ observed }) => observed)).toEqual([]);
    expect(all.some((one) => commandsOf(one).some(creates))).toBe(true);
  });

  test('no command creates a key if a deleted one has, or may have, the name', () => {
    const held = all.filter(
      ({ observed: { key, vault, deletedKey, deletedVault } }) =>
        key.presence !== 'found' &&
        (vault.presence === 'found' ? deletedKey.presence !== 'absent' : deletedVault.presence !== 'absent'),
    );
    expect(held.length).toBeGreaterThan(100);
    expect(held.filter((one) => commandsOf(one).some(createsKey)).map(({ observed }) => observed)).toEqual([]);
    expect(all.some((one) => commandsOf(one).some(createsKey))).toBe(true);
  });

  test('once Adobe has confirmed a key, no command creates what is gone', () => {
    const lost = all.filter(
      ({ inputs, observed }) => inputs.confirmedKeyUri !== undefined && observed.key.presence !== 'found',
    );
    expect(lost.length).toBeGreaterThan(30);
    expect(lost.filter((one) => commandsOf(one).some((shape) => creates(shape) || createsKey(shape)))).toEqual([]);
  });
});
