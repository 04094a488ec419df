/**
 * Tests one assumption about Azure in the run's subscription: `node scripts/live/try-assumption.ts ID`. By default it runs as the
 * pipeline's identity, after `live-compare.ts` and with the same environment, and only reads. With `--own-vault` it runs in a vault that
 * it creates and removes, with LIVE_RESOURCE_GROUP and LIVE_LOCATION. Exit code 1 if the assumption does not hold, or if what the step
 * needs could not be created.
 */
import { appendFileSync } from 'node:fs';
import { groupOfRun, variable, vaultOfRun } from './access-token.ts';
import { type Assumption, assumptions } from './assumptions.ts';
import { send } from './session.ts';
import { Unprepared, type Verdict } from './verdict.ts';

type Outcome = Verdict | { readonly holds: 'could not be prepared'; readonly answer: string };

async function tryOne(one: Assumption, inOwnVault: boolean): Promise<Verdict | undefined> {
  if (inOwnVault) return one.tryInVault?.();
  if (one.try === undefined) return undefined;
  const vault = vaultOfRun();
  const subscription = `/subscriptions/${variable('AZURE_SUBSCRIPTION_ID')}`;
  return one.try(send, { subscription, group: groupOfRun(), vault, key: `${vault}/keys/cja-cmk` });
}

async function outcomeOf(one: Assumption, inOwnVault: boolean): Promise<Outcome | undefined> {
  try {
    return await tryOne(one, inOwnVault);
  } catch (error) {
    if (error instanceof Unprepared) return { holds: 'could not be prepared', answer: error.message };
    throw error;
  }
}

const wordOf = (holds: Outcome['holds']) =>
  typeof holds === 'string' ? 'Not tried' : holds ? 'Holds' : 'Does not hold';

const [id = '', how] = process.argv.slice(2);
const assumption = assumptions.find((one) => one.id === id);
const outcome = assumption && (await outcomeOf(assumption, how === '--own-vault'));
if (assumption === undefined || outcome === undefined)
  throw new Error(`there is no assumption ${id} that can be tested`);
const { holds, answer } = outcome;
const why = holds === 'could not be prepared' ? `${holds}: ${answer}` : answer;
const text = `${wordOf(holds)}: ${assumption.rule} (${why.replaceAll(/\s+/g, ' ')})`;
process.stdout.write(`${text}\n`);
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (summary) appendFileSync(summary, `${text.replaceAll('|', String.raw`\|`)}\n\n`);
process.exitCode = holds === true || holds === 'not tried' ? 0 : 1;
