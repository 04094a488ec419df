/** What belongs to a finding stands in its entry: other code reads it there and has no lists of findings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingIds } from '../../src/model/finding.ts';
import { filesBelow } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');
const declared = 'src/model/finding.ts';

/** Where code is about one finding, and about no fact that another finding could have too. */
const about: Readonly<Record<string, readonly string[]>> = {
  // While its waiver is in effect, Graph is not called.
  'src/connect.ts': ['adobe-principal'],
  'src/observing/principal.ts': ['adobe-principal'],
  // While its waiver is in effect, nothing is turned on.
  'src/planning/vault.ts': ['vault-purge-protection'],
  // Its waiver, its situation and its row are about whether what a person said still holds.
  // That nobody confirmed a URI and that Adobe was refused lately are doubted by what a run sees.
  'src/checks/evaluate.ts': ['adobe-confirmation', 'adobe-use'],
  'src/model/situation.ts': ['adobe-confirmation'],
  'src/report/summary/findings.ts': ['adobe-confirmation'],
  // Only the log shows that Adobe uses a key of which nobody said so.
  'src/model/incident.ts': ['adobe-use'],
  // What ends by a bill has no day.
  'src/report/first-line.ts': ['subscription-state'],
  'src/report/headline.ts': ['subscription-state'],
  // The version in use.
  'src/report/look.ts': ['confirmed-key'],
  // They name their causes.
  'src/checks/key/age.ts': ['confirmed-version'],
  'src/checks/confirmed/key.ts': ['key-active', 'key-enabled', 'key-operations', 'key-type'],
  // The value of an input.
  'src/az-commands/runner.ts': ['adobe-principal'],
  // What a version needs that Adobe is asked to use.
  'src/report/ticket.ts': ['key-active', 'key-enabled', 'key-operations', 'key-type'],
  // Their sections and sentences.
  'src/report/summary/rotation.ts': ['key-age'],
  'src/report/drift-issue.ts': ['adobe-use'],
  'src/report/summary/use.ts': ['adobe-use'],
  'src/report/summary/adobe-steps.ts': ['confirmed-key', 'vault-dedicated'],
};

/** The findings that a text names as values or as property names, except in their entries and as the cause of a check's own outcome. */
function idsIn(text: string): string[] {
  const others = text.replaceAll(/\bfollowing\([^,]*,|^ +id: '[a-z-]+',$/gm, '');
  return findingIds.filter((id) => others.includes(`'${id}'`)).toSorted();
}

const files = filesBelow(root, 'src').filter((file) => file !== declared && !file.startsWith('src/runbooks/'));
const named = new Map(files.map((file) => [file, idsIn(readFileSync(join(root, file), 'utf8'))]));

test('no code has a list of findings: what is to be known of one is a fact of its entry', () => {
  const wrong = [...named].filter(([file, ids]) => ids.some((id) => about[file]?.includes(id) !== true));
  expect(Object.fromEntries(wrong)).toEqual({});
});

test('every exception is still needed', () => {
  expect(
    Object.entries(about).filter(([file, ids]) => ids.some((id) => named.get(file)?.includes(id) !== true)),
  ).toEqual([]);
});
