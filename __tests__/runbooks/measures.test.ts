/**
 * Slow: it makes every page. How long it takes to find the first act on a page, and how much has to be read for it: over all golden pages,
 * and the page of each obstacle and of each error.
 */
import { RunError, ServiceError } from '../../src/errors/errors.ts';
import { explain } from '../../src/errors/explain.ts';
import { obstacleIds } from '../../src/model/plan.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { driftIssueText, driftIssueTitle } from '../../src/report/drift-issue.ts';
import { firstLineOf } from '../../src/report/situation.ts';
import { inputsOf } from '../checks/tenant.ts';
import { everyError, everyHost, everyRunError } from '../hosts/every.ts';
import { outcomesIn, pageOf, report } from '../report/all-pages.ts';
import { blocksOf } from '../report/blocks.ts';
import { blockedBy } from '../report/obstacle-cases.ts';
import { outcomeOf } from '../report/outcomes.ts';

const heading =
  /^## (?:What to do now|Next steps|In working hours|À faire maintenant|Étapes suivantes|Aux heures de bureau)$/m;

/** Words of plain text: an address counts as nothing, and so does a sign. */
function wordsOf(markdown: string): number {
  const text = markdown.replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/[*_`#>[\]]/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

const isCode = (block: string) => /^ *```/.test(block);
const isTable = (block: string) => /^ *\|/.test(block);

interface Page {
  readonly before: string;
  /** What to do, up to the next heading, the collapsed part or the line about the run. */
  readonly first: readonly string[];
  readonly isLoss: boolean;
}

function partsOf(text: string): Page {
  const at = text.search(heading);
  const before = text.slice(0, at);
  const rest = text.slice(at).split('\n').slice(1).join('\n');
  const end = rest.search(/^(?:### |<details>|(?:Key|Clé) \[?`[^\n]+(?:Run|Exécution) \d+|\[(?:Run|Exécution))/m);
  const first = blocksOf(withoutFolded(end === -1 ? rest : rest.slice(0, end)));
  return { before, first, isLoss: /^\*\*(?:Act now|Agissez maintenant)/m.test(before) };
}

/** The title is left of what is collapsed. The innermost first: it can contain more of it. */
function withoutFolded(markdown: string): string {
  const innermost = /<details><summary>((?:(?!<\/summary>).)*)<\/summary>(?:(?!<details>).)*?<\/details>/gs;
  const open = markdown.replaceAll(innermost, '$1');
  return open === markdown ? open : withoutFolded(open);
}

const prose = ({ first }: Page) => first.filter((block) => !isCode(block) && !isTable(block));

const kinds =
  /^(?:Act now|Not checked|Can wait|Nothing to do|Next|Agissez maintenant|Non vérifié|Peut attendre|Rien à faire|Ensuite)[,.:\u00A0 ]/;

const languages = ['en', 'fr'] as const;

const golden = languages.flatMap((language) =>
  [...outcomesIn(language)].map(([name, outcome]) => {
    const { summary, logLines, annotations } = report(outcome);
    return { name: `${name}, ${language}`, outcome, summary, logLines, annotations };
  }),
);

const ofGolden = golden.map(({ name, summary }) => [name, summary] as const);

const ofObstacles = obstacleIds.flatMap((id) =>
  languages.map((language) => [`${id}, ${language}`, pageOf(blockedBy(id, language))] as const),
);

const claims = { issuer: 'https://issuer.example', subject: 'repo:contoso/keys:ref:refs/heads/main', audience: 'a' };
const inputs = inputsOf();

/** As a run prints them that stopped there. */
const errors: readonly (readonly [name: string, error: unknown])[] = [
  ...everyError.flatMap(({ services: [service = 'arm'], codes: [code] }) => {
    const operation = { en: 'create vault kv-contoso-cja', fr: 'créer le coffre kv-contoso-cja' };
    const right = rightOf(permissions.createVault);
    return [
      [`${service} ${code}`, new ServiceError({ service, operation, right, code, message: 'Refused.' })] as const,
    ];
  }),
  ...everyRunError.map((code) => [code, new RunError(code, 'pull_request', 'vault')] as const),
];

const ofErrors = errors.flatMap(([name, error]) =>
  everyHost.flatMap((host) =>
    languages.map((language) => {
      const outcome = outcomeOf({ asked: { mode: 'ensure', language }, observed: undefined });
      const failures = explain(error, { host, inputs, claims });
      return [`${name}, ${host.name}, ${language}`, pageOf({ ...outcome, failures })] as const;
    }),
  ),
);

const measured = [...ofGolden, ...ofObstacles, ...ofErrors].filter(([, text]) => heading.test(text));

test('there are pages that say what to do first', () => {
  expect(ofGolden.filter(([, text]) => heading.test(text)).length).toBeGreaterThan(100);
  expect([...ofObstacles, ...ofErrors].every(([, text]) => heading.test(text))).toBe(true);
});

const everyPage = [...ofGolden, ...ofObstacles, ...ofErrors];

test.each(everyPage)('%s: the headline is short, and the line below it says how bad it is', (_name, text) => {
  const [title = '', , first = ''] = text.split('\n');
  expect(title.replaceAll(/[#\\`] ?/g, '').length).toBeLessThanOrEqual(80);
  expect(title).not.toMatch(/[\da-f]{32}|[\da-f]{8}-[\da-f]{4}-/);
  expect(title.match(/:(?=\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(first.replaceAll('**', '')).toMatch(kinds);
});

const plain = (markdown: string) => markdown.replaceAll(/[*\\`]/g, '');

test.each(golden)('$name: log, annotation and issue begin with the line of the page', ({ outcome, ...told }) => {
  const { verdict, inputs: asked, observed, activity } = outcome;
  const first = firstLineOf(outcome);
  expect(plain(told.summary).split('\n')[2]).toBe(plain(first[asked?.language ?? 'en']));
  expect(told.logLines[0]).toBe(first.en);
  for (const { message } of told.annotations.slice(0, 1)) expect(message.split('\n')[0]).toBe(first.en);
  if (asked?.mode !== 'verify' || verdict === undefined || observed === undefined) return;
  const incident = { verdict, inputs: asked, observed, activity };
  const [issue = ''] = driftIssueText({ ...incident, traced: [], docsUrl: '' }).split('\n');
  expect(plain(issue)).toBe(plain(first.en));
  expect(first.en).toContain(driftIssueTitle(incident).split(/[.:] /)[0]);
});

/** Names that stand for what no run knows. */
const unknowable: Readonly<Record<string, string>> = {
  'OBJECT-ID': 'the search above the command finds it',
  'BACKUP-FILE': 'a person has it',
  'IDENTITY-NAME': 'a token does not say what the managed identity is called',
  'IDENTITY-GROUP': 'nor where it is',
  'CLIENT-ID-OF-ENSURE': 'a run of verify signs in as the other identity',
  'CLIENT-ID-OF-VERIFY': 'a run of ensure does, and one in a different tenant',
  'OWNER/NAME': 'a job that Entra did not trust might be in the wrong repository',
  ENVIRONMENT: 'or in the wrong environment',
  'KEY-URI': 'no confirmation is recorded, and a person may have one',
  'SUBSCRIPTION-ID': 'of a vault that the run does not know',
  GROUP: 'the same',
  VAULT: 'the same',
  KEY: 'the same',
  VERSION: 'the command above lists them',
  PERSON: 'who runs a command is not known before',
};

test.each(ofGolden)('%s: commands have no placeholder for what the run knows', (_name, text) => {
  const commands = [...text.matchAll(/^ *```sh\n(.*?)^ *```$/gms)].map(([, block = '']) => block).join('\n');
  const placeholders: readonly string[] =
    commands.match(/(?<![\w$'{/.-])[A-Z]{2,}(?:[-/][A-Z]+)*(?![\w'])|<[^>]+>/g) ?? [];
  const isMethod = (word: string) => /^(?:GET|POST|PUT|PATCH|DELETE|RSA|HSM|RSA-HSM|EC)$/.test(word);
  expect(placeholders.filter((word) => !isMethod(word) && !(word in unknowable))).toEqual([]);
  if (placeholders.includes('OWNER/NAME')) expect(text).toMatch(/AADSTS|CLIENT-ID-OF-/);
});

describe.each(measured)('%s', (_name, text) => {
  const page = partsOf(text);

  test('has no paragraph of more than 45 words', () => {
    const long = prose(page).filter((block) => wordsOf(block) > 45);
    expect(long).toEqual([]);
  });
});
