/** A run whose adobe-app-id is not Adobe's published one: each text that speaks of it says so, with its ID. */
import { ServiceError } from '../../src/errors/errors.ts';
import type { Language } from '../../src/model/words.ts';
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { markdown } from '../../src/report/escape.ts';
import { reportOf } from '../../src/report/report.ts';
import { confirmed, denyAssignment, found, principal, unknown, version, withKey } from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { outcomeOf } from '../report/outcomes.ts';
import { foreignAppId as appId, type Situation, situations } from './situations.ts';

function foreign({ asked = {}, observed, ...situation }: Situation, language: Language) {
  const read = observed?.principal ?? found(principal);
  const own = read.presence === 'found' ? { principal: found({ ...read.value, appId }) } : {};
  return outcomeOf({
    ...situation,
    asked: { ...asked, adobeAppId: appId, language },
    observed: { ...observed, ...own },
  });
}

const asUsed = { ...confirmed(version), usageDays: 7 };
const refusal = loggedCall({ appId, status: 403, result: 'Forbidden', calls: 2, ...hoursAgo(1) });

/** What the vault's log shows of the application. */
const uses = Object.entries({
  used: usageOf(loggedCall({ appId, calls: 6 })),
  refused: usageOf(refusal, loggedCall({ appId, calls: 6 })),
  'not used': usageOf(loggedCall({})),
}).map(([name, usage]): Situation => ({ name, asked: asUsed, observed: { usage: found(usage) } }));

/** Its first line is about the plan, not about the application. */
const planned: Situation = { name: 'plan', asked: { mode: 'plan', deleteLock: true }, observed: { locks: found([]) } };

/** Errors of these situations name the published application, which their operation was about. */
const cases = [...situations, ...uses, planned]
  .filter(({ error }) => error === undefined)
  .map((situation) => [situation.name, situation] as const);

const note = /not\sthe\sone\sthat\s(?:Adobe\spublishes|you\spublish)|pas\scelle\sque\s(?:publie\sAdobe|vous\spubliez)/;

describe.each(cases)('%s', (_, situation) => {
  test.each(['en', 'fr'] as const)('each text names the application, no setup ticket is to be sent, %s', (language) => {
    const outcome = foreign(situation, language);
    const report = reportOf(outcome, new Map(), { ticketFile: '', reportFile: '' });
    const { verdict, inputs, observed } = outcome;
    const issue =
      verdict === undefined || inputs === undefined || observed === undefined
        ? ''
        : `${driftIssueTitle({ verdict, inputs, observed })}\n${driftIssueText({ verdict, inputs, observed, traced: [], docsUrl: '' })}`;
    const { summary, ticket, logLines, annotations, evidence, outputs } = report;
    const said = [
      summary,
      ticket,
      outputs['incident-ticket'],
      logLines.join('\n'),
      issue,
      ...annotations.map(({ message }) => message),
    ];
    for (const text of said.filter((each) => each !== '')) {
      expect(text).toContain(appId);
      expect(text).toMatch(note);
    }
    expect(summary).not.toMatch(/### Ticket (?:for|pour)/);
    for (const text of [evidence, outputs.findings])
      expect(text.includes('Adobe') && !text.includes(appId)).toBe(false);
  });
});

test('the input goes before the access, also where a person finds no lock', () => {
  const unread: Situation = { name: 'locks unread', observed: { locks: unknown } };
  const { summary } = reportOf(foreign(unread, 'en'), new Map(), { ticketFile: '', reportFile: '' });
  const mistake = summary.slice(summary.indexOf('<summary>For a test or by mistake</summary>'));
  const [input, locks, access] = ['**Remove** `adobe-app-id`', '**List** the locks', 'az rest --method DELETE'].map(
    (text) => mistake.indexOf(text),
  );
  expect([input, locks]).not.toContain(-1);
  expect(Number(input)).toBeLessThan(Number(locks));
  expect(access === -1 || Number(locks) < Number(access)).toBe(true);
});

test.each(['en', 'fr'] as const)('what others wrote stays as it is, %s', (language) => {
  const name = "Never let Adobe in: Adobe's access_ended *2026*";
  const message = `Resource was disallowed by policy "Adobe's role needs approval".`;
  const reason = "Adobe's calls stop until audit 4711, l'accès d'Adobe aussi";
  const outcome = foreign(
    {
      name: 'quoted',
      asked: { mode: 'ensure', waive: [{ id: 'adobe-application', until: undefined, reason }] },
      observed: { ...withKey({ enabled: false }), denyAssignments: found([{ ...denyAssignment, name }]) },
      error: new ServiceError({
        service: 'arm',
        operation: { en: "let Adobe's application use the key", fr: "autoriser l'application d'Adobe" },
        status: 403,
        code: 'RequestDisallowedByPolicy',
        message,
      }),
    },
    language,
  );
  const { summary, logLines, evidence } = reportOf(outcome, new Map(), { ticketFile: '', reportFile: '' });
  const log = logLines.join('\n');
  for (const quoted of [name, message]) expect(log).toContain(quoted);
  const { observed, inputs } = JSON.parse(evidence) as { observed: unknown; inputs: unknown };
  expect(JSON.stringify(observed)).toContain(name);
  expect(JSON.stringify(inputs)).toContain(reason);
  expect(evidence).toContain(JSON.stringify(message));
  for (const quoted of [name, message, reason]) expect(summary).toContain(markdown(quoted));
});
