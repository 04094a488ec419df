/** A run whose adobe-app-id is not Adobe's published one: no text calls that application Adobe's. */
import { describe, expect, test } from '@jest/globals';
import { ServiceError } from '../../src/errors/errors.ts';
import type { Language } from '../../src/model/words.ts';
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { markdown } from '../../src/report/escape.ts';
import { reportOf } from '../../src/report/report.ts';
import { confirmed, denyAssignment, found, principal, version, withKey } from '../checks/tenant.ts';
import { hoursAgo, loggedCall, usageOf } from '../checks/usage.ts';
import { outcomeOf } from '../report/outcomes.ts';
import { foreignAppId, type Situation, situations } from './situations.ts';

const appId = foreignAppId;

/** What texts say of the company. */
const company = [
  /Adobe (?:Customer Care|Experience Platform|organization|account team)/,
  /(?:assistance clientèle|administrateur du support|[Oo]rganisation|équipe de compte|Offre|offre) Adobe/,
  /Adobe (?:can't (?:decrypt|use a)|asks for a vault|can no longer decrypt|confirmed|confirms|documents|might treat|encrypted|decrypts|publishes|has not confirmed|is known to use|keeps|caches|also documents|has not removed|doesn't use this key yet|doesn't document)/,
  /Adobe(?:, then you|, puis vous)/,
  /Adobe (?:demande un coffre|a (?:confirmé|chiffré|demandé)|n'a pas encore confirmé|confirme|indique|n'indique|déchiffre|y indique|le demanderait|n'utilise pas encore|conserve|met en cache|n'utilise,|ne propose|peut (?:y voir|les)|ne peut (?:plus|pas) (?:déchiffrer|utiliser une))/,
  /(?:application que publie|[Pp]révenez(?: d'abord)?|Demandez à|URI à|[Tt]ell|Ask|URI to|ticket (?:for|to|à)|in case) Adobe/,
  /Adobe's (?:confirmation|reply|six steps|documented limit|case)|(?:confirmation|réponse|étapes|organisation|ticket) d'Adobe/,
  /documenté par Adobe|confirmée par Adobe|Interrogez .* et Adobe/,
  /caches d'Adobe|activation par Adobe/,
  // Microsoft Graph's name of it.
  /"displayName": "Adobe CMK"/,
];

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
}).map(([name, usage]): Situation => ({ name, asked: asUsed, observed: { usage: found(usage) }, headline: /^# / }));

/** Errors of these situations name the published application, which their operation was about. */
const cases = [...situations, ...uses]
  .filter(({ error }) => error === undefined)
  .map((situation) => [situation.name, situation] as const);

function saysAdobe(text: string): string[] {
  const without = company.reduce((left, pattern) => left.replaceAll(new RegExp(pattern, 'g'), ''), text);
  return [...without.matchAll(/.{0,40}Adobe.{0,40}/g)].map(([around]) => around);
}

describe.each(cases)('%s', (_, situation) => {
  test.each(['en', 'fr'] as const)('no text of the report, %s', (language) => {
    const outcome = foreign(situation, language);
    const report = reportOf(outcome, new Map(), { ticketFile: '', reportFile: '' });
    const { verdict, inputs } = outcome;
    const issue =
      verdict === undefined || inputs === undefined
        ? ''
        : `${driftIssueTitle(verdict, inputs)}\n${driftIssueText({ verdict, inputs, history: '', traced: [], docsUrl: '' })}`;
    const annotations = report.annotations.map(({ title, message }) => `${title}\n${message}`);
    const texts = [report.summary, report.ticket, ...report.logLines, ...annotations, report.evidence, issue];
    expect(texts.concat(Object.values(report.outputs)).flatMap((text) => saysAdobe(text))).toEqual([]);
  });
});

test.each(['en', 'fr'] as const)('what others wrote stays as it is, %s', (language) => {
  const name = "Never let Adobe in: Adobe's access_ended *2026*";
  const message = `Resource was disallowed by policy "Adobe's role needs approval".`;
  const reason = "Adobe's calls stop until audit 4711, l'accès d'Adobe aussi";
  const outcome = foreign(
    {
      name: 'quoted',
      headline: /^# /,
      asked: { mode: 'ensure', waive: [{ id: 'key-enabled', until: undefined, reason }] },
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
  expect(summary + log + evidence).not.toMatch(/let Adobe's application use the key|autoriser l'application d'Adobe/);
});
