/** A confirmed key, vault or grant that is now missing has its own texts in summary, issue and log. */
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { summaryText } from '../../src/report/summary.ts';
import { absent, confirmed, found, inputs, noVault, principalId, softDeletedVault, version } from '../checks/tenant.ts';
import { outcomeOf } from './outcomes.ts';

const paths = { ticketFile: '', reportFile: '' };

const said = [
  'No access to Customer Journey Analytics data: the key is lost',
  ', by 2 June 2026, 00:00 UTC (24 hours left at the check): Adobe may purge the data 24 hours after our first failed check',
  'the owners of vault',
  'Procedure',
];

describe('a loss is reported', () => {
  const outcome = outcomeOf({
    asked: { ...confirmed(version), mode: 'verify' },
    observed: { key: absent, keyVersions: absent },
  });
  const { verdict, observed: read } = outcome;
  if (verdict === undefined || read === undefined || outcome.inputs === undefined)
    throw new Error('nothing was evaluated');

  test('in the issue', () => {
    const asConfirmed = { ...inputs, ...confirmed(version) };
    const incident = { verdict, observed: read, inputs: asConfirmed };
    const text = `${driftIssueTitle(incident)}\n${driftIssueText({ ...incident, traced: [], docsUrl: '' })}`;
    for (const words of said) expect(text).toContain(words);
  });

  test('with the runbook, as a link if GitHub says whose action it is', () => {
    const page = 'https://github.com/octo-org/cmk-action/blob/v1/docs/lost-access.md';
    expect(resultLines(outcome, outputsOf(outcome, '', paths)).join('\n')).toContain(`Procedure: ${page}`);
    const local = { ...outcome, run: { ...outcome.run, docsUrl: '' } };
    expect(summaryText(local, '')).toContain('Procedure: `docs/lost-access.md`.');
  });

  test('in the log', () => {
    const text = resultLines(outcome, outputsOf(outcome, '', paths)).join('\n');
    for (const words of said) expect(text).toContain(words);
  });

  test('of a deleted service principal, as deleted', () => {
    const deleted = outcomeOf({
      asked: { ...confirmed(version), mode: 'verify' },
      observed: {
        principal: absent,
        deletedPrincipal: found({ id: principalId, softDeletedVault, restorableUntil: '2026-06-20T08:00:00Z' }),
      },
    });
    const { verdict: lostVerdict, inputs: given, observed: seen } = deleted;
    if (lostVerdict === undefined || given === undefined || seen === undefined)
      throw new Error('nothing was evaluated');
    const issue = { verdict: lostVerdict, inputs: given, observed: seen, traced: [], docsUrl: '' };
    const title = "No access to Customer Journey Analytics data: Adobe's principal is deleted";
    expect(driftIssueTitle(issue)).toContain(title);
    expect(resultLines(deleted, outputsOf(deleted, '', paths)).join('\n')).toContain(title);
  });

  test('of vault and service principal, with the earlier of two days', () => {
    const scheduledPurge = '2026-08-01T00:00:00Z';
    const restorableUntil = '2026-06-20T08:00:00Z';
    const both = outcomeOf({
      asked: { ...confirmed(version), mode: 'verify' },
      observed: {
        ...noVault,
        deletedVault: found({ ...softDeletedVault, scheduledPurge }),
        principal: absent,
        deletedPrincipal: found({ id: principalId, softDeletedVault, restorableUntil }),
      },
    });
    expect(summaryText(both, '', 'fr')).toContain("Azure conserve le coffre jusqu'au 20 juin 2026 (UTC).");
  });
});
