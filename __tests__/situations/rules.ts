/** The rules that every page keeps, checked over what it tells a person to do, and over its whole text. */
import type { Outcome } from '../../src/model/outcome.ts';
import { type Act, commandsOf, type Remedy } from '../../src/model/remedy.ts';
import { problemsOf } from '../../src/report/problems.ts';
import { absent } from '../checks/tenant.ts';

/** Everything that the run tells a person to do. */
export function remediesOf(outcome: Outcome): readonly (readonly [by: string, remedy: Remedy])[] {
  const findings = (outcome.verdict?.findings ?? []).filter(({ status }) => status === 'fail' || status === 'unknown');
  return [
    ...problemsOf(outcome, 'en').map(({ code, remediation }) => [code, remediation] as const),
    ...findings.map(({ id, remediation }) => [id, remediation] as const),
  ];
}

const asks = /(?:^|\. )(?:First a|A)sk\b|^Find out who/;

/** Commands that take back what somebody may have done on purpose. */
const undoing =
  /az keyvault (?:key )?recover |--enabled true|accountEnabled=true|deletedItems\/\S+\/restore|--bypass AzureServices|az lock delete |az role assignment create .*Crypto Service Encryption User|az keyvault set-policy /;

const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['deletes what holds data', /az (?:group|keyvault|keyvault key) (?:delete|purge)\b/],
  ['trusts a subject that nobody chose', /federated-credential create/],
  [
    "gives the pipeline's identity a role that can change or assign",
    /--assignee [\da-f-]{36} --role '?(?:Owner|User Access Administrator|Contributor|Key Vault (?:Contributor|Data Access Administrator|Administrator))/,
  ],
];

const textOf = (act: Act) => [act.say.en, ...(act.commands ?? []).map(({ text }) => text)].join('\n');

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
    restoredInAnyCase,
    irreversibleUnseen,
  ];
  const broken = rules.flatMap((rule) => remediesOf(outcome).flatMap(([by, remedy]) => rule(by, remedy, outcome)));
  return broken.concat(rolesThatDiffer(outcome));
}

function forbiddenIn(by: string, remedy: Remedy): string[] {
  const text = remedy.map(textOf).join('\n');
  return forbidden.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${by}: ${name}`);
}

/** The first sentence asks, if a later one undoes. */
function undoneUnasked(by: string, remedy: Remedy): string[] {
  if (!commandsOf(remedy).some(({ text }) => undoing.test(text))) return [];
  return asks.test(remedy[0]?.say.en ?? '') ? [] : [`${by}: undoes before it asks`];
}

/** All access ends with it. */
function tenantUnasked(by: string, remedy: Remedy): string[] {
  const at = remedy.findIndex((act) => textOf(act).includes('properties.tenantId='));
  const isAsked =
    remedy.slice(0, at).some(({ say }) => say.en.includes('tenant-id')) &&
    (remedy[at]?.say.en.includes('ask who') ?? false);
  return at === -1 || isAsked
    ? []
    : [`${by}: moves the vault before it asks whether tenant-id is right, and who moved it`];
}

function createdBeside(by: string, remedy: Remedy, { observed, inputs }: Outcome): string[] {
  const commands = commandsOf(remedy).map(({ text }) => text);
  const creates = (pattern: RegExp) => commands.some((text) => pattern.test(text));
  const isConfirmed = inputs?.confirmedKeyUri !== undefined;
  const known = new Map<string, unknown>(Object.entries(observed ?? {}));
  const mayReturn = (name: string) => known.has(name) && JSON.stringify(known.get(name)) !== JSON.stringify(absent);
  return [
    ...(creates(/az keyvault create /) && (isConfirmed || mayReturn('deletedVault')) ? ['a vault'] : []),
    ...(creates(/az keyvault key create .*--name cja-cmk(?:-rsa)? /) && (isConfirmed || mayReturn('deletedKey'))
      ? ['a key']
      : []),
    ...(creates(/az ad sp create --id 251e/) && mayReturn('deletedPrincipal') ? ['a service principal'] : []),
  ].map((what) => `${by}: creates ${what} that may come back`);
}

/** A search that found nothing leaves nothing to recover. */
function recoveredInVain(by: string, remedy: Remedy, { observed }: Outcome): string[] {
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
function recoveredNowhere(by: string, remedy: Remedy, { observed }: Outcome): string[] {
  const group = observed?.resourceGroup;
  const isThere = group?.presence === 'found' && group.value.provisioningState !== 'Deleting';
  const commands = commandsOf(remedy).map(({ text }) => text);
  const at = (pattern: RegExp) => commands.findIndex((text) => pattern.test(text));
  const [recovery, creation] = [at(/az keyvault recover /), at(/az group create /)];
  if (group === undefined || group.presence === 'unknown' || isThere || recovery === -1) return [];
  return creation !== -1 && creation < recovery ? [] : [`${by}: recovers a vault into a group that is not there`];
}

/** With a group go the role assignments in it, those of the identities of ensure and verify too. */
function recoveredUnauthorized(by: string, remedy: Remedy): string[] {
  const commands = commandsOf(remedy).map(({ text }) => text);
  const at = (pattern: RegExp) => commands.findIndex((text) => pattern.test(text));
  const [creation, recovery] = [at(/az group create /), at(/az keyvault recover /)];
  if (creation === -1 || recovery === -1) return [];
  const renewals = [
    at(/^infra\/identity\.sh --mode ensure .*--with-recovery/),
    at(/^infra\/identity\.sh --mode verify /),
  ];
  const isInOrder = renewals.every((renewal) => creation < renewal && renewal < recovery);
  return isInOrder ? [] : [`${by}: recovers a vault before the identities have their roles again`];
}

function roleNowhere(by: string, remedy: Remedy): string[] {
  const recovers = commandsOf(remedy).some(({ text }) => text.includes('az keyvault recover '));
  return recovers && remedy.some(({ as }) => as?.at === 'vault') ? [`${by}: needs a role on a vault that is gone`] : [];
}

/** Each act that restores something says in which case. */
function restoredInAnyCase(by: string, remedy: Remedy): string[] {
  const acts = remedy.filter(({ commands = [] }) => commands.some(({ text }) => undoing.test(text)));
  return acts.some(({ say }) => !/\bIf (?:it was a mistake|not,)|and if it was a mistake/.test(say.en))
    ? [`${by}: restores in any case`]
    : [];
}

function irreversibleUnseen(by: string, remedy: Remedy, { verdict }: Outcome): string[] {
  const isUnknown = verdict?.findings.some(({ id, status }) => id === by && status === 'unknown') ?? false;
  const isFinal = commandsOf(remedy).some(({ undoable }) => undoable === false);
  return isUnknown && isFinal ? [`${by}: can't be undone, and nobody saw that it is needed`] : [];
}

/** The same command needs the same role, wherever it is said. */
function rolesThatDiffer(outcome: Outcome): string[] {
  const acts = remediesOf(outcome).flatMap(([, remedy]) => remedy);
  const needs = acts.flatMap(({ commands = [], as }) =>
    commands.filter(({ kind }) => kind === 'sh').map(({ text }) => [verbOf(text), JSON.stringify(as ?? null)] as const),
  );
  const byVerb = Map.groupBy(needs, ([verb]) => verb);
  return [...byVerb]
    .filter(([, some]) => new Set(some.map(([, as]) => as)).size > 1)
    .map(([verb]) => `${verb}: several roles`);
}

/** One of Graph also has a method. */
const verbOf = (command: string) => /^az rest --method \w+|^.+?(?= --|$)/.exec(command)?.[0] ?? '';

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
    [/&amp;&amp;|&#124;(?![^`\n]*\|)/, false],
  ];
  const told = claims.filter(([pattern, isSo]) => pattern.test(text) && !isSo).map(([pattern]) => String(pattern));
  return verdict === undefined || startedAt !== '' ? told : [];
}

/** The inputs that undo a revocation, where a page advises one without saying to remove it afterward. */
export function inputsLeft(text: string): string[] {
  const advised = text.replaceAll(/(?:only with|qu'avec) `[a-z-]+: true`/g, '');
  const removed = (text.match(/(?:Remove|Retirez ensuite) `[^.]+/g) ?? []).join('\n');
  return ['recover-deleted', 'restore-grant'].filter(
    (input) => advised.includes(`\`${input}: true\``) && !removed.includes(`\`${input}\``),
  );
}
