/** The alerts: rules, queries, template, script and page agree, and Microsoft's parser accepts the queries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, dryRun, dryRunPrinted, infra, optionOf } from './dry-run.ts';
import { checkQueries } from './kql.ts';

const folder = join(infra, 'alerts');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const names = (ending: string) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
const queries = names('.kql');
const rules = names('.json');
const template = readFileSync(join(infra, 'alerts.bicep'), 'utf8');
const page = readFileSync(join(infra, 'alerts.md'), 'utf8');
const findings = readFileSync(join(infra, '..', 'docs', 'findings.md'), 'utf8');
const findingIds = [...findings.matchAll(/^## ([a-z-]+)$/gm)].map(([, id = '']) => id);

/** Columns that the queries use, as Azure Monitor's table reference has them; of AzureDiagnostics those that always exist. */
const tables = {
  AZKVAuditLogs:
    '(TimeGenerated:datetime,OperationName:string,HttpStatusCode:int,ResultType:string,ResultSignature:string,' +
    'ResultDescription:string,Identity:dynamic,Id:string,RequestUri:string,CallerIpAddress:string,_ResourceId:string)',
  AzureDiagnostics:
    '(TimeGenerated:datetime,OperationName:string,ResultSignature:string,ResultDescription:string,ResourceId:string)',
  AuditLogs: '(TimeGenerated:datetime,OperationName:string,Result:string,InitiatedBy:dynamic,TargetResources:dynamic)',
  AADServicePrincipalSignInLogs: '(TimeGenerated:datetime,FederatedCredentialId:string,ResultType:string)',
  AADManagedIdentitySignInLogs: '(TimeGenerated:datetime,FederatedCredentialId:string,ResultType:string)',
};

const check = (texts: Readonly<Record<string, string>>) => checkQueries(tables, texts);

describe('the queries', () => {
  const texts = Object.fromEntries(
    queries.map((name) => [name, read(`${name}.kql`).replaceAll('{silentAfterHours}', '26')]),
  );

  // With one that has a mistyped column: the parser is started once.
  const wrong = (texts['verify-not-signed-in'] ?? '').replace('ResultType) ==', 'ResultTyp) ==');
  const checked = check({ ...texts, wrong });

  test("are accepted by Microsoft's parser, and return rows with known columns", () => {
    expect(queries.length).toBeGreaterThan(3);
    for (const name of queries) {
      expect([name, checked[name]?.problems]).toEqual([name, []]);
      expect(checked[name]?.columns.length).toBeGreaterThan(0);
    }
  });

  test('would be rejected with a mistyped column', () => {
    expect(checked['wrong']?.problems).toEqual([expect.stringContaining("The name 'ResultTyp'")]);
  });

  test('find what is done to the key, also once it is deleted, and to no other', () => {
    const [, start = '', end = ''] =
      /strcat\("\(\?i\)(.*?)", "\{keyName\}", "(.*?)"\)/.exec(read('key-changed.kql')) ?? [];
    const found = ['keys/cja-cmk', 'keys/CJA-CMK/01/rotate?x', 'deletedkeys/cja-cmk/recover', 'deletedkeys/cja-cmk?x'];
    const all = [...found, 'keys/cja-cmk-2', 'keys/other/cja-cmk', 'secrets/cja-cmk'];
    expect(
      all.filter((uri) => new RegExp(`${start}cja-cmk${end}`, 'i').test(`https://kv.vault.azure.net/${uri}`)),
    ).toEqual(found);
  });

  test('take every refusal of Adobe, and no throttling', () => {
    const numbers = /Status between \((\d+) \.\. (\d+)\) and Status != (\d+)/.exec(read('adobe-refused.kql')) ?? [];
    const [low = 0, high = 0, not = 0] = numbers.slice(1).map(Number);
    const taken = [200, 400, 401, 403, 404, 429, 500].filter((each) => each >= low && each <= high && each !== not);
    expect(taken).toEqual([400, 401, 403, 404]);
  });

  test('of the stopped schedule counts an environment that no other example uses', () => {
    const examples = join(infra, '..', 'docs', 'examples');
    const uses = (name: string) =>
      /^ *environment: cmk-read$/m.test(readFileSync(join(examples, name), 'utf8').replaceAll(/ #.*/g, ''));
    expect(readdirSync(examples).filter(uses)).toEqual(['verify-cmk.yml']);
  });

  test('count only sign-ins that Entra accepted, by the one credential that no other job can use', () => {
    expect(read('verify-not-signed-in.kql')).toContain(
      'FederatedCredentialId =~ credential and tostring(ResultType) == "0"\n',
    );
  });

  test('can be put into JSON by the script, which does not escape backslashes', () => {
    for (const name of queries) expect(read(`${name}.kql`)).not.toContain('\\');
  });

  test('query no further back than the window of their rules', () => {
    const windows: Readonly<Record<string, number>> = { PT15M: 0.25, PT30M: 0.5, P2D: 48 };
    for (const name of queries) {
      const [, window = ''] = /"windowSize": "(\w+)"/.exec(read(`${name}.json`)) ?? [];
      const back = read(`${name}.kql`).includes('{silentAfterHours}') ? 47 : 0;
      expect(windows[window]).toBeGreaterThan(back);
    }
  });
});

interface QueryRule {
  readonly autoMitigate: boolean;
  readonly criteria: { readonly allOf: readonly { readonly dimensions?: readonly { readonly name: string }[] }[] };
}

describe('an alert about a change', () => {
  const changes = queries.filter((name) => name !== 'verify-not-signed-in');
  const checked = check(Object.fromEntries(changes.map((name) => [name, read(`${name}.kql`)])));

  test.each(changes)('%s has no state in which another change would send nothing, and says which operation', (name) => {
    const { autoMitigate, criteria } = JSON.parse(read(`${name}.json`)) as QueryRule;
    const dimensions = criteria.allOf.flatMap((one) => one.dimensions?.map(({ name: column }) => column) ?? []);
    expect([autoMitigate, dimensions]).toEqual([false, expect.arrayContaining(['OperationName'])]);
    expect(checked[name]?.columns).toEqual(expect.arrayContaining(dimensions.map((column) => `${column}:string`)));
  });
});

const args = ['--resource-group', 'rg', '--vault-name', 'kv-contoso-cja', '--email', 'security@contoso.example'];
const everything = [
  '--adobe-principal-id=d25e8c90-7f3b-4a16-9c4d-b8e107f6a352',
  '--verify-credential-id=4e6c8b21-93fd-4a07-b5d2-17f0ae369c58',
];
const answers = [
  ['vaults/kv-contoso-cja --url-parameters', 'eastus2'],
  ['list-locations', 'East US 2'],
  ['workspace show', 'x'],
  ['action-group show', 'security@contoso.example'],
] as const;
interface Leaf {
  readonly equals?: string;
}
interface Rule {
  readonly properties: {
    readonly scopes: readonly string[];
    readonly condition?: { readonly allOf: readonly (Leaf & { readonly anyOf?: readonly Leaf[] })[] };
    readonly actions: { readonly actionGroups: readonly (string | { readonly actionGroupId: string })[] };
  };
}
const workspace = '/subscriptions/B3D9/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/logs';
const elsewhere = [[`--url ${workspace}`, workspace], ...answers] as const;
test.each([
  ['not again where it is sent there in another casing', workspace.toLowerCase(), []],
  ['also where it is sent to one of a longer name', `${workspace}-2`, ["send the vault's audit log to the workspace"]],
])("the vault's audit log is sent to the workspace, %s", (_, sentTo, expected) => {
  const known = [['diagnostic-settings list', sentTo], ...elsewhere] as const;
  const steps = dryRun('alerts.sh', [...args, `--workspace=${workspace}`], known).map(({ step }) => step);
  expect(steps.filter((step) => step.includes('audit log'))).toEqual(expected);
});

const ruleOf = ({ step }: Change) => /^set alert cja-cmk-(.*)$/.exec(step)?.[1];
const here = '/subscriptions/b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246';
const rulesIn = (changes: readonly Change[]) =>
  changes.flatMap((change) => {
    const name = ruleOf(change);
    return name === undefined ? [] : [{ name, ...(JSON.parse(optionOf(change, '--body') ?? '') as Rule).properties }];
  });

describe('who silences the alerts is reported', () => {
  const shared = `${here}/resourceGroups/rg-shared/providers`;
  const group = `${shared}/microsoft.insights/actionGroups/security`;
  const logs = `${shared}/Microsoft.OperationalInsights/workspaces/logs`;
  const known = [[`--url ${group}`, group], [`--url ${logs}`, logs], ...answers] as const;
  const ofGroup = `${here}/resourceGroups/rg/providers`;
  const vault = `${ofGroup}/Microsoft.KeyVault/vaults/kv-contoso-cja`;
  const rest = args.slice(0, 4);
  const set = rulesIn(dryRun('alerts.sh', [...rest, '--action-group', group, '--workspace', logs], known));
  const setHere = rulesIn(dryRun('alerts.sh', args, answers));
  /** Azure takes scopes as prefixes. */
  const watching = (all: typeof set, operation: string, resource: string) =>
    all.flatMap(({ name, scopes, condition }) => {
      const conditions = condition?.allOf.flatMap((one) => one.anyOf ?? [one]) ?? [];
      const isIn = scopes.some((scope) => `${resource}/`.toLowerCase().startsWith(`${scope}/`.toLowerCase()));
      return isIn && conditions.some(({ equals }) => equals === operation) ? [name] : [];
    });

  test.each([
    [
      "the vault's log is sent elsewhere",
      setHere,
      'Microsoft.Insights/diagnosticSettings/write',
      `${vault}/providers/microsoft.insights/diagnosticSettings/cja-cmk-audit`,
      'vault-changed',
    ],
    [
      'messages are suppressed, by a rule in whatever group',
      setHere,
      'Microsoft.AlertsManagement/actionRules/write',
      `${shared}/Microsoft.AlertsManagement/actionRules/x`,
      'alerts-muted',
    ],
    ...['write', 'delete'].map(
      (verb) =>
        [
          `a private way to the vault is opened or closed (${verb})`,
          setHere,
          `Microsoft.KeyVault/vaults/privateEndpointConnections/${verb}`,
          `${vault}/privateEndpointConnections/x`,
          'vault-changed',
        ] as const,
    ),
    [
      'the vault is moved, where its rules and its role assignments do not follow',
      setHere,
      'Microsoft.Resources/subscriptions/resourceGroups/moveResources/action',
      `${here}/resourceGroups/rg`,
      'vault-deleted',
    ],
    ...['workspaces/write', 'workspaces/tables/write', 'workspaces/purge/action', 'workspaces/delete'].flatMap(
      (operation) =>
        [
          ['here', setHere, `${ofGroup}/Microsoft.OperationalInsights/workspaces/cja-cmk-logs`] as const,
          ['in another group', set, logs] as const,
        ].map(
          ([where, all, resource]) =>
            [
              `${operation} of the workspace, ${where}`,
              all,
              `Microsoft.OperationalInsights/${operation}`,
              `${resource}/tables/AZKVAuditLogs`,
              'alerts-changed',
            ] as const,
        ),
    ),
    ['the action group in another group', set, 'Microsoft.Insights/actionGroups/write', group, 'alerts-changed'],
    [
      'the action group here',
      setHere,
      'Microsoft.Insights/actionGroups/delete',
      `${ofGroup}/Microsoft.Insights/actionGroups/cja-cmk-alerts`,
      'alerts-changed',
    ],
    [
      'a rule here',
      set,
      'Microsoft.Insights/activityLogAlerts/write',
      `${ofGroup}/Microsoft.Insights/activityLogAlerts/cja-cmk-vault-changed`,
      'alerts-changed',
    ],
  ] as const)('%s', (_what, all, operation, resource, expected) => {
    expect(watching(all, operation, resource)).toEqual([expected]);
  });

  test('but for what is in another subscription, which is said', () => {
    const given = [...args, '--workspace', workspace];
    const changed = rulesIn(dryRun('alerts.sh', given, elsewhere)).find(({ name }) => name === 'alerts-changed');
    expect(changed?.scopes).toEqual([`${here}/resourceGroups/rg`]);
    expect(dryRunPrinted('alerts.sh', given, elsewhere)).toContain(
      `Not monitored: changes of ${workspace}, in another subscription`,
    );
  });
});

describe('what was there before is not trusted unseen', () => {
  const shared = `${here}/resourceGroups/rg-shared/providers/Microsoft.Insights/actionGroups/security`;

  test.each([
    ['an action group that is switched off', [], ['action-group show', 'off'], 'cja-cmk-alerts is switched off'],
    [
      'a given one that is switched off',
      ['--action-group', shared],
      [`--url ${shared}`, `${shared}|off`],
      `${shared} is switched off`,
    ],
    ['a workspace that stops logging', [], ['workspace show', '0.023'], 'cja-cmk-logs takes 0.023 GB a day at most'],
    [
      'a given one that stops logging',
      ['--workspace', workspace],
      [`--url ${workspace}`, `${workspace}|1`],
      `${workspace} takes 1 GB a day at most`,
    ],
  ] as const)('%s is told', (_, more, answer, told) => {
    expect(dryRunPrinted('alerts.sh', [...args, ...more], [answer, ...elsewhere])).toContain(told);
  });
});

describe('receivers', () => {
  const second = `${here}/resourceGroups/rg-shared/providers/Microsoft.Insights/actionGroups/security`;
  const known = [[`--url ${second}`, second], ...answers] as const;
  const ownGroup = (name: string) => `${here}/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/${name}`;
  const idOf = (one: string | { readonly actionGroupId: string }) =>
    typeof one === 'string' ? one : one.actionGroupId;

  test.each([
    ['two addresses', ['--email', 'b@contoso.example'], [ownGroup('cja-cmk-alerts'), ownGroup('cja-cmk-alerts-2')]],
    ['an action group too', ['--action-group', second], [second, ownGroup('cja-cmk-alerts')]],
  ])('%s are two action groups, so that a change of one is reported to the other', (_what, more, expected) => {
    const changes = dryRun('alerts.sh', [...args, ...more], known);
    for (const { name, actions } of rulesIn(changes))
      expect([name, actions.actionGroups.map(idOf)]).toEqual([name, expected]);
    expect(dryRunPrinted('alerts.sh', [...args, ...more], known)).not.toContain('One receiver');
  });

  test('only one is not enough to be told that it was changed, which is said', () => {
    expect(dryRunPrinted('alerts.sh', args, answers)).toContain(
      'One receiver: anyone who changes it silences every alert.',
    );
  });
});

describe('the rules', () => {
  const changes = dryRun('alerts.sh', [...args, ...everything], answers);
  const set = changes.filter((change) => ruleOf(change) !== undefined);

  test('are all set by the script and by the template', () => {
    expect(set.map((change) => ruleOf(change) ?? '').toSorted()).toEqual(rules.toSorted());
    const loaded = [...template.matchAll(/loadJsonContent\('alerts\/([a-z-]+)\.json'\)/g)].map(([, name = '']) => name);
    expect(loaded.toSorted()).toEqual(rules.toSorted());
    const asked = [...template.matchAll(/loadTextContent\('alerts\/([a-z-]+)\.kql'\)/g)].map(([, name = '']) => name);
    expect(asked.toSorted()).toEqual(queries.toSorted());
  });

  test('with the logs of the directory watch the service principal of Adobe that is found there', () => {
    const found = [['ad sp list --filter', 'd25e8c90-7f3b-4a16-9c4d-b8e107f6a352'], ...answers] as const;
    const body = dryRun('alerts.sh', [...args, '--entra-logs'], found).find(
      (change) => ruleOf(change) === 'adobe-principal-changed',
    );
    expect(body && optionOf(body, '--body')).toContain('d25e8c90-7f3b-4a16-9c4d-b8e107f6a352');
  });

  test('have only placeholders that the script and the template fill in', () => {
    const known = [...template.matchAll(/^ {2}'"?\{(\w+)\}"?': /gm)].map(([, name = '']) => name);
    const texts = [
      ...names('.json').map((name) => read(`${name}.json`)),
      ...queries.map((name) => read(`${name}.kql`)),
    ];
    const used = new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)));
    expect([...used].toSorted()).toEqual([...known, 'query'].toSorted());
    for (const change of set) {
      const body = JSON.parse(optionOf(change, '--body') ?? '') as { readonly properties: unknown };
      expect(JSON.stringify(body.properties)).not.toMatch(/\{\w+\}/);
    }
  });

  test('without further options watch neither the directory nor the schedule', () => {
    const fewer = new Set(dryRun('alerts.sh', args, answers).map(ruleOf));
    expect(rules.filter((name) => !fewer.has(name)).toSorted()).toEqual([
      'adobe-principal-changed',
      'verify-not-signed-in',
    ]);
  });

  test("report what is deleted in the vault's resource group, and in the subscription only if asked", () => {
    const scopesOf = (name: string, ...more: readonly string[]) => {
      const change = dryRun('alerts.sh', [...args, ...more], answers).find((each) => ruleOf(each) === name);
      return (JSON.parse((change && optionOf(change, '--body')) ?? '') as Rule).properties.scopes;
    };
    const subscription = '/subscriptions/b3d9e2a4-6f17-4c85-8a3b-90e5d7c1f246';
    for (const name of ['grant-removed', 'guard-removed']) {
      expect(scopesOf(name)).toEqual([`${subscription}/resourceGroups/rg`]);
      expect(scopesOf(name, '--watch', 'subscription')).toEqual([subscription]);
    }
    expect(template).toContain("param watch string = 'resourceGroup'");
  });

  test.each(rules)('%s names existing findings, and the page names the same ones', (name) => {
    const { description } = JSON.parse(read(`${name}.json`)) as { readonly description: string };
    const own = description.slice(description.search(/Findings?: /)).match(/[a-z]+(?:-[a-z]+)+/g) ?? [];
    if (/Findings?: /.test(description)) expect(findingIds).toEqual(expect.arrayContaining(own));
    else expect(description).toMatch(/No finding: |Every finding is unknown/);
    const [, named = ''] = new RegExp(`^\\| \`${name}\` \\|[^|]*\\|([^|]*)\\|`, 'm').exec(page) ?? [];
    const listed = [...named.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id);
    expect([named !== '', listed]).toEqual([true, /Findings?: /.test(description) ? own : []]);
  });
});

describe("the region's name", () => {
  const unread = answers.filter(([asked]) => asked !== 'list-locations');

  test('is an option where the regions may not be listed', () => {
    const changes = dryRun('alerts.sh', [...args, '--region', 'East US 2'], unread);
    const health = changes.find((change) => ruleOf(change) === 'service-health');
    expect(health && optionOf(health, '--body')).toContain('"East US 2"');
  });

  test('is needed for service-health only, which is not set to watch a region that does not exist', () => {
    const printed = dryRunPrinted('alerts.sh', args, unread);
    expect(printed).not.toContain('cja-cmk-service-health');
    expect(printed).toContain("Not monitored: Azure's own problems with Key Vault");
    expect(printed).toContain('Would set alert cja-cmk-vault-deleted:');
  });
});
