/** Slow: it makes every page. What a host does not have is not named there: on no page, in no log, issue, JUnit report or error, in either language. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { operationOf } from '../../src/azure/operations.ts';
import { catalog } from '../../src/checks/catalog.ts';
import { readCommand } from '../../src/cli/command.ts';
import { commandLine } from '../../src/cli/flags.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import { RunError, type RunErrorCode, ServiceError } from '../../src/errors/errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { InputForm } from '../../src/inputs/named.ts';
import { inputFields, inputName } from '../../src/inputs/table.ts';
import type { HostName } from '../../src/model/host.ts';
import type { Language } from '../../src/model/words.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { junitText } from '../../src/report/junit.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { summaryText } from '../../src/report/summary.ts';
import { ticketText } from '../../src/report/ticket.ts';
import { readArguments } from '../../src/runtime/command-line.ts';
import { Interrupted } from '../../src/runtime/deadline.ts';
import { isNight, someByDay } from '../at-night.ts';
import { inputs } from '../checks/tenant.ts';
import { type Case, outcomeOf } from '../report/outcomes.ts';
import { situations } from '../runbooks/situations.ts';
import { literalsOf } from '../style/literals.ts';
import { everyHost, textsOf } from './every.ts';

const languages = ['en', 'fr'] as const satisfies readonly Language[];
const root = resolve(import.meta.dirname, '..', '..');
const hosts = everyHost.map(({ name }) => name).filter((host) => host !== 'github');

/** GitHub's things everywhere; elsewhere the words of hosts that name them otherwise. */
const foreign: Readonly<Record<string, RegExp>> = {
  'azure-pipelines': /github|gitlab|workflow|runner|exécuteur|pull_request|--repository/gi,
  gitlab: /github|azure devops|workflow|exécuteur|tâche|pull.request|service connection|--repository/gi,
  terminal:
    /github|gitlab|azure devops|workflow|runner|exécuteur|tâche|\bjobs?\b|pull.request|service connection|--repository/gi,
};

const addresses = /https:\/\/[\w./#-]+/g;

/** Sources of what only GitHub has, or that say a thing in the words of each host; the tests below read what comes of them. */
const ofGitHub =
  /^src\/(?:hosts\/(?:github\/.*|[^/]+\/texts)|model\/host|report\/facts|inputs\/result-inputs|errors\/errors)\.ts$/;
/** What GitHub calls its things, in sentences: a name in the code has no space. */
const itsThings = /GitHub|\brunner\b|\bworkflow\b|exécuteur|\bla tâche\b/i;

test('GitHub and its things are named only where something is about GitHub', () => {
  const files = globSync('src/**/*.ts', { cwd: root }).filter((file) => !ofGitHub.test(file));
  const sentences = files.flatMap((file) =>
    literalsOf(readFileSync(join(root, file), 'utf8'))
      .filter((text) => text.includes(' ') && itsThings.test(text.replaceAll(addresses, '')))
      .map((text) => `${file}: ${text}`),
  );
  expect(sentences).toEqual([]);
});

/** Inputs whose name no other word has: some findings are called as an input is. */
const names = inputFields.map((field) => [field, inputName(field)] as const).filter(([, name]) => name.includes('-'));
const ofFindings: ReadonlySet<string> = new Set(catalog.map(({ id }) => id));
/** Azure calls these so, too. */
const ofAz: ReadonlySet<string> = new Set(['tenantId', 'clientId', 'subscriptionId']);
const [fields, kebab] = [
  names.flatMap(([field]) => (ofAz.has(field) ? [] : [field])).join('|'),
  names.flatMap(([, name]) => (ofFindings.has(name) ? [] : [name])).join('|'),
];

/** What a name of an input looks like where inputs are given otherwise. */
const otherForms: Readonly<Record<InputForm, RegExp>> = {
  step: new RegExp(`\\b(?:${fields}|CJA_CMK_(?!ID_TOKEN)[A-Z_]+)\\b`, 'g'),
  task: new RegExp(`(?<![-\\w/.])(?:${kebab}|CJA_CMK_(?!ID_TOKEN)[A-Z_]+)(?![-\\w])`, 'g'),
  option: new RegExp(`(?<![-\\w/.])(?:${kebab}|${fields})(?![-\\w])`, 'g'),
  variable: new RegExp(`(?<![-\\w/.])(?:${kebab}|${fields}|CJA_CMK_CONFIRMED_KEY_URI)(?![-\\w])`, 'g'),
};

function foreignIn(text: string, host: HostName): string[] {
  const told = text.replaceAll(addresses, '');
  const hits = [foreign[host] ?? /$^/g, otherForms[textsOf[host].form]].flatMap((pattern) =>
    Array.from(told.matchAll(pattern)),
  );
  return [...new Set(hits.map(({ 0: hit, index }) => `…${told.slice(Math.max(0, index - 60), index)}[${hit}]…`))];
}

/** Everything that a run shows. */
function shown(of: Case, host: HostName, language: Language): string {
  const made = outcomeOf({ ...of, host, asked: { ...of.asked, language } });
  // Who started it, and from where, is that of a run on GitHub.
  const run = { ...made.run, repository: '', runUrl: '', workflow: '', job: '', event: '', workflowRef: '' };
  const outcome = { ...made, run };
  const ticket = ticketText(outcome);
  const outputs = outputsOf(outcome, ticket, { ticketFile: '', reportFile: '' });
  return [
    summaryText(outcome, ticket),
    ...resultLines(outcome, outputs),
    ...annotationsOf(outcome).map(({ message }) => message),
    ticket,
    outputs.findings,
    outputs['incident-ticket'],
    junitText(outcome),
  ].join('\n');
}

/** The errors of the run itself that can happen on each host. */
const ofEach: readonly RunErrorCode[] = [
  'ForeignHost',
  'InvalidProxy',
  'NodeWithoutProxies',
  'UnreadableIdToken',
  'ExpiredIdToken',
  'Declined',
];
const ofOne: Readonly<Record<string, readonly RunErrorCode[]>> = {
  'azure-pipelines': ['NoAccessToken', 'NoServiceConnection', 'NoFederation', 'NoOidcAddress', 'UnsafeEvent'],
  gitlab: ['NoJobToken', 'UnsafeEvent'],
  terminal: ['IdTokenFile', 'AzNotFound', 'AzSignedOut', 'AzOtherTenant', 'AzFailed'],
};

describe.each(hosts.map((host, at) => [host, at] as const))('%s', (host, nth) => {
  /** By day the words of a case are looked at on one of the hosts. */
  const isOfDay = (_: unknown, at: number) => isNight || at % hosts.length === nth;

  test.each(
    situations
      .filter(({ claims, error }) => claims === undefined && !(error instanceof RunError))
      .filter(isOfDay)
      .map((each) => [each.name, each] as const),
  )('the page of %s', (_name, situation) => {
    for (const language of languages) expect(foreignIn(shown(situation, host, language), host)).toEqual([]);
  });

  const ofServices = errorCatalog(textsOf[host].errors).flatMap((entry) =>
    entry.services
      .filter((service) => service !== 'github')
      .filter((service) => host === 'azure-pipelines' || (service !== 'oidc' && service !== 'azure-devops'))
      .map((service) => [`${entry.id}, ${service}`, service, entry.codes[0]] as const),
  );
  const tried = someByDay([
    ['createKey', 'ensure'],
    ['readVault', 'verify'],
    ['readVault', 'ensure'],
  ] as const);
  test.each(ofServices)('the error %s', (_name, service, code) => {
    for (const [id, mode] of tried) {
      const { name: operation } = operationOf(id, inputs);
      const error = new ServiceError({ service, operation, code, status: 403, message: 'Refused.' });
      for (const language of languages)
        expect(foreignIn(shown({ asked: { mode }, observed: undefined, error }, host, language), host)).toEqual([]);
    }
  });

  const others: readonly (readonly [string, unknown])[] = [
    ['canceled', new Interrupted('cancelled', { en: 'read', fr: 'lire' })],
    ['the deadline', new Interrupted('deadline', { en: 'read', fr: 'lire' })],
    ['a fault', new TypeError('x is undefined')],
    ['no file handles', Object.assign(new Error('too many open files'), { code: 'EMFILE' })],
    ...inputFields
      .filter((field) => field !== 'githubToken')
      .map((field) => {
        const problem = { input: inputName(field), given: '', rule: 'is required' };
        return [`the input ${problem.input}`, new InvalidInputs([problem])] as const;
      }),
  ];
  const ofRun = [...ofEach, ...(ofOne[host] ?? [])].map((code) => [code, new RunError(code, 'about')] as const);
  test.each([...others, ...ofRun])('%s', (_name, error) => {
    for (const language of languages)
      expect(foreignIn(shown({ observed: undefined, error }, host, language), host)).toEqual([]);
  });
});

test.each(['recoverDeleted', 'restoreGrant'] as const)(
  'a terminal is told to add an option for %s that it has',
  (input) => {
    const how = textsOf.terminal.starts(outcomeOf({}).run, 'verify').restoring(input).how?.en ?? '';
    const [, option = ''] = /Add (--.*) to the command/.exec(how) ?? [];
    const call = ['ensure', '--id-token-file', 'token', ...option.split(' ')];
    const { environment } = readCommand(readArguments(commandLine, call), {}, true);
    expect(environment[`INPUT_${inputName(input).toUpperCase()}`]).toBe('true');
  },
);

describe('a run of the file that the setup writes', () => {
  const run = { ...outcomeOf({}).run, repository: 'contoso/keys', runId: '4711' };
  const inFile = (name: string) => ({ ...run, workflowRef: `contoso/keys/.github/workflows/${name}@refs/heads/main` });
  const own = 'gh workflow run cmk-set-up.yml --repo contoso/keys --ref main --field mode=';

  // An ensure that is run again is skipped there, and its form begins with plan.
  test.each([
    ['ensure again', 'cmk-set-up.yml', 'ensure', 'again', `${own}ensure`],
    ['ensure anew', 'cmk-set-up.yml', 'ensure', 'anew', `${own}ensure`],
    ['plan again', 'cmk-set-up.yml', 'plan', 'again', 'gh run rerun 4711 --repo contoso/keys'],
    ['plan anew', 'cmk-set-up.yml', 'plan', 'anew', `${own}plan`],
    ['ensure of another file again', 'cmk.yml', 'ensure', 'again', 'gh run rerun 4711 --repo contoso/keys'],
    [
      'ensure of another file anew',
      'cmk.yml',
      'ensure',
      'anew',
      'gh workflow run cmk.yml --repo contoso/keys --ref main',
    ],
  ] as const)('starts %s so that it does what is meant', (_, file, mode, start, command) => {
    expect(textsOf.github.starts(inFile(file), mode)[start].commands?.map(({ text }) => text)).toEqual([command]);
  });
});
