/** The script, the Bicep template and the Terraform page all grant what the documentation asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphPermissionIds } from '../../emulator/identity/graph-objects.ts';
import { rightsOfUse, roleNamed } from '../bundle/rights.ts';
import { type Change, dryRun, dryRunPrinted, infra, optionOf, runScript } from './dry-run.ts';

const template = readFileSync(join(infra, 'main.bicep'), 'utf8');
const onSubscription = readFileSync(join(infra, 'recovery.bicep'), 'utf8');
const page = readFileSync(join(infra, 'terraform.md'), 'utf8');
const file = readFileSync(join(infra, 'roles', 'ensure-condition.txt'), 'utf8').trim();
const adobe = 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352';

const subscription = '/subscriptions/b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246';

interface RoleFile {
  readonly AssignableScopes: readonly string[];
  readonly Actions: readonly string[];
}

function roleFile(name: string): RoleFile {
  return JSON.parse(readFileSync(join(infra, 'roles', `${name}.json`), 'utf8')) as RoleFile;
}

/** The actions of a role as the script reads them from Azure. */
const labelled = (name: string) =>
  roleFile(name)
    .Actions.map((action) => `Actions ${action}`)
    .join('\n');

test('no script of infra/ deletes a resource group, a vault or a key', () => {
  const scripts = readdirSync(infra, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sh'));
  const deleting = /az (?:group|keyvault|keyvault key) (?:delete|purge)\b/;
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((name) => deleting.test(readFileSync(join(infra, name), 'utf8')))).toEqual([]);
});

type Mode = 'ensure' | 'verify';
const modes: readonly Mode[] = ['ensure', 'verify'];

function changesOf(mode: Mode, ...more: readonly string[]): Change[] {
  const repository = ['--repository', 'contoso/x', '--environment', 'cmk'];
  return dryRun('identity.sh', ['--mode', mode, '--resource-group', 'rg', ...repository, ...more]);
}

const called = (changes: readonly Change[], ...words: readonly string[]) =>
  changes.filter(({ command }) => command.slice(1, words.length + 1).join(' ') === words.join(' '));

interface Role {
  readonly id: string;
  readonly limited: boolean;
}

/** The roles of a mode, from the table that Bicep and Terraform contain in nearly the same form. */
function rolesIn(text: string, mode: Mode): Role[] {
  const [, listed = ''] = new RegExp(`^ +${mode}(?:: | = )\\[\\n([\\s\\S]*?)\\n +\\]`, 'm').exec(text) ?? [];
  return [...listed.matchAll(/id(?:: | = )['"]([0-9a-f-]{36})['"], limited(?:: | = )(true|false)/g)].map(
    ([, id = '', limited]) => ({ id, limited: limited === 'true' }),
  );
}

/** The value of a text in Bicep or Terraform. */
function textIn(source: string, name: string): string {
  const found = new RegExp(`\\b${name} *= *(?:'((?:[^'\\\\]|\\\\.)*)'|"([^"]*)")$`, 'm').exec(source);
  const text = found?.[1]?.replaceAll("\\'", "'") ?? found?.[2];
  if (text === undefined) throw new Error(`there is no text ${name}`);
  return text.replaceAll(/\$\{[^}]*adobe[^}]*\}/gi, adobe);
}

/** The condition's file as both use it if Adobe's service principal is known. */
function narrowed(source: string, [request, resource, type, only]: readonly [string, string, string, string]): string {
  const [isPrincipal, isAdobe] = [textIn(source, type), textIn(source, only)];
  return [request, resource].reduce((text, name) => {
    // Where the source does not replace it, it is not narrowed.
    const [place, kind, one] = [name, type, only].map((each) => String.raw`\{(?:local\.)?${each}\}`);
    if (!new RegExp(String.raw`${place}\$${kind} AND \$${place}\$${one}['"]`).test(source)) return text;
    const of = textIn(source, name);
    return text.replaceAll(`${of}${isPrincipal}`, `${of}${isPrincipal} AND ${of}${isAdobe}`);
  }, file);
}

describe.each(modes)('the identity of %s', (mode) => {
  const rights = rightsOfUse(`\`${mode}\``);
  const documented = rights.flatMap((right) => ('role' in right ? [roleNamed(right.role).id] : []));
  const assignments = called(changesOf(mode, '--built-in-roles'), 'role', 'assignment', 'create');

  test('gets the documented roles by the script, by Bicep and by Terraform, under the same condition', () => {
    const byScript = assignments.map((change) => ({
      id: optionOf(change, '--role') ?? '',
      limited: optionOf(change, '--condition') !== undefined,
    }));
    expect(byScript.map(({ id }) => id)).toEqual(documented);
    expect(byScript.filter(({ limited }) => limited).map(({ id }) => id)).toEqual(
      mode === 'ensure' ? [roleNamed('Key Vault Data Access Administrator').id] : [],
    );
    expect(rolesIn(template, mode)).toEqual(byScript);
    expect(rolesIn(page, mode)).toEqual(byScript);
  });

  test('gets a narrower custom role from the same file unless it asks for built-in ones', () => {
    const changes = changesOf(mode);
    const [made] = called(changes, 'role', 'definition', 'create');
    const [assigned, ...others] = called(changes, 'role', 'assignment', 'create');
    expect(JSON.parse((made && optionOf(made, '--role-definition')) ?? '')).toEqual({
      ...roleFile(mode),
      Name: `CJA CMK ${mode} (rg b3d9e2a4)`,
      AssignableScopes: [`${subscription}/resourceGroups/rg`],
    });
    expect([others, assigned && optionOf(assigned, '--condition')]).toEqual([[], mode === 'ensure' ? file : undefined]);
    expect(template).toContain(`${mode}: loadJsonContent('roles/${mode}.json')`);
    expect(template).toContain("[{ id: customRoleId, limited: mode == 'ensure' }]");
    expect(template).toContain('param builtInRoles bool = false');
    expect(page).toContain(`${mode} = jsondecode(file("\${path.module}/roles/${mode}.json"))`);
    expect(page).toContain('[{ id = mode, limited = mode == "ensure" }]');
    expect(page).toMatch(/variable "built_in_roles" \{[^}]*default +=\sfalse/);
  });

  test('gets the roles for recovery in all three only if asked, without a condition', () => {
    const roles = (...options: readonly string[]) =>
      called(changesOf(mode, ...options), 'role', 'definition', 'create').map(
        (change) => JSON.parse(optionOf(change, '--role-definition') ?? '') as RoleFile,
      );
    const added = [
      { ...roleFile('recovery'), Name: 'CJA CMK recovery (b3d9e2a4)', AssignableScopes: [subscription] },
      {
        ...roleFile('key-recovery'),
        Name: 'CJA CMK key-recovery (rg b3d9e2a4)',
        AssignableScopes: [`${subscription}/resourceGroups/rg`],
      },
    ].slice(0, mode === 'ensure' ? 2 : 1);
    expect(roles('--with-recovery').slice(1)).toEqual(added);
    expect(roles('--built-in-roles', '--with-recovery')).toEqual(added);
    const assigned = called(changesOf(mode, '--with-recovery'), 'role', 'assignment', 'create').slice(1);
    expect(assigned.map((change) => [optionOf(change, '--scope'), optionOf(change, '--condition')])).toEqual(
      added.map(({ AssignableScopes: [scope] }) => [scope, undefined]),
    );
    expect(template).toContain("module onSubscription 'recovery.bicep' = if (recovery) {");
    expect(template).toContain("recovery && mode == 'ensure' ? [{ id: keyRecoveryId, limited: false }] : []");
    expect(template).toContain("loadJsonContent('roles/key-recovery.json')");
    expect(onSubscription).toContain("loadJsonContent('roles/recovery.json')");
    expect(page).toContain(`{ mode = "${mode}", id = "recovery", limited = false, scope = local.subscription }`);
    expect(page.includes(`{ mode = "${mode}", id = "key_recovery", limited = false, scope = local.group }`)).toBe(
      mode === 'ensure',
    );
  });

  test("may read the vault's log only if asked: with Reader, or with the custom role in addition to its own", () => {
    const rolesOf = (...options: readonly string[]) =>
      called(changesOf(mode, ...options), 'role', 'assignment', 'create').map((change) => optionOf(change, '--role'));
    const reader = roleNamed('Reader').id;
    expect(rolesOf('--built-in-roles', '--with-usage')).toEqual([...new Set([...documented, reader])]);
    const changes = changesOf(mode, '--with-usage');
    const made = called(changes, 'role', 'definition', 'create').map((change) => optionOf(change, '--role-definition'));
    const usage = readFileSync(join(infra, 'roles', 'usage.json'), 'utf8');
    expect(made.map((text) => text?.includes('Microsoft.Insights/logs'))).toEqual([false, true]);
    expect(JSON.parse(made[1] ?? '')).toMatchObject({ Actions: (JSON.parse(usage) as { Actions: unknown }).Actions });
    const workspace = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs';
    const onWorkspace = called(changesOf(mode, '--with-usage', '--workspace-id', workspace), 'role', 'assignment');
    expect(
      onWorkspace.map((change) => optionOf(change, '--scope')).filter((scope) => scope === workspace),
    ).toHaveLength(1);
    expect(template).toContain("loadJsonContent('roles/usage.json')");
    expect(page).toContain('roles/usage.json');
  });

  test('may read the directory with the script and with Terraform, and write to it only if asked', () => {
    const granted = (...options: readonly string[]) =>
      changesOf(mode, ...options)
        .filter(({ step }) => step.startsWith('grant '))
        .map((change) => (/"appRoleId":"([^"]*)"/.exec(optionOf(change, '--body') ?? '') ?? [])[1]);
    const { 'Application.Read.All': read = '', 'Application.ReadWrite.All': write = '' } = graphPermissionIds;
    expect([granted(), granted('--without-graph')]).toEqual([[read], []]);
    if (mode === 'ensure') expect(granted('--with-graph-write')).toEqual([write]);
    expect(page).toContain(
      `read  = "${read}" # Application.Read.All\n    write = "${write}" # Application.ReadWrite.All`,
    );
    expect(page).toContain(`verify = local.permissions["read"]`);
    expect(page).toMatch(/variable "graph" \{[^}]*default +=\s"read"/);
  });
});

describe('the condition', () => {
  test('is exactly the file', () => {
    const [limited] = called(changesOf('ensure'), 'role', 'assignment', 'create');
    expect(limited && optionOf(limited, '--condition')).toBe(file);
    expect(template).toContain("trim(loadTextContent('roles/ensure-condition.txt'))");
    expect(page).toContain('trimspace(file("${path.module}/roles/ensure-condition.txt"))');
  });

  const args = ['--mode', 'ensure', '--resource-group', 'rg', '--subject', 'repo:contoso/x:environment:cmk'];
  const findsAdobe = ["appId eq '\\''251e3919", adobe] as const;
  const narrow = () => narrowed(template, ['ofRequest', 'ofResource', 'isServicePrincipal', 'isAdobe']);

  test("names Adobe's service principal in all three, once that is known, for write and for delete", () => {
    const [limited] = called(dryRun('identity.sh', args, [findsAdobe]), 'role', 'assignment', 'create');
    const byScript = (limited && optionOf(limited, '--condition')) ?? '';
    expect(byScript.split(`:PrincipalId] ForAnyOfAnyValues:GuidEquals {${adobe}}`)).toHaveLength(3);
    expect(narrow()).toBe(byScript);
    expect(narrowed(page, ['of_request', 'of_resource', 'is_service_principal', 'is_adobe'])).toBe(byScript);
  });

  describe('of an identity that has one already', () => {
    const former = narrow().replaceAll(adobe, '0f94b6d2-e58a-4371-b2c7-3d6a19e8f504');
    const client = '9c1f7b24-5e60-4a38-b1d7-06e9f2c85a43';
    const group = `${subscription}/resourceGroups/rg`;
    const answers = (condition: string, ...more: readonly (readonly [string, string])[]) => {
      const assigned = `${group}/providers/Microsoft.Authorization/roleAssignments/1|${group}|/roleDefinitions/role-id|${JSON.stringify([condition])}`;
      return [
        ...more,
        ["roleName eq '\\''CJA CMK ensure", 'role-id'] as const,
        ['roleDefinitions/role-id', labelled('ensure')] as const,
        ['sp list', 'principal-id'] as const,
        ["principalId eq '\\''principal-id", assigned.replaceAll("'", "'\\''")] as const,
      ];
    };
    const rerun = (condition: string, ...more: readonly (readonly [string, string])[]) =>
      dryRunPrinted('identity.sh', [...args, '--client-id', client], answers(condition, ...more));

    test("gets the new ID after Adobe's service principal was created again", () => {
      const changes = dryRun('identity.sh', [...args, '--client-id', client], answers(former, findsAdobe));
      const limits = changes.filter(({ step }) => step.startsWith('limit '));
      expect(limits.map((change) => (optionOf(change, '--body') ?? '').includes(narrow()))).toEqual([true]);
    });

    test.each([
      ['ensure', 'CJA CMK verify', 'It has read access only'],
      ['verify', 'CJA CMK ensure', 'It has write access'],
    ])('for %s, an identity that has the role %s is refused', (mode, role, told) => {
      const named = ['--mode', mode, ...args.slice(2), '--client-id', client];
      const run = runScript('identity.sh', named, [['--query properties.roleName', `${role} on rg`], ...answers('')]);
      expect([run.status, run.stderr]).toEqual([1, expect.stringContaining(told)]);
    });

    test('is not replaced by a wider one where no service principal of Adobe was found', () => {
      expect(rerun(former)).toContain('Kept the condition of CJA CMK ensure on rg');
      expect(rerun(former)).not.toContain('Would limit');
    });

    test.each([
      ['missing', ''],
      ['wider', `${former} OR (true)`],
      ['wider from its second line on', `${former}\nOR (true)`],
    ])('is set again where it is %s', (_, loosened) => {
      expect(rerun(loosened)).toContain('Would limit CJA CMK ensure on rg by the condition');
    });
  });
});

test.each([
  ['identity.sh', ['--mode', 'ensure', '--resource-group', 'rg', '--repository', 'contoso/x', '--environment', 'cmk']],
  ['alerts.sh', ['--resource-group', 'rg', '--vault-name', 'kv-x', '--email', 'a@contoso.example']],
])('%s without --yes writes nothing', (script, args) => {
  const { status, stderr, calls } = runScript(script, args, [['vaults/kv-x --url', 'eastus2']]);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^Would .*Nothing was changed\. With --yes/ms)]);
  expect(
    calls.filter((call) => / (?:create|delete|update|set) |--method (?:PUT|POST|PATCH|DELETE)/.test(call)),
  ).toEqual([]);
});

describe('the federated credential', () => {
  const trusted = called(changesOf('verify', '--branch', 'main', '--pull-request'), 'ad', 'app').map(
    (change) => JSON.parse(optionOf(change, '--parameters') ?? '') as Record<string, unknown>,
  );

  test('is the same issuer and audience in all three', () => {
    const [issuer, audience] = ['https://token.actions.githubusercontent.com', 'api://AzureADTokenExchange'];
    expect(new Set(trusted.map((one) => one['issuer']))).toEqual(new Set([issuer]));
    expect(new Set(trusted.map((one) => JSON.stringify(one['audiences'])))).toEqual(new Set([`["${audience}"]`]));
    for (const text of [template, page]) {
      expect(text).toMatch(new RegExp(`= ["']${issuer}["']`));
      expect(text.match(/audiences?(?:: | +=\s)\[["']([^"']*)["']\]/)?.[1]).toBe(audience);
    }
  });

  test('is for an environment, a branch or pull requests, in the one form that GitHub uses for the repository', () => {
    const endings = ['environment:cmk', 'ref:refs/heads/main', 'pull_request'];
    expect(trusted.map((one) => one['subject'])).toEqual(endings.map((ending) => `repo:contoso@1/x@2:${ending}`));
    expect(template).toContain("'${subjectPrefix}:${ending}'");
    expect(template).toContain("'environment:${replace(environment, ':', '%3A')}'");
    expect(template).toContain("'ref:refs/heads/${branch}'");
    expect(page).toContain('"${var.subject_prefix}:${ending}"');
  });

  test('is also for exact subjects, escaped environments and several branches, from the given issuer', () => {
    const prefix = [
      '--repository',
      'contoso/x',
      '--subject-prefix',
      'repo:contoso/x',
      '--issuer',
      'https://token.actions.githubusercontent.com/contoso',
    ];
    const more = [
      '--environment',
      'cmk:read',
      '--branch',
      'main',
      '--branch',
      'release/1',
      '--subject',
      'owner:7:ref:x',
    ];
    const changes = dryRun('identity.sh', [
      '--mode=verify',
      '--resource-group=rg',
      '--without-graph',
      ...prefix,
      ...more,
    ]);
    const given = changes
      .flatMap((change) => optionOf(change, '--parameters') ?? [])
      .map((text) => JSON.parse(text) as object);
    const endings = ['environment:cmk%3Aread', 'ref:refs/heads/main', 'ref:refs/heads/release/1'];
    expect(given).toMatchObject(
      ['owner:7:ref:x', ...endings.map((ending) => `repo:contoso/x:${ending}`)].map((subject) => ({
        issuer: 'https://token.actions.githubusercontent.com/contoso',
        subject,
      })),
    );
  });

  test('is never for a pull request or a branch as ensure in Bicep, also not as an exact subject', () => {
    expect(template).toContain(
      "var ofPullRequests = filter(requested, subject => contains('${subject}:', ':pull_request:'))",
    );
    expect(template).toContain(
      "var ofRefs = filter(requested, subject => contains(subject, ':ref:refs/') && !contains(subject, ':environment:'))",
    );
    expect(template).toMatch(
      /var trusted = mode == 'ensure' && !\(empty\(ofPullRequests\) && empty\(ofRefs\) && empty\(ofAnybody\)\)\n {2}\? fail\(/,
    );
    for (const rule of [
      "ofEnvironments = filter(requested, subject => contains(subject, ':environment:') && !endsWith(subject, ':environment:') && !contains(subject, '::'))",
      "ofOneRepository = filter(ofEnvironments, subject => startsWith(subject, 'repo:') || startsWith(subject, 'repository:') || startsWith(subject, 'repository_id:'))",
      'reviewed = union(ofOneRepository, confirmedSubjects)',
      'ofAnybody = filter(requested, subject => !contains(reviewed, subject))',
    ]) {
      expect(template).toContain(`\nvar ${rule}\n`);
    }
  });

  test('is only for an environment of one repository as ensure in Terraform, by the rule of the script', () => {
    expect(page).toContain('alltrue([for ending in var.endings.ensure : startswith(ending, "environment:")])');
    const [, rule = ''] =
      /environment_of_one_repository='(.*)'/.exec(readFileSync(join(infra, 'shell', 'identity-subjects.sh'), 'utf8')) ??
      [];
    expect(page).toContain(`alltrue([for subject in var.subjects.ensure : can(regex("${rule}", subject))])`);
    for (const name of ['subjects.ensure', 'confirmed_subjects']) {
      expect(page).toContain(`for subject in var.${name} : !strcontains("\${subject}:", ":pull_request:")`);
    }
    expect(page).toContain('!strcontains(subject, ":ref:refs/")])');
    const pattern = new RegExp(rule);
    const subjects = ['repo:o/n:environment:x', 'repo:o@1/n@2:environment:x:actor:a', 'repository_id:7:environment:x'];
    expect(subjects.filter((subject) => !pattern.test(subject))).toEqual([]);
    const others = ['repository_owner:o:environment:x', 'repo:o/n:base_ref:main', 'repo:o/n:environment:', 'repo:o/n'];
    expect(others.filter((subject) => pattern.test(subject))).toEqual([]);
  });

  // An identity accepts one change at a time: Azure refuses the second of two.
  test('is created after the one before it in Bicep', () => {
    const created = readFileSync(join(infra, 'main.bicep'), 'utf8').match(
      /^.*\nresource \w+ '.*federatedIdentityCredentials@/gm,
    );
    expect(created).toEqual([expect.stringMatching(/^@batchSize\(1\)\n/)]);
  });

  test('has a separate name for each subject that Microsoft Entra accepts', () => {
    const names = trusted.map((one) => String(one['name']));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9-_]{2,119}$/);
  });
});
