/**
 * Tries one assumption about Azure on the run's subscription: `node scripts/live/try-assumption.ts ID`, with the environment of
 * `live-compare.ts`, after it. Only reads: there is nothing to clean up. Exit code 1 when it does not hold.
 */
import { appendFileSync } from 'node:fs';
import { accessToken, variable, vaultOfRun } from './access-token.ts';
import { type Answer, assumptions } from './assumptions.ts';

const arm = 'https://management.azure.com';

async function send(method: string, path: string, body?: unknown): Promise<Answer> {
  const headers = { authorization: `Bearer ${await accessToken(arm)}`, 'content-type': 'application/json' };
  const answer = await fetch(`${arm}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

const [id = ''] = process.argv.slice(2);
const assumption = assumptions.find((one) => one.id === id);
if (assumption?.try === undefined) throw new Error(`no assumption ${id} that can be tried`);
const vault = vaultOfRun();
const subscription = `/subscriptions/${variable('AZURE_SUBSCRIPTION_ID')}`;
const group = `${subscription}/resourceGroups/${variable('LIVE_RESOURCE_GROUP')}`;
const { holds, seen } = await assumption.try(send, { subscription, group, vault, key: `${vault}/keys/cja-cmk` });
const word = holds === 'not tried' ? 'Not tried' : holds ? 'Holds' : 'Does not hold';
const text = `${word}: ${assumption.rule} (${seen.replaceAll(/\s+/g, ' ')})`;
process.stdout.write(`${text}\n`);
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (summary) appendFileSync(summary, `${text.replaceAll('|', String.raw`\|`)}\n\n`);
process.exitCode = holds === false ? 1 : 0;
