import { evaluate } from '../src/checks/evaluate.ts';
import { conclude, endingOf, stepFails, withCancellation } from '../src/conclude.ts';
import { ServiceError, SeveralErrors } from '../src/errors/errors.ts';
import { texts } from '../src/hosts/github/github-texts.ts';
import { readRun } from '../src/hosts/github/run-context.ts';
import { InvalidInputs } from '../src/inputs/inputs.ts';
import type { Inputs } from '../src/model/inputs.ts';
import type { Ending, Outcome } from '../src/model/outcome.ts';
import type { Change, ChangeStatus, Plan, Recovery } from '../src/model/plan.ts';
import { newRunState, type RunState } from '../src/run-state.ts';
import { Interrupted } from '../src/runtime/deadline.ts';
import { confirmed, found, inputsOf, observedOf, unknown, waived } from './checks/tenant.ts';

const run = readRun({ GITHUB_REPOSITORY: 'contoso/keys' });
const observed = observedOf();

function change(resource: Change['resource'], action: Change['action'], status: ChangeStatus): Change {
  return { resource, action, name: 'one', status };
}

function outcomeOf(changes: Partial<RunState>): Outcome {
  return conclude({ ...newRunState(), inputs: inputsOf(), ...changes }, run, texts);
}

describe('an outcome', () => {
  test("has the run's result, and the time at which it ended", () => {
    const plan: Plan = { steps: [], obstacles: [], notes: [] };
    const state = { ...newRunState(), inputs: inputsOf(), observed, plan, verdict: evaluate(inputsOf(), observed) };
    const before = Date.now();
    const { finishedAt, starts, ...rest } = conclude(state, run, texts);
    const { inputs, startedAt, verdict, changes } = state;
    expect(rest).toEqual({ inputs, run, startedAt, observed, plan, changes, changed: false, verdict, failures: [] });
    expect(starts.other('verify').says?.en).toContain('workflow of verify');
    expect(Date.parse(finishedAt)).toBeGreaterThanOrEqual(before);
  });

  test.each<[ChangeStatus[], boolean]>([
    [['failed', 'skipped'], false],
    [['planned'], true],
    [['done', 'failed', 'skipped'], true],
  ])('changes that are %j: something changed is %s', (given, changed) => {
    const changes = given.map((status) => change('key', 'create', status));
    expect(outcomeOf({ changes }).changed).toBe(changed);
  });

  test('reports each of several errors', () => {
    const error = new SeveralErrors([new Error('one'), new Error('two')]);
    expect(outcomeOf({ error }).failures.map(({ message }) => message)).toEqual(['one', 'two']);
  });
});

describe('after a recovery a grant that was not created has to be requested', () => {
  const recovered = change('vault', 'recover', 'done');
  const granted = change('grant', 'create', 'done');
  const skipped = change('grant', 'create', 'skipped');
  const cases: [
    what: string,
    inputs: Partial<Inputs> | undefined,
    changes: Change[],
    told: boolean,
    by?: Recovery | undefined,
  ][] = [
    ['the grant was not reached', confirmed(), [recovered, skipped], true],
    ['the grant failed', confirmed(), [recovered, change('grant', 'create', 'failed')], true],
    ['the recovered vault never answered', confirmed(), [change('vault', 'recover', 'failed'), skipped], true],
    ['the recovery failed', confirmed(), [change('vault', 'recover', 'failed'), skipped], false, undefined],
    ['somebody else recovered the vault', confirmed(), [skipped], false, 'others'],
    ['the grant was created', confirmed(), [recovered, granted, change('key', 'create', 'failed')], false],
    ['it is already requested', { ...confirmed(), restoreGrant: true }, [recovered, skipped], false],
    ['nothing was confirmed', {}, [recovered, skipped], false],
    ['the inputs are unknown', undefined, [recovered, skipped], false],
  ];
  test.each(cases)('%s', (_, inputs, changes, told, ...by) => {
    const recovery = by.length === 0 ? 'ours' : by[0];
    const given = inputs === undefined ? undefined : inputsOf(inputs);
    const error = new Error('refused');
    const [bare] = outcomeOf({ inputs: given, error }).failures;
    const [failure] = outcomeOf({ inputs: given, error, changes, recovery }).failures;
    if (bare === undefined || failure === undefined) throw new Error('no failure is told');
    const { steps } = failure.remedy;
    const asked = steps.filter(({ en }) => en.startsWith('Set restore-grant: true for the next run'));
    expect(asked.map(({ says }) => says?.en.includes('remove restore-grant and recover-deleted'))).toEqual(
      told ? [true] : [],
    );
    const others = { ...failure.remedy, steps: steps.filter((step) => !asked.includes(step)) };
    expect({ ...failure, remedy: others }).toEqual(bare);
  });

  test('only by mistake, where somebody is asked first', () => {
    const error = new ServiceError({
      service: 'arm',
      operation: { en: 'x', fr: 'y' },
      code: 'ParentResourceNotFound',
      message: '',
    });
    const inputs = inputsOf(confirmed());
    const [failure] = outcomeOf({ inputs, error, changes: [recovered, skipped], recovery: 'ours' }).failures;
    // Its steps are for the answer that it was a mistake.
    expect(failure?.remedy.asks).toBeDefined();
    expect(failure?.remedy.steps[0]?.en).toMatch(/^Set restore-grant: true for the next run/);
  });
});

describe('a run that is cancelled', () => {
  const operation = { en: 'create key', fr: 'créer la clé' };
  const cancelled = new Interrupted('cancelled', operation);
  const late = new Interrupted('deadline', operation);
  const end = new Interrupted('cancelled', { en: 'finish the run', fr: "terminer l'exécution" });
  const refused = new Error('refused');
  test.each<[what: string, error: unknown, told: unknown]>([
    ['while another error ends it', refused, new SeveralErrors([refused, end])],
    ['while something that is no error ends it', 'refused', new SeveralErrors([refused, end])],
    ['while its deadline ends it', late, new SeveralErrors([late, end])],
    ['and says so already', cancelled, cancelled],
    ['and one of several errors', new SeveralErrors([refused, cancelled]), new SeveralErrors([refused, cancelled])],
  ])('%s', (_, error, told) => {
    const both = [withCancellation(error), told].map((one) => ({
      one,
      errors: one instanceof SeveralErrors ? one.errors : [],
      operations: (one instanceof SeveralErrors ? one.errors : [one]).map((each) =>
        each instanceof Interrupted ? [each.reason, each.operation] : each,
      ),
    }));
    expect(both[0]).toEqual(both[1]);
  });
});

describe('a step fails', () => {
  const ready = (inputs: Partial<Inputs> = {}): Partial<RunState> => ({
    inputs: inputsOf(inputs),
    verdict: evaluate(inputsOf(inputs), observed),
  });
  const revoked = (inputs: Partial<Inputs>): Partial<RunState> => ({
    inputs: inputsOf(inputs),
    verdict: evaluate(inputsOf(inputs), observedOf({ roleAssignments: found([]) })),
  });
  const plan: Plan = { steps: [], obstacles: [], notes: [] };
  const blocked: Plan = { ...plan, obstacles: [{ id: 'key-deleted', reason: undefined }] };
  const unread = (): Partial<RunState> => {
    const inputs = inputsOf({ mode: 'verify' });
    return { inputs, verdict: evaluate(inputs, observedOf({ key: unknown })) };
  };
  const invalid = new InvalidInputs([{ input: 'key-size', given: '1', rule: 'must be one of 2048, 3072, 4096' }]);
  const cases: [what: string, state: Partial<RunState>, ending: Ending][] = [
    ['ready', ready(), 'passed'],
    ['a plan that can be carried out', { ...ready({ mode: 'plan' }), plan }, 'passed'],
    ['a plan that cannot be carried out', { ...ready({ mode: 'plan' }), plan: blocked }, 'failed'],
    ['an error', { ...ready(), error: new Error('refused') }, 'failed'],
    ['no inputs', { inputs: undefined }, 'unchecked'],
    ['no verdict', { inputs: inputsOf() }, 'unchecked'],
    ['a finding, by verify', revoked({ mode: 'verify' }), 'failed'],
    ['a finding, by ensure', { ...revoked({ mode: 'ensure' }), plan }, 'failed'],
    ['a finding, by plan', { ...revoked({ mode: 'plan' }), plan }, 'passed'],
    ['a finding that does not fail the step', revoked({ mode: 'verify', failOn: 'never' }), 'passed'],
    ['a gate before a key that is ready', ready({ mode: 'gate' }), 'passed'],
    ['a gate that requires a confirmation', ready({ mode: 'gate', requireConfirmation: true }), 'failed'],
    [
      'a gate whose confirmation is waived',
      ready({ mode: 'gate', requireConfirmation: true, waive: waived('adobe-confirmation') }),
      'failed',
    ],
    ['a gate that nothing should shut', revoked({ mode: 'gate', failOn: 'never' }), 'failed'],
    ['a finding that could not be checked', unread(), 'unchecked'],
    ['invalid inputs', { inputs: undefined, error: invalid }, 'invalid'],
    ['invalid inputs among others', { ...ready(), error: new SeveralErrors([new Error('x'), invalid]) }, 'invalid'],
  ];
  test.each(cases)('%s', (_, state, ending) => {
    const outcome = outcomeOf(state);
    expect([endingOf(outcome), stepFails(outcome)]).toEqual([ending, ending !== 'passed']);
  });
});
