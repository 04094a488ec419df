/** The rules that the page of every situation keeps, in both languages: a page that nobody reads breaks them first. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isConfirmed } from '../../src/model/confirmation.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { obstacleIds } from '../../src/model/plan.ts';
import { restorablePrincipal } from '../../src/model/principal.ts';
import type { Command } from '../../src/model/remedy.ts';
import { noneHolds, type SituationKind, situationOf } from '../../src/model/situation.ts';
import type { Language, Words } from '../../src/model/words.ts';
import { issueOf } from '../../src/report/drift-issue.ts';
import { resultLines } from '../../src/report/log-result.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { reportOf } from '../../src/report/report.ts';
import { markdownOf } from '../../src/telling/markdown.ts';
import { messageOf } from '../../src/telling/message.ts';
import type { Page, PageFold, PageStep } from '../../src/telling/page.ts';
import { pageOf } from '../../src/telling/page-of.ts';
import { brokenCommand } from '../../src/telling/shell-lines.ts';
import { rows } from '../checks/cases/all.ts';
import { absent, confirmed, version } from '../checks/tenant.ts';
import { everyExplained } from '../errors/explained.ts';
import { blockedBy } from './obstacle-cases.ts';
import { docsUrl, outcomeOf, ready } from './outcomes.ts';
import { asConfirmed, kinds, namedIn } from './situations.ts';

const languages = ['en', 'fr'] as const satisfies readonly Language[];
const modes = {
  'verify, confirmed': asConfirmed,
  verify: {},
  plan: { mode: 'plan' },
  ensure: { mode: 'ensure' },
  'ensure, confirmed': { ...confirmed(version), mode: 'ensure' },
} as const;

/** What a failure ended, by its name. */
function ended(): readonly (readonly [string, Outcome])[] {
  return everyExplained.flatMap(({ id, codes: [code = ''], host, meaning, remedy }, index) =>
    (['verify, confirmed', 'ensure'] as const).map((mode) => {
      const outcome = outcomeOf({ host, asked: modes[mode], observed: undefined, error: new Error('x') });
      const failures = outcome.failures.map((failure) => ({ ...failure, code, meaning, remedy }));
      return [`${id}, ${index}, ${host}, ${mode}`, { ...outcome, failures }] as const;
    }),
  );
}

const outcomes: ReadonlyMap<string, Outcome> = new Map([
  ...namedIn('en'),
  ...obstacleIds.map((id) => [`obstacle ${id}`, blockedBy(id)] as const),
  // No answer of Azure's has a number that is none.
  ...rows.flatMap(({ id, name, presence = {}, asked = {} }) =>
    /\bno(?:t a)? date\b/.test(name)
      ? []
      : Object.entries(modes).map(([mode, more]) => {
          const outcome = outcomeOf({ asked: { ...more, ...asked }, observed: presence });
          return [`${id}: ${name}, ${mode}`, outcome] as const;
        }),
  ),
  ...ended(),
]);

interface Told {
  readonly name: string;
  readonly outcome: Outcome;
  readonly kind: SituationKind;
  readonly page: Page;
  readonly text: Readonly<Record<Language, string>>;
}

const pages: readonly Told[] = [...outcomes].map(([name, outcome]) => {
  const page = pageOf(outcome);
  const text = { en: markdownOf(page, 'en'), fr: markdownOf(page, 'fr') };
  return { name, outcome, kind: situationOf(outcome).kind, page, text };
});

/** How a rule is broken, each way once, with the first page that breaks it. */
function breaking(rule: (told: Told) => readonly string[]): readonly string[] {
  const faults = new Map<string, string[]>();
  for (const told of pages)
    for (const fault of new Set(rule(told)))
      faults.set(fault, [...(faults.get(fault) ?? []), `${told.name} (${told.kind})`]);
  return Array.from(faults, ([fault, [first, ...others]]) => `${fault} <- ${first}, and ${others.length} more`);
}

const inEach = (rule: (text: string, told: Told, language: Language) => readonly string[]) =>
  breaking((told) => languages.flatMap((language) => rule(told.text[language], told, language)));

const foldsOf = ({ find, meanwhile, fold }: PageStep): readonly PageFold[] =>
  [find, meanwhile, fold].filter((each) => each !== undefined);

/** Each list of steps that a reader sees at once: the page's own first, then what each fold opens. */
function listsOf(page: Page): readonly (readonly PageStep[])[] {
  const inFold = ({ commands = [], steps }: PageFold): readonly (readonly PageStep[])[] => [
    [...(commands.length === 0 ? [] : [{ en: '', fr: '', commands }]), ...steps],
    ...inSteps(steps),
  ];
  const inSteps = (steps: readonly PageStep[]) => steps.flatMap(foldsOf).flatMap(inFold);
  return [page.steps, ...inSteps(page.steps), ...page.folds.flatMap(inFold)];
}

const commandsIn = (steps: readonly PageStep[]): readonly Command[] => steps.flatMap(({ commands = [] }) => commands);
const textsOf = (page: Page) => commandsIn(listsOf(page).flat()).map(({ text }) => text);

test('the situations are of every kind, and many', () => {
  const found = new Set(pages.map(({ kind }) => kind));
  expect(found.size).toBeGreaterThan(20);
  expect(pages.length).toBeGreaterThan(2000);
});

test('no text is missing in a language, or the same in both', () => {
  const wordsOf = ({
    headline,
    urgency,
    verdict,
    unless,
    says,
    when,
    changes,
    steps,
    folds,
    links,
    counts,
  }: Page): Words[] => [
    headline,
    urgency,
    verdict,
    counts,
    ...changes,
    ...links.map(({ text }) => text),
    ...[unless?.says, unless?.link.text, says, when].filter((words) => words !== undefined),
    ...steps.flatMap(ofStep),
    ...folds.flatMap(ofFold),
  ];
  const ofStep = (step: PageStep): Words[] => [
    step,
    ...[step.says, step.after].filter((words) => words !== undefined),
    ...(step.rows ?? []).flatMap(({ when, next }) => [when, next]),
    ...(step.more === undefined ? [] : [step.more.says, step.more.link.text]),
    ...foldsOf(step).flatMap(ofFold),
  ];
  const ofFold = ({ title, says, steps }: PageFold): Words[] => [
    title,
    ...(says === undefined ? [] : [says]),
    ...steps.flatMap(ofStep),
  ];
  /** A name, or what is quoted, is the same. */
  const isSentence = (text: string) => /^[A-Z][a-z]+ [a-z]+ [a-z]+/.test(text);
  const isWrong = ({ en, fr }: Words) => (en === '') !== (fr === '') || (en === fr && isSentence(en));
  expect(
    breaking(({ page }) =>
      wordsOf(page)
        .filter(isWrong)
        .map(({ en }) => en),
    ),
  ).toEqual([]);
});

test('no page shows a value that is none', () => {
  expect(inEach((text) => text.match(/\bundefined\b|\[object|\bNaN\b|\bInvalid Date\b|\bnull\b/g) ?? [])).toEqual([]);
});

test('the first line has at most 80 characters, in both languages', () => {
  const tooLong = ({ page }: Told) => languages.map((each) => page.headline[each]).filter(({ length }) => length > 80);
  expect(breaking(tooLong)).toEqual([]);
});

const question = 'On purpose, or by mistake?';
const isQuestion = ({ en, says, rows: answers = [] }: PageStep) =>
  [en, says?.en ?? '', ...answers.map(({ when }) => when.en)].some((text) => text.includes(question));

/** Data may depend on what these pages show. */
const losing: ReadonlySet<SituationKind> = new Set(['cut-off', 'in-doubt', 'none-at-risk']);

/** Whatever else is a change. */
const reading = [
  /^az (?:account set|account get-access-token|login)\b/,
  /^az (?:[\w-]+ )+?(?:show|list|list-deleted|list-versions|check-name|query)(?: |$)/,
  /^az rest --method GET\b/,
  /^(?:git|test -d|date|while|done)\b/,
  /^node \S*cli\.js verify\b/,
  /^gh workflow run (?:verify-cmk|require-cmk)\.yml\b/,
  /^id=|^ids=\$\(az .* list-versions |^(?:query|url)=(?:["']|\$\(az rest --method GET )/,
];

/** Of a confirmed key, ensure undoes nothing without an input for it; while nobody knows whether there is one, it stops. */
const undoes = (outcome: Outcome) => {
  const { mode, restoreGrant, recoverDeleted } = outcome.inputs ?? {};
  return mode === 'ensure' && (noneHolds(outcome) || restoreGrant === true || recoverDeleted === true);
};

function changesIn(steps: readonly PageStep[], outcome: Outcome): readonly string[] {
  const startsItself = /^gh (?:run rerun|workflow run) /;
  return commandsIn(steps)
    .filter(({ kind }) => kind === 'sh')
    .flatMap(({ text }) => text.split('\n').map((line) => line.trim()))
    .filter((line) => !reading.some((pattern) => pattern.test(line)))
    .filter((line) => undoes(outcome) || !startsItself.test(line));
}

test('what changes something stands in a closed fold, on a loss and wherever somebody is asked', () => {
  const open = ({ page, kind, outcome }: Told) =>
    listsOf(page)
      .filter((steps) => (steps === page.steps && losing.has(kind)) || steps.some(isQuestion))
      .flatMap((steps) => changesIn(steps, outcome));
  expect(breaking(open)).toEqual([]);
});

test('a loss that somebody may have meant asks', () => {
  const isAsked = ({ page }: Told) => listsOf(page).some((steps) => steps.some(isQuestion));
  const isMeant = ({ outcome: { verdict } }: Told) =>
    verdict?.findings.some(({ effect, remedy }) => effect === 'cuts' && remedy.asks !== undefined) === true;
  expect(
    breaking((told) => (told.kind === 'cut-off' && isMeant(told) && !isAsked(told) ? ['asks nobody'] : [])),
  ).toEqual([]);
});

test('no page deletes what holds data, trusts a subject, or gives the pipeline a role that gives roles', () => {
  const forbidden = [
    /az (?:group|keyvault|keyvault key) (?:delete|purge)(?![\w-])/,
    /federated-credential create/,
    /--assignee(?:-object-id)? \S+ .*--role '?(?:Owner|User Access Administrator|Contributor|Key Vault (?:Contributor|Data Access Administrator|Administrator))/,
  ];
  const isForbidden = (text: string) => forbidden.some((pattern) => pattern.test(text));
  expect(breaking(({ page }) => textsOf(page).filter(isForbidden))).toEqual([]);
});

test('nothing is created that can be recovered, or that somebody confirmed, nor recovered where there is nothing', () => {
  const rule = ({ page, outcome: { observed, inputs } }: Told): readonly string[] => {
    if (inputs === undefined || observed === undefined) return [];
    const isPrinted = (pattern: RegExp) => textsOf(page).some((text) => pattern.test(text));
    const isNone = (name: keyof typeof observed) => JSON.stringify(observed[name]) === JSON.stringify(absent);
    const wrong: readonly (readonly [RegExp, boolean, string])[] = [
      [/az keyvault create /, isConfirmed(inputs) || !isNone('deletedVault'), 'creates a vault'],
      [
        /az keyvault key create .*--name cja-cmk /,
        observed.key.presence !== 'found' && (isConfirmed(inputs) || !isNone('deletedKey')),
        'creates a key',
      ],
      [
        /az ad sp create --id 251e/,
        observed.deletedPrincipal.presence === 'unknown' ||
          restorablePrincipal(observed, Date.parse(observed.at)) !== undefined,
        'creates a service principal',
      ],
      [/az keyvault recover /, isNone('vault') && isNone('deletedVault') && isNone('nameTaken'), 'recovers no vault'],
      [/az keyvault key recover /, !isNone('vault') && isNone('key') && isNone('deletedKey'), 'recovers no key'],
    ];
    return wrong.filter(([pattern, isWrong]) => isWrong && isPrinted(pattern)).map(([, , fault]) => fault);
  };
  expect(breaking(rule)).toEqual([]);
});

test('what can be neither undone nor deleted is not printed for a check that is unknown', () => {
  const final = /--enable-purge-protection|az keyvault key (?:create|rotate)/;
  const rule = ({ outcome: { verdict } }: Told) =>
    (verdict?.findings ?? [])
      .filter(({ status }) => status === 'unknown')
      .filter(({ remedy }) => remedy.steps.some(({ commands = [] }) => commands.some(({ text }) => final.test(text))))
      .map(({ id }) => id);
  expect(breaking(rule)).toEqual([]);
});

describe('while a none holds', () => {
  const holding = (rule: (told: Told) => readonly string[]) =>
    breaking((told) => (noneHolds(told.outcome) ? rule(told) : []));

  test('one sentence tells when data depends on the key, and nothing else calls anybody', () => {
    const fixed = { en: 'Only if you know that Adobe has confirmed it since', fr: 'lost-access.md#confirmed-since' };
    const rule = ({ text, outcome: { observed } }: Told) =>
      languages.flatMap((language) => {
        const times = text[language].split(fixed[language]).length - 1;
        const isRight = times === 1 || (times === 0 && observed?.vault.presence === 'absent');
        const calls = { en: /even at night|\*\*(?:Act|Look) now|urgent/i, fr: /même la nuit|urgent/i }[language];
        return [...(isRight ? [] : [`${times} times`]), ...(calls.exec(text[language]) ?? [])];
      });
    expect(holding(rule)).toEqual([]);
  });

  test('there is no urgent message', () => {
    expect(holding(({ outcome }) => (messageOf(outcome) === '' ? [] : ['a message']))).toEqual([]);
  });
});

test('the message to Adobe has only blanks to edit, and none where everything is known', () => {
  const blank = /\[[^[\]]{3,80}\]/g;
  const rule = ({ outcome }: Told) => {
    const { adobeOrgId, ticketContact } = outcome.inputs ?? {};
    const text = messageOf(outcome);
    const isWhole = adobeOrgId !== undefined && ticketContact !== undefined && situationOf(outcome).kind === 'cut-off';
    const others = text.replaceAll(blank, '').match(/[[\]]|…|\b[A-Z]{2,}-[A-Z]{2,}\b/g) ?? [];
    return [...others, ...(isWhole ? (text.match(blank) ?? []) : [])];
  };
  expect(breaking(rule)).toEqual([]);
});

test('a loss is told in 340 visible words', () => {
  const rule = ({ kind, page }: Told) => {
    if (kind !== 'cut-off') return [];
    const shown = markdownOf({ ...page, links: [], counts: { en: '', fr: '' } }, 'en')
      .replaceAll(/^ *<details>(?:(?!<details>)[\s\S])*?<\/details>/gm, '')
      .replaceAll(/\]\([^)]*\)/g, ']');
    const words = shown.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
    return words > 340 ? [`${words} words`] : [];
  };
  expect(breaking(rule)).toEqual([]);
});

describe('links', () => {
  const root = join(import.meta.dirname, '..', '..', 'docs');
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
  const anchorsOf = (text: string) => [
    ...Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => slug(heading)),
    ...Array.from(text.matchAll(/<a (?:id|name)="([^"]+)"/g), ([, id = '']) => id),
  ];
  const documents = new Map(
    globSync('*.md', { cwd: root }).map(
      (file) => [basename(file), new Set(anchorsOf(readFileSync(join(root, file), 'utf8')))] as const,
    ),
  );

  test('lead to pages and headings that docs/ has', () => {
    const rule = (text: string) =>
      [...text.matchAll(/\bdocs\/([\w.-]+)(?:#([\w-]+))?/g)]
        .filter(([, file = '', anchor]) => {
          const anchors = documents.get(file);
          return anchors === undefined || (anchor !== undefined && !anchors.has(anchor));
        })
        .map(([link]) => link);
    expect(inEach(rule)).toEqual([]);
  });

  test('name nobody on github.com where the action came from elsewhere', () => {
    const rule = (text: string, { outcome }: Told) =>
      outcome.run.docsUrl === docsUrl ? [] : (text.match(/github\.com\/\S*/g) ?? []);
    expect(inEach(rule)).toEqual([]);
  });
});

test('the log has no fold to open, and no file that a hosted machine throws away', () => {
  const paths = { ticketFile: '/temp/t', reportFile: '/temp/r', incidentFile: '/temp/i' };
  const outputs = { ...outputsOf(ready, 'a ticket', paths), 'incident-ticket': 'a message' };
  const rule = ({ outcome }: Told) => {
    const log = resultLines(outcome, outputs, paths.incidentFile);
    const isFile = (line: string) => outcome.run.host !== 'terminal' && line.includes('/temp/');
    const isThere = (title: string) => log.some((line) => line.trim().startsWith(title));
    const isLost = (line: string) => [...line.matchAll(/\bOpen "([^"]+)"/g)].some(([, title = '']) => !isThere(title));
    return log.filter((line) => isFile(line) || /\bfolds?\b/.test(line) || isLost(line));
  };
  expect(breaking(rule)).toEqual([]);
});

test('a command that is broken into lines gives the shell the same words, from the source of an indented page too', () => {
  const commands = pages.flatMap(({ page }) => commandsIn(listsOf(page).flat()));
  const broken = [...new Map(commands.map((each) => [each.text, brokenCommand(each)]))].filter(
    ([text, lines]) => text.startsWith('az ') && lines !== text,
  );
  expect(broken.length).toBeGreaterThan(50);
  /** What az is given, one argument a line. */
  const wordsOf = (texts: readonly string[]) =>
    execFileSync('bash', ['-c', `az() { printf '%s\\n' "$@"; }\n${texts.join('\necho ---\n')}`], { encoding: 'utf8' });
  const indented = broken.map(([, lines]) => lines.replaceAll(/^(?=.)/gm, '      '));
  expect(wordsOf(indented)).toBe(wordsOf(broken.map(([text]) => text)));
});

test('page, log, annotation and issue begin with the same words', () => {
  for (const [name, outcome] of namedIn('en')) {
    const { headline } = pageOf(outcome);
    const { logLines, annotations, summary } = reportOf(outcome, new Map(), { ticketFile: '', reportFile: '' });
    const { title } = issueOf(outcome, outcome.inputs ?? { vaultName: 'v', keyName: 'k' }, []);
    const errors = annotations.filter(({ level }) => level === 'error').slice(0, 1);
    const plain = [
      logLines[1],
      title,
      summary.replaceAll(/[`\\]/g, '').split(/^# \S+ /)[1],
      ...errors.map(({ message }) => message),
    ];
    expect([name, plain.filter((text) => text?.startsWith(headline.en) !== true)]).toEqual([name, []]);
  }
});

test('no page disables, deletes or creates a version but where access is revoked, or no key is there', () => {
  const taking = /--enabled false|az keyvault key (?:rotate|delete)/;
  const rule = ({ page }: Told) =>
    textsOf({
      ...page,
      folds: page.folds.filter(({ title }) => !title.en.startsWith('Only by a written decision')),
    }).filter((text) => taking.test(text));
  expect(breaking(rule)).toEqual([]);
});

test('while an error fails, nobody is asked about a newer version, nor told to send it', () => {
  const both = { ...kinds.rotating.observed, roleAssignments: { presence: 'found', value: [] } } as const;
  const said = /Did you create|change ticket/;
  expect(JSON.stringify(pageOf(outcomeOf(kinds.rotating)))).toMatch(said);
  expect(JSON.stringify(pageOf(outcomeOf({ ...kinds.rotating, observed: both })))).not.toMatch(said);
});
