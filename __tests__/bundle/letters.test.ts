/** Resource groups whose names have letters of other scripts: made, checked, and never taken for another group. */
import { isNight, someByDay } from '../at-night.ts';
import { changesOf, useCloud, writes } from './harness.ts';

const harness = useCloud('empty');

const names = [
  ['ИМЯ', 'key'],
  ['Prüfung_(1)', 'vault'],
  ['Instruktører', 'key'],
  ['資源群組', 'vault'],
] as const;

test.each(someByDay(names, 2))(
  'resource group %s: what ensure makes is ready, and is found by either case',
  async (name, scope) => {
    const inputs = { 'resource-group': name, 'grant-scope': scope, 'delete-lock': 'true' };
    const made = await harness.run({ ...inputs, 'create-resource-group': 'true' });
    expect([made.exitCode, made.outputs['state']]).toEqual([0, 'provisioned']);
    expect(changesOf(made.outputs)).toEqual(
      ['resource-group', 'vault', 'key', 'principal', 'grant', 'lock'].map((one) => `${one} create done`),
    );
    const wrote = writes(harness.cloud).length;
    const key = { 'resource-group': name.toLowerCase(), 'confirmed-key-uri': made.outputs['key-uri'] ?? '' };
    for (const mode of isNight ? ['ensure', 'plan', 'verify', 'gate'] : ['ensure', 'verify']) {
      const again = await harness.run({ ...inputs, ...key, mode });
      const { state, changes } = again.outputs;
      expect([mode, again.exitCode, state, changes]).toEqual([mode, 0, 'confirmed', '[]']);
    }
    expect(writes(harness.cloud)).toHaveLength(wrote);
  },
);
