/** What can be tested of infra/set-up.sh and infra/alerts.sh without az and gh: arguments, and that the sources agree. Their runs are in __tests__/az. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const infra = join(import.meta.dirname, '..', '..', 'infra');
const read = (name: string) => readFileSync(join(infra, name), 'utf8');
let folder = '';
const calls = () => readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean);

/** An az and a gh that keep what they are called with, and know nothing. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'set-up-'));
  writeFileSync(join(folder, 'calls'), '');
  for (const name of ['az', 'gh']) {
    const answers =
      'case "$*" in "account show"*) echo "sub|ten|Contoso" ;; *location*) echo eastus2 ;; *"diagnostic-settings list"*) ;; *) echo "NotFound" >&2; exit 3 ;; esac';
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "${name} $*" >>'${folder}/calls'\n${answers}\n`);
    chmodSync(join(folder, name), 0o755);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(script: string, ...options: readonly string[]) {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
  return spawnSync('bash', [join(infra, script), ...options], { encoding: 'utf8', env });
}

const elsewhere = [
  '--resource-group',
  'rg',
  '--issuer',
  'https://gitlab.example',
  '--verify-subject',
  'project_id:7:ref_type:branch:ref:main',
];
const alerts = ['--resource-group', 'rg', '--vault-name', 'kv-contoso-cja', '--email', 'a@contoso.example'];

test.each(['set-up.sh', 'alerts.sh'])('%s takes exactly the options that its help names', (script) => {
  const { status, stdout } = run(script, '--help');
  const named = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)]
    .flatMap(([, option = '']) => option)
    .toSorted((a, b) => a.localeCompare(b));
  const taken = [...read(script).matchAll(/--[a-z-]+(?= ?(?:\||\\|\)))/g)].map(([option]) => option);
  const kept = [...new Set(taken)].filter((option) => named.includes(option)).toSorted((a, b) => a.localeCompare(b));
  expect([status, kept]).toEqual([0, named]);
  for (const option of named)
    expect(run(script, `${option}x`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`unknown option ${option}x`),
    });
});

test.each([
  ['no group', [], '--resource-group'],
  ['a group that ends its text in JSON', ['--resource-group', 'rg"'], 'without quotes'],
  ['a value that is an option', ['--resource-group', '--yes'], 'needs a value'],
  ['nobody who signs in', ['--resource-group', 'rg'], '--github OWNER/REPO, or --issuer'],
  [
    'an issuer alone',
    ['--resource-group', 'rg', '--issuer', 'https://gitlab.example'],
    '--ensure-subject, --verify-subject',
  ],
  ['a pull request as ensure', [...elsewhere, '--ensure-subject', 'repo:o/r:pull_request'], 'a pull request must not'],
  ['a wildcard', [...elsewhere, '--ensure-subject', 'repo:o/r:environment:*'], 'no wildcards'],
  [
    'an unprotected environment',
    [...elsewhere, '--ensure-subject', 'project_id:7:ref_type:branch:ref:main:environment_protected:false'],
    'protected environment',
  ],
  ['one subject for both', [...elsewhere, '--ensure-subject', elsewhere.at(-1) ?? ''], "both ensure's and verify's"],
  ['an unknown part', [...elsewhere, '--without', 'roles'], 'graph, recovery or usage'],
  ['an unknown role to call', [...elsewhere, '--contact', 'boss: Ada'], '--contact takes'],
  ['a name for an ID', [...elsewhere, '--adobe-principal-id', 'adobe'], 'takes a GUID'],
])('%s is refused before anything is asked', (_, options, why) => {
  expect(run('set-up.sh', ...options)).toMatchObject({ status: 2, stderr: expect.stringContaining(why) });
  expect(calls()).toEqual([]);
});

const changing = / (?:create|delete|update|set|register) |--method (?:PUT|POST|PATCH|DELETE)/;

test.each([
  ['set-up.sh', [...elsewhere, '--location', 'eastus2', '--without', 'graph'], 'give verify the role verify'],
  ['alerts.sh', alerts, 'set alert cja-cmk-vault-deleted'],
])('%s without --yes prints its changes and makes none', (script, options, change) => {
  const { status, stdout, stderr } = run(script, ...options);
  expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining(`Would ${change}`)]);
  expect(calls().filter((call) => changing.test(call))).toEqual([]);
});

test('no script deletes a resource group, a vault, a key or an identity, nor changes a role that is there', () => {
  for (const script of readdirSync(infra).filter((name) => name.endsWith('.sh'))) {
    const made = read(script).replaceAll(/(?:stop|leave_to) .*\n(?: {4,}az .*\n)?/g, '');
    const taking = /^ *(?:change .*)?\b(?:az|gh) [a-z -]*(?:delete|purge|update|remove)\b.*|.*--method DELETE.*/gm;
    expect([script, made.match(taking)]).toEqual([script, null]);
  }
});

describe("the condition of ensure's role", () => {
  const adobe = 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352';
  const condition = () => {
    const [definition = ''] = /^condition\(\) \{[^]*?^\}/m.exec(read('set-up.sh')) ?? [];
    return spawnSync('bash', ['-c', `here='${infra}'\n${definition}\ncondition ${adobe}`], {
      encoding: 'utf8',
    }).stdout.trim();
  };

  test("names one role and Adobe's service principal, for giving and for taking away", () => {
    expect(condition().split(`:PrincipalId] ForAnyOfAnyValues:GuidEquals {${adobe}}`)).toHaveLength(3);
    expect(condition().split('GuidEquals {e147488a-f6f5-4113-8e2d-b22465e65bf6}')).toHaveLength(3);
  });

  test('is the same in Bicep', () => {
    const bicep = read('main.bicep');
    const valueOf = (name: string) =>
      (new RegExp(`^var ${name} = '(.*)'$`, 'm').exec(bicep)?.[1] ?? '')
        .replaceAll("\\'", "'")
        .replace('${adobePrincipalId}', adobe);
    const [request, resource, kind, id] = ['ofRequest', 'ofResource', 'isServicePrincipal', 'isAdobe'].map(valueOf);
    const narrowed = [request, resource].reduce(
      (text = '', of) => text.replace(`${of}${kind}`, `${of}${kind} AND ${of}${id}`),
      read('roles/ensure-condition.txt').trim(),
    );
    expect(narrowed).toBe(condition());
    expect(bicep).toContain("mode == 'ensure' && empty(adobePrincipalId)\n  ? fail(");
  });
});

describe('main.bicep', () => {
  test('trusts neither a branch nor a pull request as ensure, and makes one credential after the other', () => {
    const bicep = read('main.bicep');
    expect(bicep).toContain(
      "mode == 'ensure' && !(empty(ofPullRequests) && empty(ofRefs) && empty(ofAnybody))\n  ? fail(",
    );
    expect(bicep).toMatch(/^@batchSize\(1\)\nresource federated /m);
  });
});
