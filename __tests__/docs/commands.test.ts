/** The commands of the docs: bash can parse them, and what they call exists. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks, page, pages, root } from './documents.ts';

const shell = blocks.filter(({ language }) => language === 'sh');
const lines = shell.flatMap(({ path, text }) =>
  text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => ({ path, line: line.trim() })),
);
const prose = pages.map(({ text }) => text).join('\n');

test('shell commands have no syntax error', () => {
  const faulty = shell.flatMap(({ path, line, text }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
    return status === 0 ? [] : [`${path}:${line}: ${stderr}`];
  });
  expect(shell.length).toBeGreaterThan(30);
  expect(faulty).toEqual([]);
});

test.each(['set-up.sh', 'alerts.sh'])('infra/%s has the options that pages use', (name) => {
  const calls = lines.filter(({ line }) => line.startsWith(`infra/${name}`));
  const usage = /<<'TEXT'\n([^]*?)\nTEXT/.exec(readFileSync(join(root, 'infra', name), 'utf8'))?.[1] ?? '';
  const known = new Set(usage.match(/--[a-z-]+/g));
  const used = calls.flatMap(({ line }) => line.match(/ --[a-z-]+/g) ?? []).map((option) => option.trim());
  expect(used).toContain('--resource-group');
  expect(used.filter((option) => !known.has(option))).toEqual([]);
});

test('npm commands, scripts and files that pages name exist', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: object };
  const commands = [...prose.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  const files = prose.match(
    /(?<![\w/.-])(?:scripts|infra|emulator|src|__tests__|docs)\/[\w./-]+\.(?:ts|js|sh|json|bicep|txt|yml|md)\b/g,
  );
  expect(files?.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each([
  ['PRINCIPAL-OF-ENSURE', true],
  ['', false],
])('removing an identity deletes roles only if it was found ("%s": %s)', (principal, deletes) => {
  const [command = ''] = shell.flatMap(({ text }) => (text.includes('az identity delete') ? [text] : []));
  // Without an assignee, az lists the role assignments of everybody, Adobe's among them.
  const tools = `gh() { :; }
    az() { echo "az $*" >&2; case "$*" in 'identity show'*) echo "${principal}" ;; 'role assignment list'*) echo SOME-ROLE ;; esac; }`;
  const { stderr } = spawnSync('bash', ['-c', `${tools}\n${command}`], { encoding: 'utf8' });
  expect(stderr).toContain('az identity show');
  expect(stderr.includes('az role assignment delete')).toBe(deletes);
});

test('a role is given where a vault was found only: az takes an empty scope for the whole subscription', () => {
  const giving = lines.filter(({ line }) => line.startsWith('az role assignment create'));
  expect(giving.length).toBeGreaterThan(0);
  expect(giving.filter(({ line }) => !/--scope "\$\{\w+:\?\}"/.test(line))).toEqual([]);
});

test('the rehearsal of GitHub changes the file that set-up.sh writes: name, vault and URI, and it has no schedule', () => {
  const [command = ''] = shell.flatMap(({ text }) => (text.startsWith("sed -e 's/^name:") ? [text] : []));
  const text = page('docs/examples/verify-cmk.yml').text;
  const run = command.replace(/\.github\S+verify-cmk\.yml > \S+/, '');
  const { stdout } = spawnSync('bash', ['-c', run], { input: text, encoding: 'utf8' });
  expect(stdout).toMatch(/^name: Rehearsal of the alarm$/m);
  expect(stdout).toMatch(/^ +vault-name: kv-rehearsal$/m);
  expect(stdout).toMatch(/^ +confirmed-key-uri: https:\/\/kv-rehearsal\.vault\.azure\.net\/keys\/cja-cmk\/0{32}$/m);
  expect(stdout).not.toContain('schedule:');
  expect(stdout).toMatch(/^ {2}workflow_dispatch:/m);
});

test('outside GitHub nothing leads to github.com, and no hash of zeros waits to be left', () => {
  const own = [
    'docs/other-ci.md',
    ...['azure-pipelines', 'azure-pipelines-script', 'gitlab-ci'].map((name) => `docs/examples/${name}.yml`),
  ];
  const leading = own.filter((path) => /github\.com|githubusercontent|\b0{64}\b/.test(page(path).text));
  expect(leading).toEqual([]);
});

test('every anchor that a page of the action links to exists', () => {
  const links = ['telling/links.ts', 'remedies/connection-remedies.ts']
    .map((path) => page(`src/${path}`).text)
    .join('\n');
  const named = [...links.matchAll(/([a-z-]+\.md)#([a-z-]+)/g)].map(([, file = '', anchor = '']) => [file, anchor]);
  expect(named.length).toBeGreaterThan(5);
  const lost = named.filter(
    ([file, anchor]) => !new RegExp(`id="${anchor}"|^#+ ${anchor}$`, 'im').test(page(`docs/${file}`).text),
  );
  expect(lost).toEqual([]);
});
