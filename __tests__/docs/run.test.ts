/** The steps that people copy, run unchanged against the local cloud. */

import { groupScope, keyVersion, roles, subscriptionId, tenantId } from '../../emulator/tenants/names.ts';
import { grantRole } from '../../emulator/tenants/rights.ts';
import { tenants } from '../../emulator/tenants/tenants.ts';
import { ownRepository } from '../../scripts/act/action-references.ts';
import { filledIn } from '../../scripts/act/filled-in.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { useLocalCloud } from '../emulator/local-cloud.ts';
import { parsedWorkflow, stepsOf } from '../repository/workflow-files.ts';
import { blocks } from './documents.ts';

const ids = { AZURE_TENANT_ID: tenantId, AZURE_SUBSCRIPTION_ID: subscriptionId };

// The French README has the blocks of the English one; another test compares them.
const steps = blocks
  .filter(({ language, path }) => language === 'yaml' && path !== 'README.fr.md')
  .flatMap(({ path, line, text }) =>
    stepsOf(parsedWorkflow(filledIn(text, ids, confirmedIn(text))) ?? {})
      .filter(({ uses = '' }) => uses.startsWith(`${ownRepository}@`))
      .map((step) => [`${path}:${line}`, step.with ?? {}] as const),
  );

/** Nothing is confirmed before the key exists. */
function confirmedIn(text: string): string | undefined {
  const uri = `https://kv-contoso-cja.vault.azure.net/keys/cja-cmk/${keyVersion}`;
  return /mode: (?:verify|gate)/.test(text) ? uri : undefined;
}

/** A mode for a tenant that is set up. */
const isChecking = (mode: string) => mode === 'verify' || mode === 'gate';

function evaluated(value: string | number | boolean, known: Readonly<Record<string, string>>): string {
  // Somebody chose ensure on the form, and nothing else.
  return `${value}`
    .replaceAll(/\$\{\{ inputs\.mode == 'ensure' .*? \}\}/g, 'ensure')
    .replaceAll(/\$\{\{ inputs\.[\w-]+ \}\}/g, 'false')
    .replaceAll(/\$\{\{ vars\.(\w+) \}\}/g, (_, name: string) => known[name] ?? '');
}

const local = useLocalCloud();

test.each(steps)('%s runs and succeeds', async (_where, given) => {
  const mode = evaluated(given['mode'] ?? 'ensure', {});
  const state = tenants[isChecking(mode) ? 'ready' : 'group-only']();
  grantRole(state, roles.reader, groupScope);
  const { running: cloud } = local;
  cloud.reset(state);
  const inputs = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, evaluated(value, cloud.environment)]),
  );
  const run = await runBundle({ cloud, inputs, clock: 8 });
  expect(Object.values(inputs).join('\n')).not.toContain('${{');
  expect(`${run.exitCode} ${run.log}`).toMatch(/^0 /);
  const verified = (inputs['confirmed-key-uri'] ?? '') === '' ? 'provisioned' : 'confirmed';
  expect(run.outputs['state']).toBe({ ensure: 'provisioned', plan: 'missing' }[mode] ?? verified);
  expect(run.summary).not.toBe('');
});
