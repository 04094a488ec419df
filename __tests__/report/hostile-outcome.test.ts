/** The whole report, built from outcomes in which every text that came from outside is hostile. */
import { catalog } from '../../src/checks/catalog.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Language } from '../../src/model/words.ts';
import { issueOf } from '../../src/report/drift-issue.ts';
import { reportOf } from '../../src/report/report.ts';
import { logLines } from '../../src/telling/plain.ts';
import { isNight } from '../at-night.ts';
import { logFaults, outputFaults, pageFaults, pieces } from '../bundle/hostile-text.ts';
import * as fc from '../seeded.ts';
import { outcomeOf, ready } from './outcomes.ts';
import { kinds, others } from './situations.ts';

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `evil ${parts.join(' ')}`);

/** Properties whose values come from the code, not from a service: states, kinds, ids of findings, times. */
const ours =
  /^(?:presence|host|status|severity|state|id|action|resource|uri|uriWithVersion|version|mode|language|failOn|keyType|keySize|network|grantScope|publicNetworkAccess|networkDefault|waive|runUrl|docsUrl|startedAt|finishedAt|at|vaultName|keyName|subscriptionId|adobeEntitlement|adobeTicket|adobeAppId|adobeOrgId|action|by|event|kind|place|roles|tells|answeredBy|runs|until|relief|unrecorded|form|columns|reads)$/;

/** The value with all texts replaced by hostile ones, taken in turn from a list. */
function spoiled(value: unknown, texts: readonly string[], counter: { next: number }): unknown {
  if (typeof value === 'string') return texts[counter.next++ % texts.length];
  if (Array.isArray(value)) return value.map((each) => spoiled(each, texts, counter));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, each]) => [
      name,
      ours.test(name) && (typeof each === 'string' || name === 'roles' || name === 'reads')
        ? each
        : spoiled(each, texts, counter),
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

const sources = new Map(catalog.map((one) => [one.id, one]));
const { plan, blocked, correction, ...found } = kinds;
const cases = Object.entries({
  plan,
  blocked,
  correction,
  loss: found['cut-off'],
  policy: others['policy-refusal'] ?? {},
});

test.each([...cases.map(([name, what]) => [name, outcomeOf(what)] as const), ['ready', ready] as const])(
  '%s',
  (_name, outcome) => {
    const anyLanguage = fc.constantFrom<Language>('en', 'fr');
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), anyLanguage, (texts, language) => {
        const spoilt = spoil(outcome, texts);
        const next = { ...spoilt, inputs: spoilt.inputs && { ...spoilt.inputs, language } };
        const {
          outputs,
          evidence,
          summary,
          logLines: log,
        } = reportOf(next, sources, { ticketFile: '/t', reportFile: '/r' });
        expect(pageFaults(summary)).toEqual([]);
        expect(outputFaults(outputs)).toEqual([]);
        expect(logFaults(log.flatMap((line) => logLines(line)).join('\n'))).toEqual([]);
        expect(JSON.parse(evidence)).toHaveProperty('schemaVersion');
        expect(logFaults(evidence)).toEqual([]);
        if (next.inputs === undefined) return;
        const issue = issueOf(next, next.inputs, ['key-enabled']);
        expect(logFaults(issue.title)).toEqual([]);
        expect(pageFaults(issue.text)).toEqual([]);
      }),
      { numRuns: isNight ? 60 : 12 },
    );
  },
);
