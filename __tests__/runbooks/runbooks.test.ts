/** Slow: it makes every page. Rules that the page of each situation keeps; the pages are among the golden files of `report/`. */
import { explain } from '../../src/errors/explain.ts';
import { everyStep, nothingToDo, type Runbook } from '../../src/model/runbook.ts';
import { noneHolds } from '../../src/model/situation.ts';
import { type Language } from '../../src/model/words.ts';
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { reportOf } from '../../src/report/report.ts';
import { runbookText } from '../../src/report/runbook-lines.ts';
import { textsOf } from '../hosts/every.ts';
import { outcomeOf } from '../report/outcomes.ts';
import { faultsOf, inputsLeft, remediesOf, untrue } from './rules.ts';
import { type Situation, situations, withoutClientId } from './situations.ts';

/** By its name. */
function named(wanted: string): Situation {
  const found = situations.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error('no such situation');
  return found;
}

const paths = { ticketFile: '', reportFile: '' };

/** Made once: many rules read the same page. */
const made = new Map<string, ReturnType<typeof reported>>();

function reported({ asked = {}, ...situation }: Situation, language: Language) {
  const told = outcomeOf({ ...situation, asked: { ...asked, language } });
  return { told, report: reportOf(told, new Map(), paths) };
}

function once(situation: Situation, language: Language) {
  const key = `${language} ${situation.name}`;
  const one = made.get(key) ?? reported(situation, language);
  if (situation.name !== '') made.set(key, one);
  return one;
}

const outcome = (situation: Situation, language: Language = 'en') => once(situation, language).told;
const page = (situation: Situation, language: Language = 'en') => once(situation, language).report.summary;

/** The letter to Adobe may name anything. */
const withoutTicket = (text: string) => text.replaceAll(/^```text\n.*?^```$/gms, '');

const cases = situations.map((situation) => [situation.name, situation] as const);

describe.each(cases)('%s', (_name, situation) => {
  test('tells nobody to do what undoes safety, and asks first', () => {
    expect(faultsOf(outcome(situation))).toEqual([]);
  });

  test.each(['en', 'fr'] as const)('claims nothing that did not happen, %s', (language) => {
    expect(untrue(page(situation, language), outcome(situation, language))).toEqual([]);
  });

  test.each(['en', 'fr'] as const)('tells to remove each input that would undo a later revocation, %s', (language) => {
    expect(inputsLeft(page(situation, language))).toEqual([]);
  });

  test('nests no parentheses in French', () => {
    const told = remediesOf(outcome(situation)).flatMap(([, remedy]) => everyStep(remedy).map(({ fr }) => fr));
    expect(told.filter((text) => /\([^()]*\(/.test(text))).toEqual([]);
  });

  test('gives each command once in each list', () => {
    const folds = (remedy: Runbook) => everyStep(remedy).flatMap((step) => step.folds ?? []);
    const lists = remediesOf(outcome(situation)).flatMap(([, remedy]) =>
      [remedy.steps].concat(folds(remedy).map(({ steps }) => steps)),
    );
    const repeated = lists.flatMap((steps) => {
      const commands = steps.flatMap((step) => (step.commands ?? []).map(({ text }) => text));
      return commands.filter((text, index) => commands.indexOf(text) !== index);
    });
    // Each block for which the subscription counts begins with its choice, each that runs a script with what brings it.
    expect(repeated.filter((command) => !/^(?:az account set|git|test -d) /.test(command))).toEqual([]);
  });
});

/** How a page refers to a part of itself, and what that part begins with. */
const references: readonly (readonly [RegExp, (name: string) => RegExp])[] = [
  [
    /\b[Ss]ee "([^"]+)"|\b[Vv]oir «\s([^»]+)\s»/g,
    (name) => new RegExp(`^(?:#+ |<details><summary>)${name}(?: \\(\\d+\\))?(?:$|<)`, 'm'),
  ],
  [
    /what failed,? (?:above|below)|(?:ci-dessus|ci-dessous) ce qui a échoué|non-conformités ci-dessus/g,
    () => /^(?:### (?:Failed|Non conforme) \(|<details><summary>❌ )/m,
  ],
  [
    /changes (?:above|below)|modifications ci-dess(?:us|ous)/g,
    () => /^(?:### |<details><summary>)(?:Changes|Modifications)/m,
  ],
  [/ticket (?:above|below|ci-dess(?:us|ous))/g, () => /^(?:### |<details><summary>)(?:Incident ticket$|Ticket )/m],
];

function deadReferences(text: string): string[] {
  return references.flatMap(([reference, wanted]) =>
    [...text.matchAll(reference)].filter(([, en, fr]) => !wanted(en ?? fr ?? '').test(text)).map(([found]) => found),
  );
}

test.each(cases)('%s refers only to what it has', (_name, situation) => {
  const pages = [page(situation, 'en'), page(situation, 'fr')];
  expect(pages.flatMap((text) => deadReferences(withoutTicket(text)))).toEqual([]);
});

test.each(cases)('%s: what can wait is no other way to do what stands above it', (_name, situation) => {
  const later = remediesOf(outcome(situation)).flatMap(([, remedy]) => remedy.later ?? []);
  expect(later.filter(({ en }) => / in place of | instead\b/.test(en))).toEqual([]);
});

test.each([
  ['verify-confirmed-key-disabled', 'azure-pipelines', /check\. In Azure Pipelines: Run new\./],
  ['verify-confirmed-key-disabled', 'gitlab', /check\. In GitLab: retry the job\./],
  ['verify-confirmed-key-disabled', 'terminal', /check\. Use the same command\./],
  ['ensure-confirmed-role-removed', 'terminal', /The command is cja-cmk verify, with the same options\./],
] as const)('%s in %s: the last step says how the mode is run', (wanted, host, said) => {
  const report = reportOf(outcomeOf({ ...named(wanted), host }), new Map(), paths);
  expect(report.summary).toMatch(said);
});

test('an empty client-id asks whether it is a secret, or the job names its environment', () => {
  const [failure] = explain(withoutClientId, { host: textsOf.github, inputs: undefined, claims: undefined });
  const text = runbookText(failure?.runbook ?? nothingToDo, { language: 'en' });
  expect(text).toContain('environment');
  expect(text).toContain('secret');
});

test('the issue of a disabled key names one problem, though two findings fail', () => {
  const situation = named('verify-confirmed-key-disabled');
  const { verdict, inputs, observed } = outcome(situation);
  if (verdict === undefined || inputs === undefined || observed === undefined) throw new Error('nothing was evaluated');
  expect(driftIssueTitle({ verdict, inputs, observed })).not.toContain('more');
  expect(driftIssueText({ verdict, inputs, observed, traced: [], docsUrl: '' }).match(/^### /gm)).toHaveLength(1);
});

test.each(situations)('$name: a page with an incident ticket has neither another ticket nor the setup', (situation) => {
  const { outputs, summary } = once(situation, 'en').report;
  const others = /six steps|^### Ticket |<summary>Ticket |how to revoke/m.test(summary);
  expect(outputs['incident-ticket'] !== '' && others).toBe(false);
});

test.each(situations)('$name: believes that nothing is confirmed, and asks nobody', (situation) => {
  const what = outcome(situation);
  const text = page(situation);
  const isSaid = noneHolds(what);
  expect(text.includes('Confirmed since? Set confirmed-key-uri, run again now')).toBe(isSaid);
  const asked = /did Adobe (?:ever )?confirm|even at night|urgent text|Possible loss/;
  expect(isSaid && asked.test(text)).toBe(false);
});

test('a confirmed version that a working key does not have is not called lost', () => {
  const situation = named('verify-confirmed-wrong-version');
  const { report } = once(situation, 'en');
  expect([report.summary, ...report.logLines].join('\n')).not.toMatch(/\bLost\b/);
});

test('a read that a deny assignment refuses is for its owner to allow', () => {
  const reason = {
    operation: { en: 'read vault kv-contoso-cja', fr: 'lire le coffre kv-contoso-cja' },
    status: 403,
    code: 'DenyAssignmentAuthorizationFailed',
    message: "the access is denied because of the deny assignment with name 'x'",
    requestId: undefined,
    right: undefined,
  };
  const text = page({ name: '', observed: { vault: { presence: 'unknown', reason } } });
  expect(text).toMatch(/\*\*Ask\*\* the owner of the resource that the message names /);
  expect(text).not.toContain('Run again');
});
