/** The examples that people copy: valid, protected, and the same inputs wherever the same key is checked. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { contactRoles } from '../../src/model/contacts.ts';
import { situationOf } from '../../src/model/situation.ts';
import { headlineOf } from '../../src/telling/headline.ts';
import { absent, noVault } from '../checks/tenant.ts';
import { outcomeOf } from '../report/outcomes.ts';
import { blocks, page, root } from './documents.ts';

interface Step {
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, object>> } | null>>;
  readonly 'run-name'?: string;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const names = readdirSync(join(root, 'docs', 'examples')).map((name) => name.replace('.yml', ''));
const ofGitHub = names.filter((name) => !/^azure|^gitlab/.test(name));
const example = (name: string) => page(`docs/examples/${name}.yml`).text;
const workflow = (name: string) => load(example(name)) as Workflow;
const ownSteps = (jobs: Workflow['jobs']) =>
  Object.values(jobs).flatMap(({ steps = [] }) => steps.filter((step) => 'confirmed-key-uri' in (step.with ?? {})));
const stepOf = (name: string) => ownSteps(workflow(name).jobs)[0]?.with ?? {};
const keyed = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** Every mapping below a value. */
function mappings(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(mappings);
  if (typeof value !== 'object' || value === null) return [];
  return [keyed(value), ...Object.values(value).flatMap(mappings)];
}

test('the matrix for several keys can stand in the place of the daily job', () => {
  const [matrix = ''] = blocks.flatMap(({ language, text }) =>
    language === 'yaml' && text.includes('matrix:') ? text : [],
  );
  const several = example('verify-cmk').replace(/ {2}verify:\n[^]*?(?=\n {2}# Follows from)/, () => matrix);
  expect(several).not.toBe(example('verify-cmk'));
  const script = join(root, '__tests__', 'repository', 'check-workflows.ts');
  const checked = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, '-'], {
    input: JSON.stringify({ '.github/workflows/several.yml': several }),
    encoding: 'utf8',
  });
  expect(checked).toBe('');
});

test.each(ofGitHub)('%s gives inputs that exist, all that are required, and no permission too many', (name) => {
  const { inputs } = readActionMetadata(root);
  const { permissions, jobs } = workflow(name);
  const required = Object.keys(inputs).filter((input) => inputs[input]?.required);
  expect(permissions).toEqual({});
  const given = Object.keys(stepOf(name));
  expect(given).toEqual(expect.arrayContaining(required));
  expect(given.filter((input) => !Object.hasOwn(inputs, input))).toEqual([]);
  const [job = {}] = Object.values(jobs);
  expect(job.environment).toContain('cmk');
  expect(job.permissions?.['id-token']).toBe('write');
  expect(job.permissions?.['issues'] === 'write').toBe(stepOf(name)['drift-issue'] === true);
  const decided = [stepOf(name)['confirmed-key-uri'], stepOf(name)['vault-name'], stepOf(name)['tenant-id']];
  expect(decided.join()).not.toContain('vars.');
});

test('nothing to copy waits in a group that any branch can occupy', () => {
  expect(
    names.filter((name) => /^\s*(?:- )?(?:concurrency|resource_group|lockBehavior)\s*:/m.test(example(name))),
  ).toEqual([]);
});

describe('the gate has the inputs of the daily check', () => {
  const apart = (given: object, ...left: readonly string[]) =>
    Object.keys(given)
      .filter((name) => !left.includes(name))
      .toSorted();

  test('on GitHub', () => {
    expect(apart(stepOf('require-cmk'), 'mode')).toEqual(apart(stepOf('verify-cmk'), 'mode', 'drift-issue'));
    expect(stepOf('require-cmk')).toHaveProperty('contacts');
    expect(stepOf('require-cmk')).toHaveProperty('adobe-entitlement');
  });

  test('on Azure Pipelines, as a task', () => {
    const tasks = mappings(load(example('azure-pipelines'))).filter(({ task }) => task === 'CjaCmk@1');
    const [daily = [], , gate = []] = tasks.map(({ inputs }) => {
      const all = mappings(inputs).flatMap((each) => Object.keys(each));
      return [...new Set(all.filter((name) => !name.startsWith('$')))].toSorted();
    });
    const restoring = new Set(['recoverDeleted', 'restoreGrant']);
    expect(gate).toEqual(daily.filter((name) => !restoring.has(name)));
    expect(gate).toEqual(expect.arrayContaining(['contacts', 'adobeEntitlement']));
  });

  test('on Azure Pipelines, in a script', () => {
    const steps = mappings(load(example('azure-pipelines-script'))).filter(({ task }) => task === 'AzureCLI@2');
    const [gate = [], daily = []] = steps.map(({ env }) =>
      [...new Set(mappings(env).flatMap((each) => Object.keys(each)))]
        .filter((name) => name.startsWith('CJA_CMK_'))
        .toSorted(),
    );
    // As options, since whoever queues a run sets variables.
    const options = new Set([
      'CJA_CMK_RESOURCE_GROUP',
      'CJA_CMK_VAULT_NAME',
      'CJA_CMK_RECOVER_DELETED',
      'CJA_CMK_RESTORE_GRANT',
    ]);
    expect(gate).toEqual(daily.filter((name) => !options.has(name)));
  });

  test('on GitLab, where both extend one job', () => {
    const jobs = keyed(load(example('gitlab-ci')));
    for (const name of ['cmk-gate', 'cmk-verify']) {
      expect([name, keyed(jobs[name])['extends'], keyed(jobs[name])['variables']]).toEqual([name, '.cmk', undefined]);
    }
    const { variables } = keyed(jobs['.cmk']);
    expect(variables).toHaveProperty('CJA_CMK_CONTACTS');
    expect(variables).toHaveProperty('CJA_CMK_ADOBE_ENTITLEMENT');
  });
});

test('contacts have all roles in every example', () => {
  const found = names.flatMap((name) =>
    mappings(load(example(name))).flatMap((each) =>
      [each['contacts'], each['CJA_CMK_CONTACTS']].filter((text) => typeof text === 'string'),
    ),
  );
  expect(names.filter((name) => !/^ *(?:CJA_CMK_CONTACTS|contacts): \|/m.test(example(name)))).toEqual([]);
  for (const text of found)
    expect(
      text
        .trim()
        .split(/:\n?/)
        .filter(Boolean)
        .map((role) => role.trim()),
    ).toEqual([...contactRoles]);
});

test("GitLab's check can be started by hand in New pipeline, and doesn't keep the others from running", () => {
  const { rules } = keyed(keyed(load(example('gitlab-ci')))['cmk-verify']);
  const web = mappings(rules).find((rule) => String(rule['if']).includes('"web"'));
  expect(web).toMatchObject({ when: 'manual', allow_failure: true });
  expect(page('docs/other-ci.md').text).toContain('start `cmk-verify`');
});

describe('a rehearsal', () => {
  const uri = `https://kv-rehearsal.vault.azure.net/keys/cja-cmk/${'0'.repeat(32)}`;

  test('is of a vault whose name says so, on every host, with a URI of that vault', () => {
    for (const name of ['azure-pipelines', 'azure-pipelines-script']) {
      const chosen = mappings(load(example(name))).filter((each) => Object.values(each).includes(uri));
      const vaults = chosen.map((each) => each['vaultName'] ?? each['CJA_CMK_VAULT_NAME']);
      expect([name, vaults]).toEqual([name, ['kv-rehearsal']]);
    }
    expect(example('gitlab-ci')).toContain(`[ "$CJA_CMK_VAULT_NAME" != kv-rehearsal ] || CONFIRMED=${uri}`);
    for (const name of ['azure-pipelines', 'azure-pipelines-script', 'gitlab-ci'])
      expect(example(name)).toContain("ALARM='Rehearsal of the alarm'");
  });

  test.each(['en', 'fr'] as const)('says so in the headline of page, issue and annotation (%s)', (language) => {
    const confirmedKeyUri = {
      kind: 'uri',
      uri,
      vaultName: 'kv-rehearsal',
      keyName: 'cja-cmk',
      version: '0'.repeat(32),
    } as const;
    const outcome = outcomeOf({
      asked: { vaultName: 'kv-rehearsal', confirmedKeyUri },
      observed: { ...noVault, deletedVault: absent },
    });
    const { urgency } = situationOf(outcome);
    expect([urgency, headlineOf(outcome, situationOf(outcome))[language]]).toEqual([
      'act-now',
      expect.stringContaining('kv-rehearsal'),
    ]);
  });
});

test('what restores is off unless somebody chooses it, and the name of the run says it to who approves', () => {
  const { on, 'run-name': title, jobs } = workflow('cmk-set-up');
  for (const choice of ['recover-deleted', 'restore-grant']) {
    expect(on['workflow_dispatch']?.inputs?.[choice]).toMatchObject({ type: 'boolean', default: false });
    expect(stepOf('cmk-set-up')[choice]).toBe(`\${{ inputs.${choice} }}`);
    expect(title).toContain(`inputs.${choice}`);
    expect(page('docs/lost-access.md').text).toContain(`--field mode=ensure --field ${choice}=true`);
  }
  // An ensure that is run again has its old file, and could give back what was revoked since.
  expect(jobs['cmk']?.if).toContain("inputs.mode == 'ensure' && github.run_attempt == 1");
});
