import { type CallInputs, checkTargets } from '../../actions/targets/targets.ts';

const nothing: CallInputs = {
  targets: '',
  resourceGroup: '',
  vaultName: '',
  keyName: 'cja-cmk',
  confirmedKeyUri: '',
  clientId: '',
  environment: '',
  heartbeat: '',
  heartbeatClientId: '',
  heartbeatEnvironment: '',
};
const check = (inputs: Partial<CallInputs>) => checkTargets({ ...nothing, ...inputs }, '0cc310b0');
const listed = (...targets: unknown[]) => check({ targets: JSON.stringify(targets) });
const one = { 'resource-group': 'rg-cja', 'vault-name': 'kv-cja' };

test('a list: names filled in, numbers and booleans as text, empty values left out', () => {
  const { problems, targets } = listed(one, {
    ...one,
    'key-name': ' other ',
    'expiry-warning-days': 7,
    'require-confirmation': false,
    waive: ' ',
  });
  expect(problems).toEqual([]);
  expect(targets).toEqual([
    { ...one, 'key-name': 'cja-cmk', artifact: 'cja-cmk.kv-cja.cja-cmk.0cc310b0', slot: 'r0' },
    {
      ...one,
      'key-name': 'other',
      'expiry-warning-days': '7',
      'require-confirmation': 'false',
      artifact: 'cja-cmk.kv-cja.other.0cc310b0',
      slot: 'r1',
    },
  ]);
});

describe('every mistake is reported', () => {
  const notAList = 'targets is not a JSON list of 1 to 256 objects';
  const twice = 'two targets name the same vault and key';
  const tooMany = Array.from({ length: 257 }, (_, index) => ({ ...one, 'vault-name': `kv-${index}` }));
  const bothWays = check({ targets: JSON.stringify([one]), vaultName: 'kv-cja' });

  test.each([
    ['not JSON', check({ targets: '[{' }), [notAList]],
    ['not a list', check({ targets: '{}' }), [notAList]],
    ['an empty list', listed(), [notAList]],
    ['too many', listed(...tooMany), [notAList]],
    ['not an object', listed('kv-cja', [one]), ['target 1 is not an object', 'target 2 is not an object', twice]],
    ['both ways', bothWays, ['give either targets, or resource-group, vault-name and confirmed-key-uri']],
    ['a typo', listed({ ...one, 'vault-nam': 'x' }), [expect.stringMatching(/^target 1: "vault-nam" is none of/)]],
    ['a name of ensure', listed({ ...one, location: 'x' }), [expect.stringMatching(/"location" is none of/)]],
    ['another type', listed({ ...one, waive: ['vault-lock'] }), ['target 1: waive is not a text, number or boolean']],
    ['nothing given', check({}), ['target 1: resource-group is missing', 'target 1: vault-name is missing']],
    ['no key name', check({ resourceGroup: 'rg', vaultName: 'kv', keyName: ' ' }), ['target 1: key-name is missing']],
    [
      'a name that could be a path',
      listed({ ...one, 'key-name': '../../x' }),
      ['target 1: key-name has other characters than letters, digits and hyphens'],
    ],
    ['the same twice, regardless of case', listed(one, { ...one, 'vault-name': 'KV-CJA' }), [twice]],
  ])('%s', (_case, { problems }, expected) => {
    expect(problems).toEqual(expected);
  });
});

describe('the identity that sends heartbeats is not the one that verifies', () => {
  const apart = {
    resourceGroup: 'rg-cja',
    vaultName: 'kv-cja',
    heartbeat: 'azure-monitor',
    clientId: '7a1f0c3e-0000-4000-8000-00000000000a',
    environment: 'cmk-read',
    heartbeatClientId: '7a1f0c3e-0000-4000-8000-00000000000b',
    heartbeatEnvironment: 'cmk-heartbeat',
  };
  const sameSubject =
    'heartbeat-environment must be a different environment from environment; otherwise, each of the two identities can sign in as the other';
  const sameClient = 'heartbeat-client-id must not be the client ID that verifies';

  test.each<[string, Partial<CallInputs>, readonly string[]]>([
    ['in two environments', {}, []],
    ['one without an environment', { environment: '' }, []],
    ['in the same environment', { heartbeatEnvironment: 'CMK-Read ' }, [sameSubject]],
    ['both without an environment', { environment: '', heartbeatEnvironment: ' ' }, [sameSubject]],
    ['with the same client ID', { heartbeatClientId: apart.clientId.toUpperCase() }, [sameClient]],
    ['with that of a target', { clientId: '', targets: '[{"client-id":"C"}]', heartbeatClientId: 'c' }, [sameClient]],
    ['in another casing, as on GitHub', { heartbeat: 'Azure-Monitor', environment: 'CMK-heartbeat' }, [sameSubject]],
    ['to an address, which needs no identity', { heartbeat: 'url', heartbeatEnvironment: '', environment: '' }, []],
    ['not at all', { heartbeat: '', heartbeatEnvironment: '', environment: '' }, []],
  ])('%s', (_case, given, expected) => {
    const { problems } = check({ ...apart, ...given });
    expect(problems.filter((problem) => problem.startsWith('heartbeat'))).toEqual(expected);
  });
});
