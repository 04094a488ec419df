/** The shell commands of a page as they stand there, and what the text above them asks for. Reads English. */

import { places, type RolePlace } from '../../src/model/places.ts';
import { joined } from '../report/joined.ts';

/** The role that a person needs, and where; any one of several roles is enough. */
export interface Requirement {
  readonly roles: readonly string[];
  readonly at: RolePlace;
}

/** Permissions of a person's own access policy. */
export interface OwnPolicy {
  readonly keys: readonly string[];
  readonly secrets: readonly string[];
}

export interface Printed {
  /** As a person pastes it: with its line continuations, without the page's indentation. */
  readonly shell: string;
  /** The sentences of its step, and before them those that its step shares with others. */
  readonly text: string;
  readonly requirements: readonly Requirement[];
  readonly ownPolicy: OwnPolicy;
  /** Whether the text says to run it from a network that the vault's network rules allow. */
  readonly isInsideNetwork: boolean;
}

/** Each block of commands on a page in Markdown, in order. */
export function printedOn(page: string): Printed[] {
  const printed: Printed[] = [];
  let shared = '';
  let own = '';
  for (const paragraph of page.split(/\n{2,}/)) {
    const block = paragraph.replace(/^\*\*To fix:\*\* /, '');
    const fence = /^( *)```sh\n([\s\S]*)\n *```$/.exec(block);
    // What a step says of its own counts.
    if (fence) {
      const [, indent = '', lines = ''] = fence;
      const text = requirementsIn(own).length > 0 ? own : `${shared} ${own}`.trim();
      printed.push(printedBlock(lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), text));
    } else if (/^(?:#|<)/.test(block)) shared = own = '';
    else if (/^ *(?:```|\|)/.test(block)) continue;
    else if (isShared(block)) [shared, own] = [block, ''];
    else own = block.trim().replaceAll(/\s+/g, ' ');
  }
  return printed;
}

/** A lead stands above the steps that share it. */
function isShared(block: string): boolean {
  return (
    /^\*\*Only (?:after|with) [^*]+\.\*\*/.test(block) ||
    / is enough for steps [\d, a-z]+\.$/.test(block) ||
    block.startsWith('Requires ')
  );
}

/** @param text above the commands */
export function printedBlock(shell: string, text: string): Printed {
  return {
    shell,
    text,
    requirements: requirementsIn(text),
    ownPolicy: ownPolicyIn(text),
    isInsideNetwork: text.includes("from a network that the vault's network rules allow"),
  };
}

export function requirementsIn(text: string): Requirement[] {
  // The vault and the workspace are one place.
  const asked = [...text.matchAll(/Requires ([^.]+)\./g)].flatMap(([, all = '']) =>
    withPlaces(all.split(/ and (?=[A-Z])/)),
  );
  const told = [...text.matchAll(/\(requires ([A-Z][A-Za-z ]* on [^).,]+)\)/g)].flatMap(([, one = '']) => one);
  const own = [...asked, ...told].map((one) => /^(.+?) on ([^,]+)/.exec(one) ?? []);
  // Who gives a role by a command.
  const giving = [...text.matchAll(/An? ([A-Z][A-Za-z ]+) of ([^.,]+) can give (?:it|both)\./g)];
  const shared = [...text.matchAll(/(?:^|[.*] +)([A-Z][A-Za-z ]*) on ([^.,]+) is enough for steps [\d, a-z]+\./g)];
  return [...own, ...giving, ...shared].map(([, names = '', where = '']) => ({
    roles: names.split(' or '),
    at: placeNamed(where),
  }));
}

/** `Key Vault Reader and Reader on the resource group` names the place once. */
function withPlaces(roles: readonly string[]): string[] {
  const place = / on .*$/.exec(roles.at(-1) ?? '')?.[0] ?? '';
  return roles.map((each) => (each.includes(' on ') ? each : `${each}${place}`));
}

function placeNamed(where: string): RolePlace {
  const found = Object.entries(places).find(([, { en }]) => en === where);
  if (found === undefined) throw new Error(`there is no place ${where}`);
  return found[0] as RolePlace;
}

/** `Requires Reader on the vault, and list and update for keys and list for secrets in your own access policy.` */
export function ownPolicyIn(text: string): OwnPolicy {
  const [, named = ''] = /, and ([^.,]+) in your own access policy\./.exec(text) ?? [];
  const kinds = [...named.matchAll(/((?:\w+ and )*\w+) for (keys|secrets)/g)];
  const of = (wanted: string) =>
    kinds.filter(([, , kind]) => kind === wanted).flatMap(([, permissions = '']) => permissions.split(' and '));
  return { keys: of('keys'), secrets: of('secrets') };
}

/** The programs that a block runs, one command a line, those inside `$(…)` and loops included. */
export function commandsOf(shell: string): string[] {
  const lines = joined(shell)
    .split('\n')
    .map((line) => line.trim());
  const inner = lines.flatMap((line) =>
    [...line.matchAll(/\$\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, one = '']) => one),
  );
  const outer = lines.filter((line) => !/^(?:for |while |done\b|\w+=)/.test(line));
  return [...outer, ...inner].filter((line) => line !== '');
}

/** The names that the pages fill in are replaced: what is left is the same for every target. */
const values: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/g, 'ID'],
  [/\b[\da-f]{32}\b/g, 'VERSION'],
  [/\b\d{4}-\d\d-\d\dT[\d:]+Z|\bNaN\b/g, 'TIME'],
  [/(?<=\/resourceGroups\/)[^/?'" ]+|(?<=--resource-group )\S+|(?<=^az group [a-z]+ .*--name )\S+/gi, 'GROUP'],
  [
    /(?<=\/vaults\/)[^/?'" ]+|(?<=--(?:vault-name|resource) )\S+|(?<=^az (?:keyvault [a-z-]+|resource [a-z]+) .*--name )\S+/gi,
    'VAULT',
  ],
  [/(?<=\/keys\/)[^/?'" ]+|(?<=--vault-name \S+ (?:.* )?--name )\S+/gi, 'KEY'],
  [/(?<="level":")\w+/g, 'LEVEL'],
  [/(['"])https:\/\/management\.azure\.com(?:\/[^'" ]*\/locks\/|LOCK-ID)[^'" ]*\1/gi, 'LOCK'],
  [/(?<=--ids )\S+/g, 'ASSIGNMENT-ID'],
  [/(?<=--query )properties\.[\w.]+/g, 'PROPERTY'],
  [/OBJECT-ID/g, 'ID'],
  [/(?<=--location )\S+/g, 'REGION'],
  [/(?<=--(?:ops|key-permissions) )\w+(?: \w+)*/g, 'OPERATIONS'],
  [/(?<=--retention-days )\d+/g, 'DAYS'],
  [/(?<=--size )\d+/g, 'BITS'],
  [/(?<=--role-assignment )'.*?'(?= |$)/g, 'ASSIGNMENT'],
  [/(?<=--namespace )\S+/g, 'PROVIDER'],
];

/** The form of a command: the same for every target. */
export function formOf(command: string): string {
  return values.reduce((form, [pattern, name]) => form.replaceAll(pattern, name), command);
}
