/** Names that others chose: told as names, never as a sentence of a ticket, a headline or a title; harmless in commands. */
import { spawnSync } from 'node:child_process';
import { createLockAgain, removeLock } from '../../src/az-commands/subscription-commands.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Observed } from '../../src/model/observed.ts';
import { lockIdOf } from '../../src/model/scopes.ts';
import type { Language } from '../../src/model/words.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { incidentTicketText } from '../../src/report/incident-ticket.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { confirmed, denyAssignment, found, inputs, listed, noVault, vaultScope, version } from '../checks/tenant.ts';
import { outcomeOf, run } from './outcomes.ts';

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
  const ticket = ticketText(outcome, language);
  const outputs = outputsOf(outcome, ticket, { ticketFile: '/t', reportFile: '/r' });
  const page = summaryText(outcome, ticket, language);
  const { verdict, inputs: given, observed: read } = outcome;
  if (verdict === undefined || given === undefined || read === undefined) throw new Error('nothing was evaluated');
  const title = driftIssueTitle({ verdict, inputs: given, observed: read });
  const issue = driftIssueText({ verdict, inputs: given, observed: read, traced: [], docsUrl: run.docsUrl });
  const headings = [...page.matchAll(/^#+ .*$/gm), ...issue.matchAll(/^#+ .*$/gm)].map(([text]) => text);
  for (const text of [ticket, incidentTicketText(outcome, language), title, ...headings])
    expect(text).not.toMatch(/evil|purge all|revoked Adobe/);
  const log = resultLines(outcome, outputs).join('\n');
  const annotations = annotationsOf(outcome).map(({ message }) => message);
  const findings = JSON.stringify(outputs).replaceAll(String.raw`\\\"`, '"');
  for (const text of [page, log, issue, ...annotations, findings].map(plain)) {
    expect(text).not.toMatch(/x["”»]|(?:evil ){10}/);
    expect(text).not.toMatch(/(?<!x' ' '\. )We revoked Adobe on purpose/);
  }
  expect(plain(`${page}${log}`)).toMatch(/"x' ' '\. We revoked[^"]{1,80}…"/);
});

test('the ID of a deny assignment takes the place of its name', () => {
  const { observed, asked } = cases['a deny assignment'] ?? { observed: {} };
  const outcome = outcomeOf({ observed, ...(asked && { asked }) });
  const said = /deny assignment 44444444-4444-4444-4444-444444444444 denies Adobe the use of the\s+key/i;
  expect(incidentTicketText(outcome)).toMatch(said);
  expect(plain(summaryText(outcome, ''))).toMatch(said);
  expect(summaryText(outcome, '').split('\n')[0]).not.toMatch(/[\da-f]{8}-/);
});

test('callers are shown as names of at most 80 characters', () => {
  const operation = 'microsoft.authorization/roleassignments/delete';
  const resourceId = `${vaultScope.toLowerCase()}/providers/microsoft.authorization/roleassignments/1`;
  const entries = [{ operation, caller: evil, at: '2026-05-31T22:11:12.000Z', resourceId }];
  const activity = found({ isComplete: true, entries });
  const outcome = outcomeOf({ observed: { roleAssignments: found([]) }, asked: confirmed(version), activity });
  const ticket = incidentTicketText(outcome);
  const page = summaryText(outcome, '');
  const log = resultLines(outcome, outputsOf(outcome, '', { ticketFile: '/t', reportFile: '/r' })).join('\n');
  expect(ticket).not.toContain('revoked');
  expect(page).toContain('`x" ” ». We revoked Adobe on purpose.');
  expect(log).toContain("\"x' ' '. We revoked Adobe on purpose.");
  for (const text of [page, log]) expect(text).not.toMatch(/(?:evil ){6}/);
});

test.each([
  `Ada's "lock" # 100% \${IFS} \`evil\` $(evil) \\`,
  '‘a’ “b” ;evil; &evil |evil >evil ?evil',
  'two\nlines --url https://evil.example',
])('a lock with the name %j: the command names that lock and nothing else', (name) => {
  const id = lockIdOf({ scope: vaultScope, name });
  for (const { text } of [removeLock(id), createLockAgain(id, 'ReadOnly')]) {
    const { stdout } = spawnSync('bash', ['-c', `az() { printf '%s\\n' "$@"; }; ${text}`], { encoding: 'utf8' });
    const words = stdout.split('\n');
    const url = new URL(words[words.indexOf('--url') + 1] ?? '');
    const path = `${vaultScope}/providers/Microsoft.Authorization/locks/${encodeURIComponent(name)}`;
    expect(decodeURIComponent(url.pathname)).toBe(decodeURIComponent(path));
    expect([url.origin, url.search, url.hash]).toEqual(['https://management.azure.com', '?api-version=2020-05-01', '']);
    expect(text).not.toMatch(/[‘’“”#`]/);
    expect(words).toHaveLength(text.includes('--body') ? 8 : 6);
  }
});

test('no quotation mark of a word processor gets into a command, which PowerShell would take for one of its own', () => {
  expect(removeLock('/a’b').text).not.toContain('’');
  expect(createLockAgain('LOCK-ID', '‘x’').text).not.toMatch(/[‘’]/);
});

test('a plan that a lock stops names it by its address', () => {
  const locks = found([{ name: evil, level: 'ReadOnly', scope: vaultScope }]);
  const outcome = outcomeOf({ asked: { ...inputs, mode: 'ensure' }, observed: { locks, roleAssignments: found([]) } });
  const page = summaryText(outcome, '');
  expect(page).toContain('/locks/x%22%20%E2%80%9D');
  expect(page.split('\n')[0]).not.toContain('revoked');
});
