/** The rules that every page keeps, checked over what it tells a person to do, and over its whole text. */
import { isConfirmed } from '../../src/model/confirmation.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { commandsOf, everyStep, type Fold, type Row, type Runbook, type Step } from '../../src/model/runbook.ts';
import { problemsOf } from '../../src/report/problems.ts';
import { absent } from '../checks/tenant.ts';

/** Everything that the run tells a person to do. */
export function remediesOf(outcome: Outcome): readonly (readonly [by: string, remedy: Runbook])[] {
  const findings = (outcome.verdict?.findings ?? []).filter(({ status }) => status === 'fail' || status === 'unknown');
  return [
    ...problemsOf(outcome, 'en').map(({ code, runbook }) => [code, runbook] as const),
    ...findings.map(({ id, runbook }) => [id, runbook] as const),
  ];
}

/** Commands that take back what somebody may have done on purpose. */
const undoing =
  /az keyvault (?:key )?recover |--enabled true|accountEnabled=true|deletedItems\/\S+\/restore|--bypass AzureServices|az lock delete |az role assignment create .*Crypto Service Encryption User|az keyvault set-policy /;

const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['deletes what holds data', /az (?:group|keyvault|keyvault key) (?:delete|purge)(?![\w-])/],
  ['trusts a subject that nobody chose', /federated-credential create/],
  [
    "gives the pipeline's identity a role that can change or assign",
    /--assignee [\da-f-]{36} --role '?(?:Owner|User Access Administrator|Contributor|Key Vault (?:Contributor|Data Access Administrator|Administrator))/,
  ],
];

const linesOf = ({ en, commands = [] }: Step) => [en, ...commands.map(({ text }) => text)].join('\n');

/** Every step, those of folds and those that can wait too. */
const stepsOf = (runbook: Runbook) => everyStep(runbook);

/** A call about what somebody may have done, with a whole sequence for each answer. */
const callOf = (runbook: Runbook) => runbook.steps.find(({ asksWho }) => asksWho === true);

/** In a setup one step asks, before what follows. */
const asks = ({ told, calls = [] }: Step) => told === 'answer' && calls.includes('owners');

const titleOfMistake = 'They say: by mistake';

/** Somebody decided that it is to be undone. */
const allows = ({ title }: Fold) => title.en.startsWith('They say: ') && title.en !== 'They say: on purpose';

const undoes = ({ commands = [] }: Step) => commands.some(({ text }) => undoing.test(text));

/** What breaks a rule, with the finding or failure that says it; empty if nothing does. */
export function faultsOf(outcome: Outcome): string[] {
  const rules = [
    tenantUnasked,
    forbiddenIn,
    undoneUnasked,
    createdBeside,
    recoveredInVain,
    recoveredNowhere,
    recoveredUnauthorized,
    roleNowhere,
    writtenUnasked,
    irreversibleUnseen,
    answersMissing,
    severalActs,
    resultsMissing,
    jumps,
    idOfAnotherTenant,
    searchedElsewhere,
    neverEnding,
  ];
  const broken = rules.flatMap((rule) => remediesOf(outcome).flatMap(([by, remedy]) => rule(by, remedy, outcome)));
  return broken.concat(rolesThatDiffer(outcome));
}

/** The rules that need only the runbook. */
export function faultsOfRunbook(by: string, runbook: Runbook): string[] {
  const rules = [
    forbiddenIn,
    undoneUnasked,
    answersMissing,
    severalActs,
    resultsMissing,
    jumps,
    searchedElsewhere,
    neverEnding,
  ];
  return rules.flatMap((rule) => rule(by, runbook));
}

/** In the tenant of such a vault Adobe's service principal has another ID than the one that this run read. */
function idOfAnotherTenant(by: string, remedy: Runbook, { inputs, observed }: Outcome): string[] {
  if (inputs === undefined || observed?.vault.presence !== 'found') return [];
  if (observed.vault.value.tenantId === inputs.tenantId) return [];
  const read = observed.principal.presence === 'found' ? observed.principal.value.id : inputs.adobePrincipalId;
  return read !== undefined && commandsOf(remedy).some(({ text }) => text.includes(`--assignee-object-id ${read}`))
    ? [`${by}: assigns a role to an ID of another tenant`]
    : [];
}

/** A list is empty in another tenant, and refused to somebody without the role: neither may lead to a new one. */
function searchedElsewhere(by: string, runbook: Runbook): string[] {
  const searches = stepsOf(runbook).filter(({ commands = [] }) =>
    commands.some(({ text }) => text.includes('deletedItems/microsoft.graph.servicePrincipal')),
  );
  const creates = ({ next }: Row) => next.en.includes('creates it again');
  const isError = ({ error }: Row) => error === 'any';
  const isRight = ({ commands = [], rows = [] }: Step) =>
    commands.every(({ text }) => text.startsWith('az account set --subscription ')) &&
    (rows.some(isError) || !rows.some(creates));
  return searches.every(isRight) ? [] : [`${by}: searches in any tenant, or has no row for a refusal`];
}

/** What somebody waits for might not come. */
function neverEnding(by: string, remedy: Runbook): string[] {
  return stepsOf(remedy).some(({ en }) => /^Repeat .* until /.test(en)) ? [`${by}: waits without an end`] : [];
}

function forbiddenIn(by: string, remedy: Runbook): string[] {
  const text = stepsOf(remedy).map(linesOf).join('\n');
  return forbidden.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${by}: ${name}`);
}

/** What undoes stands in a fold of the call, or below the step of a setup that asks. */
function undoneUnasked(by: string, remedy: Runbook, outcome?: Outcome): string[] {
  const call = callOf(remedy);
  if (call !== undefined) {
    const allowed = new Set((call.folds ?? []).filter(allows).flatMap(({ steps }) => everyStep({ steps })));
    const wrong = stepsOf(remedy).filter((step) => undoes(step) && !allowed.has(step));
    return wrong.map(({ en }) => `${by}: undoes outside "by mistake": ${en}`);
  }
  // Access that was never given, and what no confirmed key depends on, may be given by anybody.
  if (!isRecorded(outcome?.inputs)) return [];
  const at = remedy.steps.findIndex(asks);
  const wrong = remedy.steps.filter(
    (step, index) => everyStep({ steps: [step] }).some(undoes) && (at === -1 || index < at),
  );
  return wrong.map(({ en }) => `${by}: undoes before it asks: ${en}`);
}

/** All access ends with it. */
function tenantUnasked(by: string, remedy: Runbook, { inputs }: Outcome): string[] {
  const moves = stepsOf(remedy).filter((step) => linesOf(step).includes('properties.tenantId='));
  const isAsked = !isRecorded(inputs) && remedy.steps.some(asks);
  return moves.length === 0 || isAsked ? [] : [`${by}: moves the vault before it asks who moved it`];
}

const isRecorded = (inputs: Outcome['inputs']) => inputs !== undefined && isConfirmed(inputs);

function createdBeside(by: string, remedy: Runbook, { observed, inputs }: Outcome): string[] {
  const commands = commandsOf(remedy).map(({ text }) => text);
  const creates = (pattern: RegExp) => commands.some((text) => pattern.test(text));
  const isKept = isRecorded(inputs);
  const known = new Map<string, unknown>(Object.entries(observed ?? {}));
  // A key that is there gets a version.
  const isThere = observed?.key.presence === 'found';
  const mayReturn = (name: string) => known.has(name) && JSON.stringify(known.get(name)) !== JSON.stringify(absent);
  return [
    ...(creates(/az keyvault create /) && (isKept || mayReturn('deletedVault')) ? ['a vault'] : []),
    ...((creates(/az keyvault key create .*--name cja-cmk /) && (isKept ? !isThere : mayReturn('deletedKey'))) ||
    (creates(/az keyvault key create .*--name cja-cmk-rsa /) && (isKept || mayReturn('deletedKey')))
      ? ['a key']
      : []),
    ...(creates(/az ad sp create --id 251e/) && mayReturn('deletedPrincipal') ? ['a service principal'] : []),
  ].map((what) => `${by}: creates ${what} that may come back`);
}

/** A search that found nothing leaves nothing to recover. */
function recoveredInVain(by: string, remedy: Runbook, { observed }: Outcome): string[] {
  if (observed === undefined) return [];
  const { vault, deletedVault, nameTaken, key, deletedKey } = observed;
  const isGone = (...searched: readonly { readonly presence: string }[]) =>
    searched.every(({ presence }) => presence === 'absent');
  const gone: readonly (readonly [command: RegExp, isIt: boolean])[] = [
    [/az keyvault recover /, isGone(vault, deletedVault, nameTaken)],
    [/az keyvault key recover /, vault.presence === 'found' && isGone(key, deletedKey)],
  ];
  const commands = commandsOf(remedy).map(({ text }) => text);
  const inVain = gone.filter(([command, isIt]) => isIt && commands.some((text) => command.test(text)));
  return inVain.map(([command]) => `${by}: ${command.source}where nothing can be recovered`);
}

/** A vault is recovered into its own group, which has to exist by then. */
function recoveredNowhere(by: string, remedy: Runbook, { observed }: Outcome): string[] {
  const group = observed?.resourceGroup;
  const isThere = group?.presence === 'found' && group.value.provisioningState !== 'Deleting';
  const commands = commandsOf(remedy).map(({ text }) => text);
  const at = (pattern: RegExp) => commands.findIndex((text) => pattern.test(text));
  const [recovery, creation] = [at(/az keyvault recover /), at(/az group create /)];
  if (group === undefined || group.presence === 'unknown' || isThere || recovery === -1) return [];
  return creation !== -1 && creation < recovery ? [] : [`${by}: recovers a vault into a group that is not there`];
}

/** With a group go the role assignments in it, those of the identities of ensure and verify too. */
function recoveredUnauthorized(by: string, remedy: Runbook): string[] {
  const commands = commandsOf(remedy).map(({ text }) => text);
  const at = (pattern: RegExp) => commands.findIndex((text) => pattern.test(text));
  const [creation, recovery] = [at(/az group create /), at(/az keyvault recover /)];
  if (creation === -1 || recovery === -1) return [];
  const renewals = [
    at(/infra\/identity\.sh --mode ensure .*--with-recovery/),
    at(/infra\/identity\.sh --mode verify /),
  ];
  return renewals.every((renewal) => creation < renewal)
    ? []
    : [`${by}: recovers a vault, and the identities keep no roles`];
}

function roleNowhere(by: string, remedy: Runbook): string[] {
  const recovers = commandsOf(remedy).some(({ text }) => text.includes('az keyvault recover '));
  const isNeeded = stepsOf(remedy).some(({ as, commands = [] }) => as?.at === 'vault' && commands.length > 0);
  return recovers && isNeeded ? [`${by}: needs a role on a vault that is gone`] : [];
}

/** Once Adobe has confirmed a key, what was taken away may be meant. */
const writing = /^az (?:keyvault (?:key )?create|group create|ad sp create|lock create) /;

function writtenUnasked(by: string, remedy: Runbook): string[] {
  const call = callOf(remedy);
  if (call === undefined) return [];
  const allowed = new Set((call.folds ?? []).filter(allows).flatMap(({ steps }) => everyStep({ steps })));
  const writes = stepsOf(remedy).filter(({ commands = [] }) => commands.some(({ text }) => writing.test(text)));
  return writes.every((step) => allowed.has(step)) ? [] : [`${by}: creates in any case`];
}

function irreversibleUnseen(by: string, remedy: Runbook, { verdict }: Outcome): string[] {
  const isUnknown = verdict?.findings.some(({ id, status }) => id === by && status === 'unknown') ?? false;
  const isFinal = commandsOf(remedy).some(({ undoable }) => undoable === false);
  return isUnknown && isFinal ? [`${by}: can't be undone, and nobody saw that it is needed`] : [];
}

const everyAnswer = [
  titleOfMistake,
  'They say: on purpose',
  "It wasn't them, they disagree, or nobody knows",
  'Nobody answers',
];

/** A call has a whole sequence for each way in which people answer, and comes after the message. */
function answersMissing(by: string, runbook: Runbook): string[] {
  const call = callOf(runbook);
  if (call === undefined) return [];
  const told = new Set((call.folds ?? []).map(({ title }) => title.en));
  const missing = everyAnswer
    .filter((answer) => ![...told].some((title) => title.startsWith(answer)))
    .map((answer) => `${by}: has no fold for ${answer}`);
  return runbook.steps[0]?.sends === true ? missing : [...missing, `${by}: calls before it sends`];
}

const mostWords = 25;
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const conditions = /\b(?:if|unless|otherwise|in case|whether)\b|\b(?:si|s'il|s'ils|sinon|sauf|à moins)\b/i;

/** Who is asked something, is asked whether it is so: that is no condition. */
const indirectQuestion = /^(?:Ask|Demandez) .*?\b(?:whether|s'ils)\b/;

/** A step is one sentence that begins with its verb and holds no condition; what is said on the telephone counts as one. */
function severalActs(by: string, runbook: Runbook): string[] {
  const own = stepsOf(runbook).filter(({ asksWho }) => asksWho !== true);
  return own.flatMap(({ en, fr }) => [en, fr]).flatMap((text) => faultsIn(by, text));
}

function faultsIn(by: string, text: string): string[] {
  return [
    ...(wordsIn(text) > mostWords ? [`${by}: ${wordsIn(text)} words: ${text}`] : []),
    ...(conditions.test(text.replace(indirectQuestion, '')) ? [`${by}: a condition: ${text}`] : []),
    ...(/[.!:] \p{Lu}/u.test(text) ? [`${by}: several sentences: ${text}`] : []),
    ...(/^\p{Lu}[\p{L}-]+ .*[.?:»"]$/su.test(text) ? [] : [`${by}: no sentence: ${text}`]),
  ];
}

/** A search tells what to do where it finds nothing. */
function resultsMissing(by: string, runbook: Runbook): string[] {
  const nothing = /\b(?:nothing|neither|none|no |an error|empty|not )\b/i;
  const isSearch = ({ en, rows, commands = [] }: Step) =>
    /^(?:Find|Search|Look|List) /.test(en) && rows !== undefined && commands.length > 0;
  const searches = stepsOf(runbook).filter(isSearch);
  return searches.every(({ rows = [] }) => rows.some(({ when }) => nothing.test(when.en)))
    ? []
    : [`${by}: has no row for nothing`];
}

const nothingSaid = { en: '', fr: '' };

/** A fold is whole: nothing in it sends its reader to a number, or to a command of another step. */
function jumps(by: string, runbook: Runbook): string[] {
  const folds = stepsOf(runbook).flatMap((step) => step.folds ?? []);
  const said = ({ en, fr, how = nothingSaid, rows = [] }: Step): readonly string[] =>
    [en, fr, how.en, how.fr].concat(rows.flatMap(({ next }) => [next.en, next.fr]));
  const told = stepsOf(runbook)
    .flatMap(said)
    .concat(folds.flatMap(({ said: lead = nothingSaid }) => [lead.en, lead.fr]));
  return told
    .filter((text) => /\b(?:[Ss]teps? \d|[Éé]tapes? \d|as in step|comme à l'étape)/.test(text))
    .map((text) => `${by}: jumps: ${text}`);
}

/** The same command needs the same role, wherever it is said. */
function rolesThatDiffer(outcome: Outcome): string[] {
  const all = remediesOf(outcome).flatMap(([, remedy]) => stepsOf(remedy));
  const needs = all.flatMap(({ commands = [], as }) =>
    commands
      .filter(({ kind, text }) => kind === 'sh' && !/^(?:git|test -d) /.test(text))
      .map(({ text }) => [verbOf(text), JSON.stringify(as ?? null)] as const),
  );
  const byVerb = Map.groupBy(needs, ([verb]) => verb);
  return [...byVerb]
    .filter(([, some]) => new Set(some.map(([, as]) => as)).size > 1)
    .map(([verb]) => `${verb}: several roles`);
}

/** One of Graph also has a method. */
const verbOf = (command: string) =>
  /^az rest --method \w+|^.+?(?= --|$)/.exec(command.replace(/^az (?:account set|login) .*\n/, ''))?.[0] ?? '';

/** What a text claims that did not happen. */
export function untrue(text: string, { changes, verdict, startedAt }: Outcome): string[] {
  const recovered = changes.some(({ action, status }) => action === 'recover' && status === 'done');
  const passed = (id: string) => verdict?.findings.some((each) => each.id === id && each.status === 'pass') ?? false;
  const claims: readonly (readonly [RegExp, boolean])[] = [
    [/deletion in progress can't be stopped|ne peut pas être arrêtée/, !passed('vault-lock')],
    [/If audit events are logged|Si les événements d'audit sont/, !passed('vault-logging')],
    [/which is how you revoke|ce qui est la façon de révoquer/, false],
    [/\bwas recovered\b|a été récupéré/, recovered],
    [/until it is known who holds/, false],
    [/(?:on|until) that day\?|ce jour-là|jusqu'à cette date/, false],
    [/&amp;&amp;|&#124;(?![^`\n]*\|)/, false],
  ];
  const told = claims.filter(([pattern, isSo]) => pattern.test(text) && !isSo).map(([pattern]) => String(pattern));
  return verdict === undefined || startedAt !== '' ? told : [];
}

/** The inputs that undo a revocation, where a page advises one without saying to remove it afterward. */
export function inputsLeft(text: string): string[] {
  const advised = text.replaceAll(/(?:only with|qu'avec) `[a-z-]+: true`/g, '');
  const removed = (text.match(/(?:\*{0,2}Remove\*{0,2}|\*{0,2}Retirez\*{0,2}) `[^.]+/g) ?? []).join('\n');
  return ['recover-deleted', 'restore-grant'].filter(
    (input) => advised.includes(`\`${input}: true\``) && !removed.includes(`\`${input}\``),
  );
}
