import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { blocks, pages, root } from './documents.ts';

const shell = blocks.filter(({ language }) => language === 'sh' || language === 'bash');
const lines = shell.flatMap(({ path, text }) =>
  text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => ({ path, line: line.trim() })),
);
const prose = pages.map(({ text }) => text).join('\n');

/** `keyvault key: create, show` → `keyvault key create`, `keyvault key show`. */
function commandsIn(list: string): Set<string> {
  const parts = list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(': ') as [string, string?]);
  return new Set(
    parts.flatMap(([group, names]) => names?.split(', ').map((name) => `${group} ${name}`) ?? group.split(', ')),
  );
}

/** Commands of the az CLI that the pages use; each is in its reference. */
const azCommands = commandsIn(`
  login, rest, upgrade, version
  artifacts universal: download, publish
  devops: configure
  extension: add
  pipelines: create, variable-group create, variable-group list, variable-group variable update
  account: get-access-token, list, set, show
  ad app: create, delete, list, show
  ad app federated-credential: create, delete, list
  ad app permission: add, admin-consent
  ad sp: create, show, update
  boards: work-item create
  cloud: register, set, show
  deployment: group create, group show, sub create
  group: create, list, show
  identity: list, federated-credential create, federated-credential list
  keyvault: create, list-deleted, recover, set-policy, show, show-deleted, update
  keyvault: network-rule add, secret list
  keyvault key: backup, create, delete, list, list-deleted, list-versions, recover, restore, rotate
  keyvault key: set-attributes, show
  keyvault key rotation-policy: show, update
  lock: create, list
  monitor: activity-log list, diagnostic-settings create, diagnostic-settings list
  monitor log-analytics workspace: show, table create
  policy: assignment list
  provider: register, show
  resource: list, show, update
  role assignment: create, delete, list
  role definition: create, delete, list
`);
const ghCommands = commandsIn(`
  api, attestation verify, auth login, variable set, workflow run
  release: download, verify
  run: download, view, watch
`);

/**
 * The words after the name of a program, up to the first option: `keyvault key show` of `az keyvault key show --name
 * x`.
 */
function wordsOf(program: string): { path: string; words: string }[] {
  const call = new RegExp(`(?:^|\\$\\(|[;&|] *)${program} ((?:[a-z][a-z-]*)(?: [a-z][a-z-]*)*)`, 'g');
  return lines.flatMap(({ path, line }) => [...line.matchAll(call)].map(([, words = '']) => ({ path, words })));
}

function unknown(program: string, known: ReadonlySet<string>): string[] {
  const named = wordsOf(program);
  expect(named).not.toEqual([]);
  const isKnown = (words: string) => [...known].some((each) => words === each || words.startsWith(`${each} `));
  return named.filter(({ words }) => !isKnown(words)).map(({ path, words }) => `${path}: ${program} ${words}`);
}

test('commands of the az CLI exist', () => {
  expect(unknown('az', azCommands)).toEqual([]);
});

test('commands of the GitHub CLI exist', () => {
  expect(unknown('gh', ghCommands)).toEqual([]);
});

test('npm commands exist', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const named = [...prose.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
});

test('scripts and files that commands name exist', () => {
  const named = [
    ...prose.matchAll(/(?<![\w/])((?:scripts|infra|emulator|bench)\/[\w./-]+\.(?:ts|js|sh|json|bicep|txt))\b/g),
  ];
  expect(named.length).toBeGreaterThan(3);
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(['identity.sh', 'set-up.sh', 'alerts.sh'])('infra/%s has the options that pages use', (name) => {
  const calls = lines.filter(({ line }) => line.startsWith(`infra/${name}`));
  const options = calls.flatMap(({ line }) => {
    const [, host] = /^infra\/set-up\.sh --(azure-devops|gitlab) /.exec(line) ?? [];
    const script = readFileSync(join(root, 'infra', host === undefined ? name : `set-up-${host}.sh`), 'utf8');
    // The command in $(…) is another's.
    return [...line.replaceAll(/\$\(.*?\)/g, '').matchAll(/ (--[a-z-]+)/g)].map(([, option = '']) => ({
      option,
      script,
    }));
  });
  expect(options.map(({ option }) => option)).toContain('--resource-group');
  expect(
    options.filter(({ option, script }) => !script.includes(`${option} `) && !script.includes(`${option}]`)),
  ).toEqual([]);
});

test('shell commands have no syntax error', () => {
  const faulty = shell.flatMap(({ path, line, text }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
    return status === 0 ? [] : [`${path}:${line}: ${stderr}`];
  });
  expect(shell.length).toBeGreaterThan(8);
  expect(faulty).toEqual([]);
});

test('action-types.yml types each input and output of action.yml, in the same order', () => {
  const types = load(readFileSync(join(root, 'action-types.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly type: string; readonly 'allowed-values'?: readonly string[] }>>;
    readonly outputs: Readonly<Record<string, { readonly type: string }>>;
  };
  const { inputs, outputs } = readActionMetadata(root);
  expect(Object.keys(types.inputs)).toEqual(Object.keys(inputs));
  expect(Object.keys(types.outputs)).toEqual(Object.keys(outputs));
  for (const [name, { type, 'allowed-values': allowed = [] }] of Object.entries(types.inputs)) {
    const { default: value = '', description = '' } = inputs[name] ?? {};
    // Of `require-confirmation` the mode decides.
    if (type === 'boolean' && value !== '') expect(['true', 'false']).toContain(value);
    for (const each of allowed) expect(`${value} ${description}`).toContain(each);
  }
});
