/** What is left of the truth where an answer contradicts another, or has a word or a form that says nothing. */
import type { Cloud } from '../../emulator/service.ts';
import type { KeyState, VaultState } from '../../emulator/state.ts';
import { keyVersion } from '../../emulator/tenants/names.ts';
import { currentVersion } from '../../emulator/vault/keys-held.ts';
import type { Form, OddAnswers } from './odd-answers.ts';
import type { Reads, Status, Truth } from './oracle-terms.ts';

export interface FormsAsked {
  readonly cloud: Cloud;
  readonly can: Reads;
  /** `undefined` if it does not exist or could not be read. */
  readonly vault: VaultState | undefined;
  readonly key: KeyState | undefined;
  readonly forms: readonly Form[];
  /** Of a finding, without these. */
  readonly truthOf: (id: string) => Truth;
}

/** Settings "in a form that is not known", and "a binding strength without a mode". */
const settings: ReadonlySet<Form> = new Set([
  'binding by strength',
  'binding of another form',
  'protection of another form',
]);

/** "It was seen": then `vault-tokens` is an error. */
export function seesOddSetting(odd: OddAnswers | undefined): boolean {
  return odd?.forms.some((form) => settings.has(form)) === true;
}

const unless = (truth: Truth, status: Status): Truth => truth.map((one) => (one === status ? 'unknown' : one));
const perhaps = (truth: Truth, ...more: readonly Status[]): Truth => [...new Set([...truth, ...more])];

type Changed = readonly (readonly [id: string, truth: Truth])[];
type Rule = (asked: FormsAsked) => Changed;

/** "Now is between its activation and its expiry dates, by the key and by its list of versions; where they disagree: `unknown`". */
const otherDates: Rule = ({ can, key, truthOf }) => {
  if (!can.versions || key === undefined || currentVersion(key).version !== keyVersion) return [];
  return [
    // The two may agree.
    ['key-active', perhaps(unless(truthOf('key-active'), 'pass'), ...ifFails(truthOf('key-active')))],
    ['key-expiry', perhaps(truthOf('key-expiry'), 'fail', 'unknown')],
    ['confirmed-key', ofConfirmed(truthOf('confirmed-key'))],
  ];
};

const ifFails = (truth: Truth): Status[] => (truth.includes('fail') ? ['unknown'] : []);
/** One that is not the current version is not in dispute. */
const ofConfirmed = (truth: Truth): Truth => (truth.includes('skipped') ? truth : perhaps(truth, 'unknown'));

/** "Or none": the list says of no version that it exists. */
const noVersions: Rule = ({ can, key, truthOf }) => {
  if (!can.versions || key === undefined) return [];
  const isJudged = truthOf('key-enabled').some((status) => status === 'pass' || status === 'fail');
  return [
    ...(isJudged ? [['key-enabled', perhaps(unless(unless(truthOf('key-enabled'), 'pass'), 'fail'))] as const] : []),
    ['key-versions', perhaps(truthOf('key-versions'), 'unknown')],
    ['key-expiry', perhaps(truthOf('key-expiry'), 'unknown')],
    ['confirmed-key', ofConfirmed(truthOf('confirmed-key'))],
  ];
};

const oddSetting: Rule = ({ vault }) => (vault === undefined ? [] : [['vault-tokens', ['unknown']]]);

/**
 * "Or that Azure lists without principals, permissions or a scope of a known form: `unknown`"; one that names nobody but another
 * service principal takes nothing away from Adobe's in any form.
 */
const oddDenial: Rule = ({ cloud: { state }, can, vault, forms, truthOf }) => {
  const denials = state.denyAssignments ?? [];
  if (vault === undefined || !can.denyAssignments || denials.length === 0) return [];
  const isUnnamed = forms.includes('denial without principals');
  const isAdobes = denials.some(
    ({ principals }) => isUnnamed || principals.some(({ type }) => type !== 'ServicePrincipal'),
  );
  const truth = truthOf('adobe-grant');
  return [['adobe-grant', perhaps(isAdobes ? unless(truth, 'pass') : truth, 'unknown')]];
};

const ofInstances =
  (rule: (truthOf: FormsAsked['truthOf']) => Changed): Rule =>
  ({ cloud: { state }, can, vault, truthOf }) => {
    const isListed = state.settings.privilegedIdentityManagement !== false && can.scheduleInstances && can.assignments;
    return vault?.enableRbacAuthorization === true && isListed ? rule(truthOf) : [];
  };
const isJudged = (truth: Truth) => truth.some((status) => status === 'pass' || status === 'fail');

const rules: Readonly<Record<Form, Rule>> = {
  'version expired': otherDates,
  'version early': otherDates,
  'no versions': noVersions,
  'binding by strength': oddSetting,
  'binding of another form': oddSetting,
  'protection of another form': oddSetting,
  'denial without principals': oddDenial,
  'denial without permissions': oddDenial,
  'denial without actions': oddDenial,
  'denial of another scope': oddDenial,
  'network word': ({ vault, truthOf }) =>
    vault === undefined
      ? []
      : [['vault-network', truthOf('vault-network')[0] === 'fail' ? ['fail', 'unknown'] : ['unknown']]],
  'subscription word': ({ can, truthOf }) => [
    ['subscription-state', can.subscription ? ['unknown'] : perhaps(truthOf('subscription-state'), 'unknown')],
  ],
  // What has not begun is no grant yet, and has no end date either.
  'grants begin tomorrow': ofInstances((truthOf) => [
    ['adobe-grant', unless(truthOf('adobe-grant'), 'pass')],
    ...(isJudged(truthOf('adobe-grant-lasting')) ? [['adobe-grant-lasting', ['skipped', 'unknown']] as const] : []),
  ]),
  // Of a principal that is somebody else's, nothing is known of a grant either.
  'grants end on soon': ofInstances((truthOf) => [
    [
      'adobe-grant',
      truthOf('adobe-grant').includes('pass') ? perhaps(truthOf('adobe-grant'), 'unknown') : truthOf('adobe-grant'),
    ],
    ...(isJudged(truthOf('adobe-grant-lasting'))
      ? [['adobe-grant-lasting', perhaps(unless(truthOf('adobe-grant-lasting'), 'pass'), 'fail')] as const]
      : []),
  ]),
};

/** Each form changes what the ones before it left. */
export function formTruths(asked: FormsAsked): Changed {
  const left = new Map<string, Truth>();
  const truthOf = (id: string) => left.get(id) ?? asked.truthOf(id);
  for (const form of asked.forms) for (const [id, truth] of rules[form]({ ...asked, truthOf })) left.set(id, truth);
  return [...left];
}
