/** The page for the worst hour: one decision, and what to do for each finding that is an error. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listOwners, removeAccessPolicy } from '../../src/az-commands/access-commands.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { adobePublishedAppId } from '../../src/model/applications.ts';
import { askOnLoss } from '../../src/runbooks/asking.ts';
import { ownersOfVault } from '../../src/runbooks/owners.ts';
import { commandsIn } from '../az/catalog.ts';
import { inputs } from '../checks/tenant.ts';
import { root } from './documents.ts';

function textOf(name: string): string {
  return readFileSync(join(root, 'docs', name), 'utf8');
}

const page = textOf('lost-access.md');

/** What protects against a loss, or records a confirmation: nothing is lost when it fails. */
const nothingLostYet: ReadonlySet<string> = new Set(['adobe-confirmation']);
/** A severity that depends on the observation counts as a possible error. */
const errors = catalog.filter(({ severity }) => severity !== 'warning').map(({ id }) => id);

test.each(errors.filter((id) => !nothingLostYet.has(id)))('the page says what to do about %s', (id) => {
  expect(page).toContain(`\`${id}\``);
});

/** As a page tells it. */
const { steps } = askOnLoss({
  whom: ownersOfVault(inputs),
  did: { en: 'do this', fr: 'fait cela' },
  kept: { en: 'it', fr: 'tel quel' },
  repair: [],
});
const everyFold = steps.flatMap(({ folds = [] }) => folds);
const sections = new Map(
  page.split(/^#{2,3} /m).map((text): [string, string] => [text.split('\n')[0] ?? '', text.replaceAll(/\s+/g, ' ')]),
);

test('the steps come in the order of a page: people, send, call with an answer each, find', () => {
  const answers = everyFold.map(({ title }) => title.en);
  expect([...sections.keys()].slice(1)).toEqual(['People', '1. Send', '2. Call', ...answers, '3. Find']);
  expect(steps.map(({ en }) => en.split(' ')[0])).toEqual(['Send', 'Call']);
});

test.each(everyFold.map((fold) => [fold.title.en, fold] as const))('%s: in the words of a page', (title, fold) => {
  const said = [fold.said?.en ?? '', ...fold.steps.flatMap(({ en, runs }) => (runs === undefined ? [en] : []))];
  const sentences = said.flatMap((text) => text.split(/(?<=[.]) /)).filter((text) => text !== '');
  for (const sentence of sentences) expect(sections.get(title)).toContain(sentence.replace(/[.]$/, ''));
});

describe('findings.md, lost-access.md and revoke.md', () => {
  const pages = ['findings.md', 'lost-access.md', 'revoke.md'].map((name) => ({ name, text: textOf(name) }));

  test.each(pages)('$name never deletes a group, a vault or a key', ({ text }) => {
    expect(
      commandsIn(text).filter((command) => /^az (?:group|keyvault(?: key)?) (?:delete|purge)\b/.test(command)),
    ).toEqual([]);
  });

  test('a command within a sentence is the one that a page prints', () => {
    const of = { subscriptionId: 'SUBSCRIPTION-ID', vaultName: 'kv-contoso-cja', resourceGroup: 'rg-cja' };
    const target = { inputs: { ...inputs, ...of, adobeAppId: adobePublishedAppId } };
    const short = (text: string) => text.replace(' --subscription SUBSCRIPTION-ID', '');
    expect(textOf('revoke.md')).toContain(`\`${short(removeAccessPolicy(target).text)}\``);
    expect(page).toContain(`\`${listOwners(target).text}\``);
  });

  test('a command that removes or disables stands on revoke.md alone', () => {
    const takes = (command: string) =>
      /--enabled false\b|^az role assignment delete .*Crypto Service Encryption/.test(command);
    const others = pages.filter(({ name }) => name !== 'revoke.md');
    expect(
      others.flatMap(({ name, text }) =>
        commandsIn(text)
          .filter(takes)
          .map((command) => `${name}: ${command}`),
      ),
    ).toEqual([]);
    expect(commandsIn(textOf('revoke.md')).some(takes)).toBe(true);
  });
});
