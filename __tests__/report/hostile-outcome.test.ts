/** The whole report, built from outcomes in which every text that came from outside is hostile. */
import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { evidenceText } from '../../src/report/evidence.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { logLines } from '../../src/report/plain.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { isNight } from '../at-night.ts';
import { logFaults, outputFaults, pageFaults, pieces } from '../bundle/hostile-text.ts';
import * as fc from '../seeded.ts';
import * as outcomes from './outcomes.ts';

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `evil ${parts.join(' ')}`);

/** Properties whose values come from the code, not from a service: states, kinds, ids of findings, times. */
const ours =
  /^(?:presence|host|status|severity|state|id|action|resource|uri|uriWithVersion|version|mode|language|failOn|keyType|keySize|network|grantScope|publicNetworkAccess|networkDefault|waive|runUrl|docsUrl|startedAt|finishedAt|at|vaultName|keyName|subscriptionId|adobeEntitlement|adobeTicket|adobeAppId|adobeOrgId|action|by|event|kind|place|roles|tells|answeredBy)$/;

/** The value with all texts replaced by hostile ones, taken in turn from a list. */
function spoiled(value: unknown, texts: readonly string[], counter: { next: number }): unknown {
  if (typeof value === 'string') return texts[counter.next++ % texts.length];
  if (Array.isArray(value)) return value.map((each) => spoiled(each, texts, counter));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, each]) => [
      name,
      ours.test(name) && (typeof each === 'string' || name === 'roles') ? each : spoiled(each, texts, counter),
    ]),
  );
}

/** The outcome with hostile text in everything that comes from a service or a variable, evaluated again. */
function spoil(outcome: Outcome, texts: readonly string[]): Outcome {
  const { verdict, ...rest } = outcome;
  const next = spoiled(rest, texts, { next: 0 }) as Outcome;
  const { inputs, observed } = next;
  if (inputs === undefined || observed === undefined) return next;
  const evaluated = evaluate(inputs, observed);
  // The ticket is written only for a ready key: keep the state, so that it is written.
  return { ...next, verdict: verdict && { ...evaluated, state: verdict.state } };
}

const paths = { ticketFile: '/temp/t', reportFile: '/temp/r' };
const { ready, confirmedReady, keyDisabled, notSeen, planned, blocked, refused, french } = outcomes;
const cases = Object.entries({ ready, confirmedReady, keyDisabled, notSeen, planned, blocked, refused, french });

test.each(cases)('%s', (_name, outcome) => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), fc.constantFrom('en', 'fr'), (texts, language) => {
      const next = spoil(outcome, texts);
      const ticket = ticketText(next, language);
      const outputs = outputsOf(next, ticket, paths);
      expect(pageFaults(summaryText(next, ticket, language))).toEqual([]);
      expect(outputFaults(outputs)).toEqual([]);
      expect(
        logFaults(
          resultLines(next, outputs)
            .flatMap((line) => logLines(line))
            .join('\n'),
        ),
      ).toEqual([]);
      const report = evidenceText(next, outputs, new Map(catalog.map((one) => [one.id, one])));
      expect(JSON.parse(report)).toHaveProperty('schemaVersion');
      expect(logFaults(report)).toEqual([]);
      const { verdict, inputs, observed, run } = next;
      if (verdict === undefined || inputs === undefined || observed === undefined) return;
      const incident = { verdict, inputs, observed };
      expect(logFaults(driftIssueTitle(incident))).toEqual([]);
      expect(pageFaults(driftIssueText({ ...incident, traced: [], docsUrl: run.docsUrl }))).toEqual([]);
    }),
    { numRuns: isNight ? 60 : 12 },
  );
});
