import { Marked } from 'marked';
import { shell } from '../../src/az-commands/command.ts';
import { type EvaluatedFinding, findingIds } from '../../src/model/finding.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { inSteps } from '../../src/model/runbook.ts';
import type { Language } from '../../src/model/words.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { problemsOf } from '../../src/report/problems.ts';
import { page } from '../../src/report/summary/page.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { exampleOf } from '../checks/examples.ts';
import {
  confirmed,
  disputed,
  found,
  keyVaultPrincipal,
  noVault,
  olderVersion,
  principal,
  principalId,
  softDeletedVault,
  unknown,
  version,
  waived,
  withKey,
} from '../checks/tenant.ts';
import * as fc from '../seeded.ts';
import * as outcomes from './outcomes.ts';
import { outcomeOf } from './outcomes.ts';

/** Azure contradicts itself about the key that Adobe confirmed, which is waived. */
const acceptedAsItIs = { ...confirmed(version), waive: waived('key-enabled', 'confirmed-key') };

const marked = new Marked({ gfm: true });
const html = (text: string): string => marked.parse(text, { async: false });

function summary(given: Outcome, language: Language = 'en'): string {
  const outcome = inLanguage(given, language);
  return summaryText(outcome, ticketText(outcome, language), language);
}

/** The same run with different texts in each finding. */
function withTexts(outcome: Outcome, texts: Partial<EvaluatedFinding>): Outcome {
  const { verdict } = outcome;
  if (verdict === undefined) throw new Error('nothing was evaluated');
  const findings = verdict.findings.map((finding) => ({ ...finding, ...texts }));
  return { ...outcome, verdict: { ...verdict, findings } };
}

/** The same run in a given language. */
function inLanguage(outcome: Outcome, language: Language): Outcome {
  const inputs = outcome.inputs && { ...outcome.inputs, language };
  return { ...outcome, inputs };
}

const first = (outcome: Outcome) =>
  /^## (?:What to do now|Next steps|In working hours)\n\n(.*)/m.exec(summary(outcome))?.[1];
const stepRows = (outcome: Outcome) => summary(outcome).match(/^\| \d\. .*$/gm) ?? [];

test.each([
  [
    'provisioned with a warning',
    outcomeOf({ asked: { adobeEntitlement: undefined } }),
    '# ✅ Azure is ready. No ticket to Adobe is recorded (1 warning)',
  ],
  [
    'ready, though an operation failed',
    { ...outcomes.ready, failures: outcomes.refused.failures },
    '# ⚠️ The key is ready, but: could not create vault kv-contoso-cja',
  ],
  [
    'unconfirmed',
    outcomeOf({ asked: { requireConfirmation: true } }),
    "# ❌ Not ready: Adobe's confirmation is required, and `confirmed-key-uri` is none",
  ],
  [
    'with a confirmed key that is accepted as it is',
    outcomeOf({ asked: acceptedAsItIs, observed: disputed() }),
    '# ✅ Ready: a waiver accepts the confirmed key as it is',
  ],
  [
    'unconfirmed, since the confirmed key is accepted as it is',
    outcomeOf({ asked: { ...acceptedAsItIs, requireConfirmation: true }, observed: disputed() }),
    "# ❌ Not ready: Adobe's confirmation is required, and it is waived",
  ],
  [
    'without a grant, which is never waived',
    outcomeOf({ asked: { waive: waived('adobe-grant') }, observed: { roleAssignments: found([]) } }),
    "# ❌ Not ready: Adobe's access is missing",
  ],
])('the headline says ready or not, and why: %s', (_name, outcome, said) => {
  expect(summary(outcome).split('\n')[0]).toBe(said);
});

test.each([
  [undefined, 1],
  ['E-001234567', 0],
])('a log asks for the ticket in its file to be sent while none is recorded: %s', (adobeTicket, times) => {
  const outcome = outcomeOf({ asked: { adobeTicket } });
  const elsewhere = { ...outcome, run: { ...outcome.run, host: 'terminal' as const } };
  const outputs = outputsOf(elsewhere, ticketText(elsewhere), { ticketFile: 'ticket.txt', reportFile: '' });
  expect(resultLines(elsewhere, outputs).filter((line) => line.includes('ticket.txt to Adobe'))).toHaveLength(times);
});

test("what is left to fill in is named in the ticket's own language", () => {
  const said = summary(outcomeOf({ asked: { ticketLanguage: 'fr', ticketContact: undefined } }));
  expect(said).toContain("First fill in what the line `[À compléter avant l'envoi: …]` names, and delete it.");
});

test.each(['en', 'fr'] as const)('a confirmed key that is accepted as it is has no ticket to send, %s', (language) => {
  const text = summary(outcomeOf({ asked: acceptedAsItIs, observed: disputed() }), language);
  expect(text).toMatch(/^## .+\n\n.*`confirmed-key`/m);
  expect(text.split('<details>')[0]).not.toMatch(/ticket/);
});

test('a refused call of Adobe comes before the other warnings', () => {
  const { presence = {}, asked = {} } = exampleOf('adobe-use');
  const outcome = outcomeOf({
    asked: { ...asked, ...confirmed(version), adobeEntitlement: undefined },
    observed: { ...presence, locks: found([]) },
  });
  expect(summary(outcome)).toMatch(/^# ❌ Customer Journey Analytics data at risk: Adobe's call was refused$/m);
  expect(first(outcome)).toMatch(/^1\. /);
});

test('an answer without a code is told by its status, once', () => {
  const operation = { en: "read Adobe's service principal", fr: "lire le principal de service d'Adobe" };
  const reason = { operation, status: 503, code: 'HTTP 503', message: 'x', requestId: undefined, right: undefined };
  const text = summary(outcomeOf({ observed: { principal: { presence: 'unknown', reason } } }));
  expect(text).toContain('HTTP 503');
  expect(text).not.toContain('HTTP 503 HTTP 503');
});

test('a day that has passed is not told as coming', () => {
  const deletedVault = found({ ...softDeletedVault, scheduledPurge: '2026-05-20T00:00:00Z' });
  const text = summary(outcomeOf({ asked: confirmed(version), observed: { ...noVault, deletedVault } }));
  expect(text).toContain('the vault is deleted');
  expect(text).not.toMatch(/until 20 May|purged on 20 May/);
});

test('a resource group with unusual characters does not end an address', () => {
  const odd = summary(outcomeOf({ asked: { resourceGroup: 'rg_(é)x)' } }));
  expect(odd).toContain('/resourceGroups/rg_%28%C3%A9%29x%29/providers/');
  expect(summary(outcomeOf({ asked: { resourceGroup: 'rg] (x' } }))).not.toContain('portal.azure.com');
});

test('if GitHub does not say which action runs, IDs of findings are not links', () => {
  const local = { ...outcomes.keyDisabled, run: { ...outcomes.keyDisabled.run, docsUrl: '', runUrl: '' } };
  expect(summary(local)).toContain('is disabled (`key-enabled`)\n');
  expect(summary(local)).toContain(' Run 4711, 1 June 2026');
});

test('the sections come in the order in which they are needed', () => {
  const outcome = outcomeOf({
    asked: { mode: 'ensure', waive: waived('vault-lock') },
    observed: { ...withKey({ size: 2048 }), locks: found([]), diagnosticSettings: unknown },
  });
  expect(summary(outcome).match(/^#{1,3} .*|^<summary>.*|^<details><summary>[^<]*/gm)).toEqual([
    expect.stringMatching(/^# ✅ Azure is ready/),
    '## Next steps',
    '### Ticket for Adobe Customer Care',
    '### Warnings (1)',
    '### Unknown warnings (1)',
    '<details><summary>Waived (1)',
    expect.stringMatching(/^<details><summary>✅ \d+ passed$/),
    expect.stringMatching(/^<details><summary>➖ \d+ skipped$/),
    "<details><summary>Adobe's six steps",
  ]);
});

test('a ticket that was sent is told as sent', () => {
  expect(summary(outcomeOf({ asked: { adobeTicket: 'E-1' } }))).toContain('Ticket `E-1` is recorded as sent.');
});

test.each([
  [
    'a plan that may be a mistake',
    outcomes.plannedInDoubt,
    /^1\. \*\*Ask\*\* the pipeline's owners whether kv-contoso-cja is to be created/,
  ],
  [
    'two answers about a key',
    outcomeOf({ asked: confirmed(version), observed: disputed() }),
    /^1\. \*\*Check\*\* cja-cmk in kv-contoso-cja yourself/,
  ],
  ['a ticket in progress', outcomeOf({ asked: { adobeTicket: 'E-1' } }), /^Wait for Adobe's reply to ticket `E-1`/],
  ['confirmed, a warning', outcomeOf({ asked: { ...confirmed(version), adobeEntitlement: undefined } }), /entitlement/],
])('one thing comes first: %s', (_name, outcome, said) => {
  expect(first(outcome)).toMatch(said);
});

test('an obstacle is shown once, without or with the error', () => {
  expect(problemsOf(outcomes.blocked, 'en').map(({ code }) => code)).toEqual(['vault-deleted']);
  expect(summary(outcomes.blocked)).toContain('<summary>Obstacle</summary>');
  expect(summary({ ...outcomes.blocked, failures: outcomes.refused.failures })).toContain('Failed operations (2)');
});

test.each([
  [true, 'Mode ensure fixes it'],
  [false, 'az role assignment create'],
])(
  'a confirmed grant that failed after a recovery is left to the next run only with restore-grant: %s',
  (restoreGrant, remedy) => {
    const outcome = outcomeOf({
      asked: { ...confirmed(version), recoverDeleted: true, restoreGrant },
      observed: { roleAssignments: found([]) },
      changes: [
        { resource: 'vault', action: 'recover', name: 'kv-contoso-cja', status: 'done' },
        { resource: 'grant', action: 'create', name: 'a role', status: 'failed' },
      ],
      error: new Error('no'),
    });
    const log = resultLines(outcome, outputsOf(outcome, '', { ticketFile: '', reportFile: '' })).join('\n');
    const [, finding = ''] = log.split(' adobe-grant: ');
    expect(finding.split('\n\n')[0]).toContain(remedy);
  },
);

test.each([
  [
    'entitlement not recorded',
    outcomeOf({ asked: { adobeEntitlement: undefined } }),
    ['➖', '✅', '✅', '✅', '⬜', '⬜'],
  ],
  [
    'a change of version is open',
    outcomeOf({ asked: { ...confirmed(olderVersion), adobeKeyVersion: 'pinned', adobeTicket: 'E-001234567' } }),
    ['✅', '✅', '✅', '✅', '⬜', '⬜'],
  ],
])("Adobe's six steps: %s", (_name, outcome, marks) => {
  expect(stepRows(outcome).map((row) => row.split(' | ')[2]?.split(' ')[0])).toEqual(marks);
});

const ofVaultAndKey = findingIds.filter((id) => /^(?:vault|key)-/.test(id));

test.each(ofVaultAndKey)('the step of vault and key is done only while none of its errors is open: %s', (id) => {
  const { presence = {}, asked = {} } = exampleOf(id);
  const outcome = outcomeOf({ observed: presence, asked });
  const open = outcome.verdict?.findings.filter(
    (each) => each.severity === 'error' && ['fail', 'unknown'].includes(each.status) && ofVaultAndKey.includes(each.id),
  );
  const mark = stepRows(outcome)[2]?.split(' | ')[2] ?? '';
  expect(/✅|⚠️/.test(mark)).toBe(open?.length === 0);
});

test.each([
  ['no confirmation', {}],
  ['a confirmation', confirmed(version)],
])('a state that is not ready never has all steps of Azure done, with %s', (_, asked) => {
  const wrong = findingIds.filter((id) => {
    const example = exampleOf(id);
    const outcome = outcomeOf({ observed: example.presence ?? {}, asked: { ...example.asked, ...asked } });
    const isSound = ['provisioned', 'confirmed'].includes(outcome.verdict?.state ?? '');
    const marks = stepRows(outcome).map((row) => row.split(' | ')[2] ?? '');
    if (marks.length === 0) return false;
    const azure = [marks[2], marks[3], ...('confirmedKeyUri' in asked ? [marks[5]] : [])];
    return azure.every((mark = '') => /✅|done, with a warning/.test(mark)) !== isSound;
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['subscription-state', { subscription: found({ state: 'Disabled' }) }],
  ['entra-key-vault', { keyVaultPrincipal: found({ ...keyVaultPrincipal, enabled: false }) }],
] as const)('%s takes the steps off the page, unless it is only a warning', (_id, observed) => {
  const marks = (what: Partial<Observed>) => stepRows(outcomeOf({ observed: what })).map((row) => row.split(' | ')[2]);
  expect(marks(observed)).toEqual([]);
  const unread = Object.fromEntries(Object.keys(observed).map((name) => [name, unknown]));
  expect(marks(unread).slice(2, 4)).toEqual(['✅ done', '✅ done']);
});

test('whatever a service returns, it adds no tag, link or heading to the page', () => {
  const plain = html(summary(outcomes.keyDisabled))
    .match(/<[^>]+>/g)
    ?.filter((tag) => !tag.includes('code'));
  const parts = [
    '<img src=x>',
    ...'[a](http://b) http://b @o #1 | ` ``` </details> <!-- x'.split(' '),
    '\n',
    '# h',
    '- i',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (words) => {
      const evil = `e${words.join('')}`;
      const said = { en: evil, fr: evil };
      const outcome = withTexts(outcomes.keyDisabled, { title: said, observed: said, expected: said });
      const tags = html(summaryText(outcome, '')).match(/<[^>]+>/g);
      expect(tags?.filter((tag) => !tag.includes('code'))).toEqual(plain);
    }),
    { numRuns: 200 },
  );
});

test('the page stays below 1 MiB, and keeps what matters most', () => {
  const huge = '|'.repeat(1_000_000);
  const said = { en: huge, fr: huge };
  const runbook = inSteps({ ...said, commands: [shell(`az ${huge}`)] });
  const outcome = withTexts(outcomes.keyDisabled, { title: said, observed: said, expected: said, runbook });
  const [failure] = outcomes.refused.failures;
  const failures = Array.from({ length: 50 }, () =>
    Object.assign({}, failure, { message: huge, operation: { en: huge, fr: huge }, runbook }),
  );
  const text = summaryText({ ...outcome, failures }, huge);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/^# ❌ Not ready: /);
});

test('a page that is too long leaves out what is not essential, and says so', () => {
  const section = (text: string, vital: boolean) => ({ blocks: [text], vital });
  const sections = [section('a'.repeat(60), false), section('v'.repeat(30), true), section('b', false)];
  expect(page(sections, 'cut', 80)).toBe(`${'v'.repeat(30)}\n\nb\n\ncut\n`);
  expect(page(sections, 'cut')).not.toContain('cut');
});

test("how long ago Adobe used the key is measured by Azure's clock, like the log's times", () => {
  const slow = { ...outcomes.inUse, finishedAt: '2026-05-30T00:00:00.000Z' };
  expect(summary(outcomes.inUse)).toContain('3 hours ago');
  expect(summary(slow)).toContain('3 hours ago');
});

test.each([
  ['en', /^\*\*Not checked\*\*: .*`11111111-.*Compare it/m],
  ['fr', /^\*\*Non vérifié\*\*.*`11111111-.*Comparez/m],
] as const)('a service principal that nobody checked is told above what to do first, in %s', (language, says) => {
  const asked = { adobePrincipalId: principalId, waive: waived('adobe-principal') };
  const notChecked = found({ ...principal, enabled: null, from: 'input' as const });
  const text = summary(outcomeOf({ asked, observed: { principal: notChecked } }), language);
  expect(text.split('\n## ')[0]).toMatch(says);
  expect(text.split('\n## ')[0]).toContain('az ad sp show --id 251e3919-');
  expect(summary(outcomeOf({ asked }), language)).not.toMatch(says);
});

test('a run without a name, as in a terminal, has only its time', () => {
  const outcome = outcomeOf();
  const unnamed = summary({ ...outcome, run: { ...outcome.run, runId: '' } });
  expect(unnamed).not.toMatch(/\bRun ?,/);
  expect(unnamed).toContain('1 June 2026');
  expect(summary(outcome)).toMatch(/\bRun \S+, 1 June 2026/);
});
