/** Generates the custom roles in infra/roles and the tables of rights in docs/security.md from src/permissions.ts. */

import type { Place, Right, Use } from '../../src/model/operation.ts';
import { places } from '../../src/model/places.ts';
import { type Permission, permissions, rightOf } from '../../src/permissions.ts';
import { shortLists } from './report-schema.ts';
import { replaceSections, table } from './tables.ts';

interface DocumentedUse {
  readonly needs: readonly Use[];
  /** Microsoft Graph is not used. */
  readonly withoutGraph?: true;
  /** There is no resource group yet: its permissions are granted on the subscription instead. */
  readonly withoutGroup?: true;
}

const ensure: readonly Use[] = ['every run', 'ensure', 'role assignment'];

/** By the first column of the table. A test runs each use with exactly its rights, and once without each of them. */
const uses = {
  '`verify`': { needs: ['every run'] },
  '`plan`': { needs: ['every run'] },
  '`ensure`': { needs: [...ensure, 'create-principal'] },
  "`ensure` once Adobe's service principal exists, with `create-principal: false`": { needs: ensure },
  '`ensure` with `adobe-principal-id` and `waive: adobe-principal`': { needs: ensure, withoutGraph: true },
  '`ensure` on a vault with access policies': { needs: ['every run', 'ensure', 'access policy'] },
  '`ensure` with `delete-lock: true`': { needs: [...ensure, 'create-principal', 'delete-lock'] },
  '`ensure` with `create-resource-group: true`': {
    needs: [...ensure, 'create-principal', 'create-resource-group'],
    withoutGroup: true,
  },
  '`plan` that sees deleted vaults and who holds a name': { needs: ['every run', 'deleted vaults'] },
  '`plan` that sees deleted keys': { needs: ['every run', 'deleted keys'] },
  '`ensure` that recovers a deleted vault': { needs: [...ensure, 'create-principal', 'deleted vaults'] },
  '`ensure` that recovers a deleted key': { needs: [...ensure, 'create-principal', 'deleted keys', 'recover-deleted'] },
} as const satisfies Readonly<Record<string, DocumentedUse>>;

export type UseTitle = keyof typeof uses;

export const useTitles = Object.keys(uses) as UseTitle[];

const all: readonly Permission[] = Object.values(permissions);
const containers: Readonly<Partial<Record<Place, readonly Place[]>>> = {
  vault: ['group', 'subscription'],
  group: ['subscription'],
};

/** The smallest set of least-privileged rights that is sufficient. */
export function rightsOfUse(title: UseTitle): Right[] {
  const { needs, withoutGraph, withoutGroup }: DocumentedUse = uses[title];
  const needed = all
    .filter(({ use, optional }) => needs.includes(use) && optional !== true)
    .filter(({ place }) => place !== 'graph' || withoutGraph !== true)
    .map((each) =>
      each.place === 'group' && withoutGroup === true
        ? Object.assign({}, each, { place: 'subscription' as const })
        : each,
    );
  const rights = new Map<Permission, Right>();
  // Operations that the fewest rights allow come first; among equals, those read at the widest scope.
  const width = ({ place }: Permission) => (place === 'subscription' ? 0 : 1);
  for (const each of needed.toSorted(
    (one, other) => one.roles.length - other.roles.length || width(one) - width(other),
  )) {
    const isEnough = ({ name, place }: Right) =>
      each.roles.includes(name) && [each.place, ...(containers[each.place] ?? [])].includes(place);
    if (![...rights.values()].some(isEnough)) rights.set(each, rightOf(each));
  }
  return needed.flatMap((each) => rights.get(each) ?? []);
}

function cellsOf(title: UseTitle): string[] {
  const rights = rightsOfUse(title);
  const azure = rights
    .filter(({ place }) => place !== 'graph')
    .map(({ name, place }) => (place === 'group' ? name : `${name} on ${places[place].en}`));
  const graph = rights.filter(({ place }) => place === 'graph').map(({ name }) => `\`${name}\``);
  return [azure.join(', '), graph.join(', ') || 'none'];
}

/** Uses that need the same share a row. */
function usesTable(): string {
  const alike = [...Map.groupBy(useTitles, (title) => cellsOf(title).join(' | ')).values()];
  const rows = alike.map((group) => [group.join(', ')].concat(group.slice(0, 1).flatMap(cellsOf)));
  return table(['Use', 'Azure roles', 'Microsoft Graph'], rows);
}

/** What a custom role, or an application permission, has to contain for an operation. */
function neededFor({ service, actions, roles: [role], place }: Permission): string {
  const needed = actions.map((action) => `\`${action}\``).join(', ') || `\`${role}\``;
  const kind = service === 'vault' ? ' (data action)' : '';
  const scope = place === 'group' || place === 'graph' ? '' : ` on ${places[place].en}`;
  return `${needed}${kind}${scope}`;
}

/** A name in braces, with the word for what it names, which the name then replaces. */
const target = /(?:\b(?:resource group|subscription|vault|key|version|app) )?\{(\w+)\}/g;

function operationsTable(): string {
  const rows = [...Map.groupBy(all, neededFor)].map(([needed, operations]) => {
    const names = operations.map(({ name }) => name.en.replaceAll(target, (_, what: string) => what.toUpperCase()));
    const usedBy = new Set(operations.map(({ use }) => use));
    return [needed, names.join('; '), usedBy.has('every run') ? 'always' : [...usedBy].join(', ')];
  });
  return table(['Action, or permission of Microsoft Graph', 'Operations', 'For'], rows);
}

function actionsFor(needs: readonly Use[], place: Place): string[] {
  const needed = all.filter((each) => each.service !== 'vault' && needs.includes(each.use) && each.place === place);
  return [...new Set(needed.flatMap(({ actions }) => actions))].toSorted();
}

function dataActionsFor(needs: readonly Use[]): string[] {
  const needed = all.filter((each) => each.service === 'vault' && needs.includes(each.use));
  return [...new Set(needed.flatMap(({ actions }) => actions))].toSorted();
}

interface CustomRole {
  readonly description: string;
  readonly needs: readonly Use[];
  /** Default: the resource group. */
  readonly place?: Place;
}

const customRoles = {
  verify: {
    description: 'Checks the vault, the key and the grant of customer-managed keys. Changes nothing.',
    needs: ['every run', 'lost access'],
  },
  ensure: {
    description:
      'Creates and checks the vault, the key and the grant of customer-managed keys. Assign it with the condition in docs/security.md.',
    needs: [...ensure, 'lost access'],
  },
  usage: {
    description: "Reads the logs of a vault, for usage-days. Assign it in addition to the mode's role.",
    needs: ['usage-days'],
  },
  recovery: {
    description: "Sees deleted vaults, and whether a vault's name is free. Assign it on the subscription.",
    needs: ['deleted vaults'],
    place: 'subscription',
  },
  'key-recovery': {
    description: 'Finds and recovers deleted keys of Azure RBAC vaults. It reads no secret and uses no key.',
    needs: ['deleted keys', 'recover-deleted'],
  },
} as const satisfies Readonly<Record<string, CustomRole>>;

/** In the format of `az role definition create --role-definition`. */
export function customRole(mode: keyof typeof customRoles): string {
  const { description, needs, place = 'group' }: CustomRole = customRoles[mode];
  const role = {
    Name: `CJA CMK ${mode}`,
    IsCustom: true,
    Description: description,
    Actions: actionsFor(needs, place),
    NotActions: [],
    DataActions: dataActionsFor(needs),
    NotDataActions: [],
  };
  const scopes = '"AssignableScopes": ["/subscriptions/00000000-0000-0000-0000-000000000000"]';
  return `${shortLists(JSON.stringify(role, null, 2)).slice(0, -2)},\n  ${scopes}\n}\n`;
}

/** docs/security.md with its tables of rights. */
export function withRights(before: string): string {
  return replaceSections(before, { uses: usesTable(), operations: operationsTable() });
}
