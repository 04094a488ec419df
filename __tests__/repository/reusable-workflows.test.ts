/**
 * The reusable workflows and their callers in `docs/examples`, where GitHub would report errors only at run time: names
 * that exist, and callers that grant the requested permissions.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { targetInputs } from '../../actions/targets/targets.ts';
import { readActionMetadata } from '../../emulator/action-metadata.ts';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { ensureInputs } from '../../src/inputs/table.ts';
import { parsedWorkflow, type Step, stepsOf, type Workflow, workflowIn } from './workflow-files.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const actionInputs = Object.keys(readActionMetadata(root).inputs);

/** The inputs of verify; the called action itself sets `mode` to `verify`. */
const verifyInputs = actionInputs.filter((name) => name !== 'mode' && !ensureInputs.has(name));
/** The job's own token is the default, and a token is not an input of a workflow; work items are of Azure DevOps. */
const neverGiven = ['github-token', 'work-item-type'];
/** These request only the permission to sign in, so they write no issue. */
const withoutIssue = [...neverGiven, 'drift-issue', 'drift-issue-assignees'];
const notGiven: Readonly<Record<string, readonly string[]>> = {
  'verify-cmk.yml': neverGiven,
  'require-cmk.yml': withoutIssue,
  'evidence-cmk.yml': withoutIssue,
};

const reusable = Object.fromEntries(
  Object.keys(notGiven).map((file) => [file, workflowIn(`.github/workflows/${file}`)]),
);

const jobsOf = (file: string): Workflow['jobs'] => reusable[file]?.jobs ?? {};

function callOf(file: string) {
  const call = reusable[file]?.on.workflow_call;
  if (call === undefined) throw new Error(`${file} is none of the reusable workflows`);
  return call;
}

/** The permissions that all jobs of a workflow request together, as lines. */
function permissionsOf(file: string): string[] {
  const asked = Object.values(jobsOf(file)).flatMap(({ permissions = {} }) => Object.entries(permissions));
  return [...new Set(asked.map(([name, value]) => `${name}: ${value}`))].toSorted();
}

describe.each(Object.keys(reusable))('%s', (file) => {
  const text = read('.github', 'workflows', file);

  const steps = stepsOf({ jobs: jobsOf(file) });

  test('passes the action exactly the inputs of verify', () => {
    const verify = steps.filter(({ uses }) => uses === '$/actions/verify');
    expect(verify).toHaveLength(1);
    const given = [...Object.keys(verify[0]?.with ?? {}), ...(notGiven[file] ?? [])];
    const mode = file === 'require-cmk.yml' ? ['mode'] : [];
    expect(given.toSorted()).toEqual([...verifyInputs, ...mode].toSorted());
    expect(verify[0]?.with?.['mode']).toBe(mode.length === 0 ? undefined : 'gate');
  });

  test('passes the small actions only inputs that they have', () => {
    const own = steps.filter(({ uses = '' }) => uses.startsWith('$/'));
    expect(own.length).toBeGreaterThan(1);
    for (const { uses = '', with: given = {} } of own) {
      const { inputs } = load(read(uses.replace('$/', ''), 'action.yml')) as { readonly inputs: object };
      expect([uses, Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))]).toEqual([uses, []]);
    }
  });

  test("runs every job on the caller's runner", () => {
    const places = Object.values(jobsOf(file)).map((job) => job['runs-on']);
    expect([...new Set(places)]).toEqual([
      "${{ startsWith(inputs.runner, '[') && fromJSON(inputs.runner) || inputs.runner || 'ubuntu-latest' }}",
    ]);
  });

  test('uses exactly the inputs that it has', () => {
    const used = new Set([...text.matchAll(/\binputs\.([a-z-]+)/g)].map(([, name = '']) => name));
    expect([...used].toSorted()).toEqual(Object.keys(callOf(file).inputs ?? {}).toSorted());
    const secrets = new Set([...text.matchAll(/\bsecrets\.([a-z-]+)/g)].map(([, name = '']) => name));
    expect([...secrets]).toEqual(Object.keys(callOf(file).secrets ?? {}));
  });
});

test('a target may set exactly the inputs that its job reads', () => {
  const text = read('.github', 'workflows', 'verify-cmk.yml');
  const used = new Set([...text.matchAll(/matrix\.target\.([a-z-]+)/g)].map(([, name = '']) => name));
  for (const own of ['artifact', 'slot']) used.delete(own);
  expect([...used].toSorted()).toEqual(targetInputs.toSorted());
  const documented = read('docs', 'gates.md').match(/^`targets` is a JSON list[^]*?\n\n/m)?.[0] ?? '';
  expect(targetInputs.filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
});

test.each([
  ...Object.keys(reusable).map((file) => `.github/workflows/${file}`),
  'docs/plain-steps/evidence-cmk.yml',
  'docs/plain-steps/require-cmk.yml',
])('%s goes on with a key that is not ready: the step that verifies it has failed then', (path) => {
  const after = Object.values(workflowIn(path).jobs).flatMap(({ steps = [] }) => {
    const verify = steps.findIndex(({ id }) => id === 'cmk');
    return verify < 0 ? [] : steps.slice(verify + 1);
  });
  expect(new Set(after.map((step) => step.if?.includes('!cancelled()')))).toEqual(new Set([true]));
});

test('a key that is not ready leaves the checks of the others running', () => {
  const { verify } = jobsOf('verify-cmk.yml');
  expect(verify).toMatchObject({ strategy: { 'fail-fast': false } });
});

test('the gate requests only the permission to sign in, and the schedule also that for issues', () => {
  expect(permissionsOf('require-cmk.yml')).toEqual(['id-token: write']);
  expect(permissionsOf('verify-cmk.yml')).toEqual(['id-token: write', 'issues: write']);
  expect(permissionsOf('evidence-cmk.yml')).toEqual([
    'actions: read',
    'attestations: write',
    'contents: read',
    'id-token: write',
  ]);
});

test('the heartbeat is sent after the verification, ready or not, in jobs that cannot sign in as the verification does', () => {
  const jobs = jobsOf('verify-cmk.yml');
  const beats = Object.entries(jobs).filter(([, { steps = [] }]) =>
    steps.some(({ uses }) => uses === '$/actions/heartbeat'),
  );
  expect(beats.map(([name]) => name)).toEqual(['heartbeat-url', 'heartbeat-azure-monitor']);
  for (const [, job] of beats) {
    expect(job.needs).toEqual(['targets', 'verify', 'result']);
    expect(job.if).toMatch(
      /!cancelled\(\) .*\(needs\.verify\.result == 'success' \|\| needs\.verify\.result == 'failure'\) &&\s+needs\.verify\.outputs\.attempt == github\.run_attempt/s,
    );
    expect(JSON.stringify(job.steps)).not.toMatch(/inputs\.client-id|vars\.AZURE_CLIENT_ID/);
    expect(job.environment).not.toBe('${{ inputs.environment }}');
  }
  expect(jobs['heartbeat-url']?.permissions).toEqual({});
});

describe('the result', () => {
  const { verify, result } = jobsOf('verify-cmk.yml');

  test('has an output for the digest of each target, which only the job of that target sets', () => {
    const slots = Array.from({ length: 256 }, (_, index) => `r${index}`);
    expect(verify?.outputs).toEqual({
      ...Object.fromEntries(slots.map((slot) => [slot, `\${{ steps.digest.outputs.${slot} }}`])),
      attempt: '${{ github.run_attempt }}',
    });
    const step = verify?.steps?.find(({ id }) => id === 'digest');
    expect(step).toMatchObject({ env: { SLOT: '${{ matrix.target.slot }}' } });
    expect(step?.run).toContain('"$SLOT"');
  });

  test("takes the digests and the conclusion from GitHub, and nothing else from the run's artifacts", () => {
    expect(result?.steps?.find(({ id }) => id === 'result')?.with).toMatchObject({
      digests: '${{ toJSON(needs.verify.outputs) }}',
      jobs: '${{ needs.verify.result }}',
    });
    const readers = Object.values(jobsOf('verify-cmk.yml')).flatMap(({ steps = [] }) =>
      steps.filter(({ uses = '' }) => uses.startsWith('actions/download-artifact')),
    );
    expect(readers).toHaveLength(1);
  });
});

describe('the identity that sends heartbeats', () => {
  const jobs = jobsOf('verify-cmk.yml');
  const stepsIn = (job: string): readonly Step[] => jobs[job]?.steps ?? [];

  test('is checked with all that the caller gives, before anything else runs', () => {
    const { inputs } = load(read('actions', 'targets', 'action.yml')) as { readonly inputs: object };
    const passed = Object.keys(inputs).map((name) => [name, `\${{ inputs.${name} }}`]);
    expect(stepsIn('targets').map((step) => step.with)).toEqual([Object.fromEntries(passed)]);
    expect(jobs['verify']?.needs).toBe('targets');
  });

  test('is refused where it verifies, also if only the environment or a target names it', () => {
    const [, verifying = ''] =
      /^\$\{\{ (.*) \}\}$/.exec(String(stepsIn('verify').find(({ name }) => name === 'Verify')?.with?.['client-id'])) ??
      [];
    expect(verifying).toContain('vars.AZURE_CLIENT_ID');
    expect(stepsIn('verify')[0]).toMatchObject({
      if: `\${{ inputs.heartbeat == 'azure-monitor' && (${verifying}) == inputs.heartbeat-client-id }}`,
      run: expect.stringMatching(/\nexit 1\n$/),
    });
  });
});

test('the gate reads no stored result', () => {
  expect(read('.github', 'workflows', 'require-cmk.yml')).not.toMatch(/download-artifact|actions\/cache/);
});

test.each(['require-cmk.yml', 'verify-cmk.yml', 'evidence-cmk.yml'])(
  '%s takes tenant and subscription from its caller alone, and no variable but the client ID',
  (file) => {
    expect(read('.github', 'workflows', file).match(/vars\.\w+/g)).toEqual(
      expect.arrayContaining(['vars.AZURE_CLIENT_ID']),
    );
    expect(read('.github', 'workflows', file)).not.toMatch(/vars\.(?!AZURE_CLIENT_ID\b)/);
  },
);

describe('a release that is run again alone', () => {
  test.each(['docs/examples/require-cmk.yml', 'docs/plain-steps/require-cmk.yml'])(
    'does not start after a gate of an earlier attempt: %s',
    (file) => {
      expect(workflowIn(file).jobs['release']?.if).toBe('needs.cmk.outputs.attempt == github.run_attempt');
    },
  );

  test('is told the attempt by the job that checked', () => {
    const attempt = '${{ github.run_attempt }}';
    expect(jobsOf('require-cmk.yml')['require']?.outputs).toMatchObject({ attempt });
    expect(workflowIn('docs/plain-steps/require-cmk.yml').jobs['cmk']?.outputs).toMatchObject({ attempt });
    expect(callOf('require-cmk.yml').outputs).toMatchObject({
      attempt: { value: '${{ jobs.require.outputs.attempt }}' },
    });
  });
});

describe('the evidence', () => {
  const jobs = jobsOf('evidence-cmk.yml');
  const steps = Object.values(jobs).flatMap(({ steps: all = [] }) => all);
  const of = (uses: RegExp) => steps.filter((step) => uses.test(step.uses ?? ''));
  const statement = '${{ steps.statement.outputs.predicate-file }}';
  const report = '${{ steps.cmk.outputs.report-file }}';

  test('is a signed statement about the report that was just written, which names the one before it', () => {
    const [download] = of(/download-artifact@/);
    const [made, ...more] = of(/actions\/evidence(?:@|$)/);
    expect([more, download?.with?.['path'], download?.with?.['run-id']]).toEqual([
      [],
      '${{ runner.temp }}/cja-cmk-previous',
      '${{ steps.previous.outputs.run-id }}',
    ]);
    expect(made?.with).toEqual({
      'report-file': report,
      'previous-found': '${{ steps.previous.outputs.found }}',
      'previous-attempt': '${{ steps.previous.outputs.attempt }}',
      'previous-file': '${{ runner.temp }}/cja-cmk-previous/predicate.json',
    });
    expect(of(/actions\/attest@/).map((step) => step.with)).toEqual([
      {
        'subject-path': report,
        'predicate-type': '${{ steps.statement.outputs.predicate-type }}',
        'predicate-path': statement,
      },
    ]);
    const uploads = of(/upload-artifact@/);
    expect(uploads.map((step) => step.with?.['path'])).toEqual([report, statement]);
    expect(uploads[1]?.with?.['name']).toBe('${{ steps.previous.outputs.name }}');
    expect(uploads[1]?.if).toBe("${{ !cancelled() && steps.attest.outcome == 'success' }}");
  });
});

const examples = readdirSync(join(root, 'docs', 'examples')).filter(
  (name) => !/^(?:azure-pipelines|gitlab)/.test(name),
);
describe.each(examples)('docs/examples/%s', (example) => {
  const text = read('docs', 'examples', example);
  const { jobs } = parsedWorkflow(text);
  const calls = Object.entries(jobs).filter(([, { uses }]) => uses !== undefined);

  test('calls a workflow with existing inputs, and grants the permissions that it requests', () => {
    expect(calls).toHaveLength(1);
    for (const [, { uses = '', with: inputs = {}, permissions = {} }] of calls) {
      const [, file = ''] =
        /^\/\.github\/workflows\/([a-z-]+\.yml)@[0-9a-f]{40}$/.exec(uses.replace(ownRepository, '')) ?? [];
      expect(Object.keys(callOf(file).inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(inputs)));
      const given = Object.entries(permissions).map(([name, value]) => `${name}: ${value}`);
      expect(given.toSorted()).toEqual(permissionsOf(file));
    }
  });

  test('reads only existing outputs', () => {
    const outputs = [...text.matchAll(/needs\.([a-z]+)\.outputs\.([a-z-]+)/g)];
    for (const [, job = '', name = ''] of outputs) {
      const called = calls.find(([each]) => each === job)?.[1].uses ?? '';
      const [file = ''] = called.replace(/^.*\//, '').split('@');
      expect(Object.keys(callOf(file).outputs ?? {})).toContain(name);
    }
  });
});

test('a rerun discards the report of an earlier attempt before it verifies', () => {
  const steps = jobsOf('verify-cmk.yml')['verify']?.steps ?? [];
  const [mark, discard, verify, upload] = [
    'Mark this attempt',
    'Discard the report of an earlier attempt',
    'Verify',
    'Upload the report',
  ].map((name) => steps.findIndex((step) => step.name === name));
  expect([mark, discard, verify, upload]).toEqual(
    [mark, discard, verify, upload].toSorted((one = 0, other = 0) => one - other),
  );
  const later = '${{ github.run_attempt != 1 }}';
  expect(steps[mark ?? -1]).toMatchObject({ if: later, run: `echo '{}' > "$RUNNER_TEMP/no-report-yet.json"` });
  expect(steps[discard ?? -1]).toMatchObject({
    if: later,
    with: {
      name: steps[upload ?? -1]?.with?.['name'],
      path: '${{ runner.temp }}/no-report-yet.json',
      'if-no-files-found': 'error',
      overwrite: true,
    },
  });
  expect(steps.filter((step) => 'continue-on-error' in step)).toEqual([]);
});
