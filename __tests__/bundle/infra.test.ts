/** Both ways to make the identity give what the documentation asks for, and trust the same subjects. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rightsOfUse, roleNamed } from './rights.ts';

const infra = resolve(import.meta.dirname, '../../infra');
const script = readFileSync(join(infra, 'identity.sh'), 'utf8');
const template = readFileSync(join(infra, 'main.bicep'), 'utf8');

/** The text between a line that begins so and the next one that ends so. */
function part(text: string, from: RegExp, to: string): string {
  const start = text.search(from);
  if (start < 0) throw new Error(`there is no ${from.source}`);
  return text.slice(start, text.indexOf(to, start));
}

describe.each(['ensure', 'verify'])('the identity of %s', (mode) => {
  const rights = rightsOfUse(`\`${mode}\``);
  const roles = rights.flatMap((right) => ('role' in right ? [right.role] : []));
  const [permission] = rights.flatMap((right) => ('graph' in right ? [right.graph] : []));

  test('gets the documented roles by Bicep', () => {
    const listed = part(template, new RegExp(`^  ${mode}: \\[$`, 'm'), ']');
    const given = [...listed.matchAll(/'([0-9a-f-]{36})' \/\/ (.+)$/gm)].map(([, id, name]) => [name, id]);
    expect(given).toEqual(roles.map((name) => [name, roleNamed(name).id]));
  });

  test('gets the documented roles and permission by the script', () => {
    const branch = part(script, new RegExp(`^  ${mode}\\)$`, 'm'), ';;');
    const [, given = ''] = /roles=\((.*)\)/.exec(branch) ?? [];
    expect(given).toBe(roles.map((role) => (role.includes(' ') ? `'${role}'` : role)).join(' '));
    expect(/ permission=(\S+)/.exec(branch)?.[1]).toBe(permission);
  });
});

test('both trust an environment, by names and by names with ids', () => {
  const written = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, subject]) => subject);
  expect(written(template, /subject: '(repo:.*)'/g)).toEqual([
    'repo:${names[0]}/${names[1]}:environment:${githubEnvironment}',
    'repo:${names[0]}@${ids[0]}/${names[1]}@${ids[1]}:environment:${githubEnvironment}',
  ]);
  expect(written(script, /^trust \S+ "(repo:.*)"$/gm)).toEqual([
    'repo:$owner/$repo:$suffix',
    'repo:$owner@$owner_id/$repo@$repo_id:$suffix',
  ]);
});

const whole = ['--mode', 'verify', '--repository', 'contoso/analytics', '--repository-ids', '1/2'];

test.each([
  ['nothing', []],
  ['an unknown mode', [...whole, '--environment', 'cmk', '--resource-group', 'rg', '--mode', 'plan']],
  ['an unknown option', [...whole, '--environment', 'cmk', '--resource-group', 'rg', '--force', 'yes']],
  ['no environment', [...whole, '--resource-group', 'rg']],
  ['names where ids belong', [...whole, '--environment', 'cmk', '--resource-group', 'rg', '--repository-ids', 'a/b']],
  ['an option without its value', [...whole, '--environment', 'cmk', '--resource-group']],
])('the script explains itself and does nothing, given %s', (_, args) => {
  // No az in the PATH: a run that went on would end otherwise.
  const run = spawnSync('bash', [join(infra, 'identity.sh'), ...args], { encoding: 'utf8', env: { PATH: '/bin' } });
  expect([run.status, run.stdout, run.stderr]).toEqual([2, '', expect.stringMatching(/^usage: infra\/identity\.sh/)]);
});
