/** The page for the worst hour: one decision, and what to do for each finding that is an error. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../src/checks/catalog.ts';
import { commandsIn } from '../az/catalog.ts';
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

test('the steps come in the order of doing: send, ask, find, restore, check', () => {
  const steps = [...page.matchAll(/^## (\d)\. (\w+)/gm)].map(([, number, word]) => `${number} ${word}`);
  expect(steps).toEqual(['1 Send', '2 Ask', '3 Find', '4 Restore', '5 Check']);
});

test('if nobody answers, nothing is re-enabled, and the incident ticket was sent before', () => {
  const [row = ''] = /^\| Nobody answers\..*$/m.exec(page) ?? [];
  expect(row).toMatch(/Re-enable and restore nothing/);
  expect(row).toMatch(/Step 3/);
  expect(page).toMatch(/^## 1\. Send the incident ticket$/m);
});

describe('findings.md, lost-access.md and revoke.md', () => {
  const pages = ['findings.md', 'lost-access.md', 'revoke.md'].map((name) => ({ name, text: textOf(name) }));

  test.each(pages)('$name never deletes a group, a vault or a key', ({ text }) => {
    expect(
      commandsIn(text).filter((command) => /^az (?:group|keyvault(?: key)?) (?:delete|purge)\b/.test(command)),
    ).toEqual([]);
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
