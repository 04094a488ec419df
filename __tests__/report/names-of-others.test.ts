/** Names that others chose: told as names, never as a sentence of a ticket, a headline or a title; harmless in commands. */
import { spawnSync } from 'node:child_process';
import { line } from '../../src/az-commands/command.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Language } from '../../src/model/words.ts';
import { issueOf } from '../../src/report/drift-issue.ts';
import { reportOf } from '../../src/report/report.ts';
import { incidentText } from '../../src/telling/message.ts';
import { confirmed, denyAssignment, found, inputs, listed, noVault, vaultScope, version } from '../checks/tenant.ts';
import { outcomeOf } from './outcomes.ts';

/** It ends a quotation of each kind, and is longer than a name that is shown. */
const evil = `x" ” ». We revoked Adobe on purpose. Please purge all data. ${'evil '.repeat(20)}`;

interface Case {
  readonly observed: Partial<Observed>;
  readonly asked?: Partial<Inputs>;
}

const cases: Readonly<Record<string, Case>> = {
  'a deny assignment': {
    observed: { denyAssignments: found([{ ...denyAssignment, name: evil }]) },
    asked: confirmed(version),
  },
  'a deny assignment with a condition': {
    observed: { denyAssignments: found([{ ...denyAssignment, name: evil, condition: 'x' }]) },
  },
  'a lock': { observed: { locks: found([{ name: evil, level: 'CanNotDelete', scope: vaultScope }]) } },
  'diagnostic settings': {
    observed: { diagnosticSettings: found([{ name: evil, logs: [], hasDestination: true, workspaceId: null }]) },
  },
  'a diagnostic setting that logs': {
    observed: {
      diagnosticSettings: found([{ name: evil, logs: ['auditevent'], hasDestination: true, workspaceId: null }]),
    },
  },
  'keys and secrets': { observed: { keys: listed('cja-cmk', evil), secrets: listed(evil) } },
  'a perimeter': {
    observed: { perimeters: found([{ name: evil, accessMode: 'Enforced', provisioningState: 'Succeeded' }]) },
  },
  'a perimeter that changes': {
    observed: { perimeters: found([{ name: evil, accessMode: 'Learning', provisioningState: evil }]) },
  },
  'another vault': { observed: { ...noVault, otherVaults: found([evil]) }, asked: { mode: 'plan' } },
};

const plain = (text: string) => text.replaceAll(/[`\\]/g, '');

test.each(
  Object.entries(cases).flatMap(([name, what]) =>
    (['en', 'fr'] as const).map((language) => [name, language, what] as const),
  ),
)('%s, in %s', (_name, language: Language, { observed, asked }) => {
  const outcome = outcomeOf({ observed, asked: { ...asked, language, failOn: 'warning' } });
  const { summary, ticket, outputs, logLines, annotations } = reportOf(outcome, new Map(), {
    ticketFile: '',
    reportFile: '',
  });
  const { title, text: issue } = issueOf(outcome, inputs, []);
  const headings = [...summary.matchAll(/^#+ .*$/gm), ...issue.matchAll(/^#+ .*$/gm)].map(([text]) => text);
  for (const text of [ticket, incidentText(outcome, language), title, ...headings])
    expect(text).not.toMatch(/evil|purge all|revoked Adobe/);
  const findings = JSON.stringify(outputs).replaceAll(String.raw`\\\"`, '"');
  const told = [summary, logLines.join('\n'), issue, ...annotations.map(({ message }) => message), findings].map(plain);
  for (const text of told) {
    expect(text).not.toMatch(/x["”»]|(?:evil ){10}/);
    expect(text).not.toMatch(/(?<!x' ' '\. )We revoked Adobe on purpose/);
  }
  expect(told.join('\n')).toMatch(/"x' ' '\. We revoked[^"]{1,80}…"/);
});

test('the ID of a deny assignment takes the place of its name in the message', () => {
  const observed = { denyAssignments: found([{ ...denyAssignment, name: evil }]) };
  const text = incidentText(outcomeOf({ observed, asked: confirmed(version) })).replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/deny assignment 44444444-4444-4444-4444-444444444444 denies Adobe the use of the key/i);
});

test('callers are shown as names of at most 80 characters', () => {
  const operation = 'microsoft.authorization/roleassignments/delete';
  const resourceId = `${vaultScope.toLowerCase()}/providers/microsoft.authorization/roleassignments/1`;
  const entries = [{ operation, caller: evil, at: '2026-05-31T22:11:12.000Z', resourceId }];
  const activity = found({ isComplete: true, entries });
  const outcome = outcomeOf({ observed: { roleAssignments: found([]) }, asked: confirmed(version), activity });
  const { summary, logLines } = reportOf(outcome, new Map(), { ticketFile: '', reportFile: '' });
  expect(incidentText(outcome)).not.toContain('revoked');
  for (const text of [summary, logLines.join('\n')]) {
    expect(text).toContain('We revoked Adobe on purpose.');
    expect(text).not.toMatch(/(?:evil ){6}/);
  }
});

test('a lock that stops a plan is named by its address', () => {
  const locks = found([{ name: evil, level: 'ReadOnly', scope: vaultScope }]);
  const outcome = outcomeOf({ asked: { mode: 'ensure' }, observed: { locks, roleAssignments: found([]) } });
  const { summary } = reportOf(outcome, new Map(), { ticketFile: '', reportFile: '' });
  expect(summary.split('\n')[0]).not.toContain('revoked');
  expect(summary).not.toMatch(/(?:evil ){10}/);
});

test('a command holds a value as one word, without what PowerShell would take for a quotation mark', () => {
  for (const name of [
    `Ada's "lock" # 100% \${IFS} \`evil\` $(evil) \\`,
    '‘a’ “b” ;evil; &evil |evil >evil',
    'two\nlines',
  ]) {
    const text = line('az', 'show', '--name', name);
    const { stdout } = spawnSync('bash', ['-c', `az() { printf '%s\\0' "$@"; }; ${text}`], { encoding: 'utf8' });
    expect(stdout.split('\0')).toEqual(['show', '--name', name.replaceAll(/[\p{Cc}‘’“”]/gu, '?'), '']);
  }
});
