/** How many of the tenants have each way in which a run might read something and not weigh it. */
import { formNames } from './odd-answers.ts';
import type { CallSketch, Sketch } from './sketch.ts';

const isRotating = ({ confirmed, versions, newestBack }: Sketch) =>
  newestBack !== undefined && confirmed === 'first' && versions.length > 1;
const uses =
  ({ usageDays = 1 }: Sketch, which: CallSketch['version']) =>
  ({ who, key, status, vault, back, operation, version }: CallSketch) =>
    who === 'adobe' &&
    key === 'this' &&
    vault === 'this' &&
    status === 200 &&
    back < usageDays &&
    version === which &&
    /Wrap|Unwrap/.test(operation);
const beginsBefore = ({ calls, usageDays = 1, newestBack = 0 }: Sketch) =>
  calls.some(({ back, vault, who }) => vault === 'this' && who !== 'nobody' && back < usageDays && back > newestBack);

const isStranger = ({ principalId }: Sketch) => ['pipeline', 'group with adobe', 'person'].includes(principalId);
const hasRole = ({ grants, policies }: Sketch, condition: boolean) =>
  policies.some(({ who, keys }) => who === 'adobe' && isWhole(keys)) &&
  grants.some((one) => one.who === 'adobe' && one.scope === 'vault' && (one.condition !== 'none') === condition);
/** Why it has no effect. */
const idle: Readonly<Record<string, (sketch: Sketch) => boolean>> = {
  'has ended': (one) => hasRole(one, false) && one.odd.disputes.includes('ends'),
  'begins tomorrow': (one) => hasRole(one, false) && one.forms.includes('grants begin tomorrow'),
  'is under a condition': (one) => hasRole(one, true),
};
const isWhole = (keys: readonly string[]) => ['get', 'wrapKey', 'unwrapKey'].every((one) => keys.includes(one));

/** Each of them alone, since a kind may turn up often enough of which one form hardly does. */
const single: readonly (readonly [name: string, isOne: (sketch: Sketch) => boolean])[] = [
  ...formNames.map((form) => [`the form "${form}"`, ({ forms }: Sketch) => forms.includes(form)] as const),
  ...(['deleted', 'deactivated', 'disabled', 'disabled by Microsoft'] as const).map(
    (one) => [`the principal of Azure Key Vault is ${one}`, ({ keyVault }: Sketch) => keyVault === one] as const,
  ),
  ...(['pipeline', 'group with adobe', 'person'] as const).map(
    (one) => [`adobe-principal-id is that of: ${one}`, ({ principalId }: Sketch) => principalId === one] as const,
  ),
  ...Object.entries(idle).map(
    ([why, isIdle]) =>
      [
        `access policies, and a role of Adobe's at the vault that ${why}`,
        (one: Sketch) => !one.rbac && isIdle(one),
      ] as const,
  ),
];

const kinds: Readonly<Record<string, (sketch: Sketch) => boolean>> = {
  'a call of Adobe is refused': ({ usageDays = 0, calls }) =>
    calls.some(
      ({ who, key, status, vault, back }) =>
        who === 'adobe' && key === 'this' && vault === 'this' && (status === 401 || status === 403) && back < usageDays,
    ),
  "adobe-principal-id is the run's own, a group's or a person's": isStranger,
  'a role or permission too many, without the agreed one': ({ rbac, grants, policies, odd, forms }) =>
    rbac
      ? grants.some(({ who, role }) => who === 'adobe' && role !== 'encryption user') &&
        (!grants.some(({ who, role }) => who === 'adobe' && role === 'encryption user') ||
          odd.disputes.includes('ends') ||
          forms.includes('grants begin tomorrow'))
      : policies.some(({ who, keys }) => who === 'adobe' && keys.length > 0 && !isWhole(keys)),
  "a wrong adobe-principal-id beside Adobe's own": ({ principal, principalId }) =>
    principal === 'there' && ['former', 'other', 'second'].includes(principalId),
  'answers that contradict each other, or have no known form': ({ odd, forms, keyVault }) =>
    odd.disputes.some((one) => one !== 'ends') ||
    ['deleted', 'deactivated', 'disabled by Microsoft'].includes(keyVault) ||
    forms.some((form) => /version|binding|protection|denial/.test(form)),
  'an ended grant, or a confirmed version that is disabled and not seen': ({ odd, rights, confirmed, versions }) =>
    odd.disputes.includes('ends') ||
    (confirmed === 'first' &&
      versions.length > 1 &&
      versions[0]?.enabled === false &&
      typeof rights === 'object' &&
      rights.allBut.endsWith('versions/read')),
  'a word that is new, or a date that says nothing': ({ forms }) => forms.some((form) => /word|grants/.test(form)),
  'a lock of another level, where one is asked for': ({ locks, deleteLock }) =>
    deleteLock && locks.some(({ level }) => level === 'NotSpecified'),
  'a newer version that Adobe uses': (sketch) => isRotating(sketch) && sketch.calls.some(uses(sketch, 'current')),
  'a newer version that Adobe does not use, by a whole log': (sketch) =>
    isRotating(sketch) &&
    !sketch.calls.some(uses(sketch, 'current')) &&
    sketch.answer === 'whole' &&
    beginsBefore(sketch),
  'a newer version, and a log that begins after it or is cut': (sketch) =>
    isRotating(sketch) && sketch.usageDays !== undefined && (sketch.answer !== 'whole' || !beginsBefore(sketch)),
  'a newer version, and what Adobe answered about versions': (sketch) =>
    isRotating(sketch) && sketch.versionAnswer !== undefined,
  'a list that is waited for': ({ wait }) => wait !== 'none',
};

/** How many of them there have to be: twenty among three thousand. */
export const leastOfKind = (tenants: number): number => Math.floor(tenants / 150);

/** @returns the number of tenants of each kind */
export function kindsAmong(sketches: readonly Sketch[]): ReadonlyMap<string, number> {
  return new Map([...Object.entries(kinds), ...single].map(([name, isOne]) => [name, sketches.filter(isOne).length]));
}
