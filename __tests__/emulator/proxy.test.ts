import net from 'node:net';
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { vaultName } from '../../emulator/tenants/names.ts';
import { dependentWaits, isWrite } from '../../emulator/transcript.ts';
import { type Client, clientOf, nextText } from './client.ts';

let running: RunningCloud;
let client: Client;

beforeAll(async () => {
  running = await startCloud({ tenant: 'ready' });
});
beforeEach(() => {
  running.reset('ready');
  client?.close();
  client = clientOf(running);
});
afterAll(async () => {
  client.close();
  await running.stop();
});

const keys = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';

/** A tunnel opened by hand, to read the proxy's own answer. */
async function connect(host: string): Promise<{ socket: net.Socket; status: string }> {
  const socket = net.connect(Number(new URL(running.environment['HTTPS_PROXY'] ?? '').port), '127.0.0.1');
  socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
  const [status = ''] = (await nextText(socket)).split('\r\n');
  return { socket, status };
}

describe('the proxy', () => {
  test.each([
    ['of this tenant', 'ready', 200],
    ['deleted', 'vault-deleted', 502],
    ['held elsewhere', 'name-taken', 200],
    ['never made', 'group-only', 502],
  ] as const)('resolves the name of a vault that is %s as a name server would', async (_, tenant, status) => {
    running.reset(tenant);
    const opened = await connect(`${vaultName}.vault.azure.net`);
    opened.socket.destroy();
    expect(opened.status).toContain(String(status));
  });

  test('models a round trip: two for a new connection, one for each answer', async () => {
    running.cloud.state.settings.roundTrip = 500;
    const timed = async () => {
      const sent = performance.now();
      await client.request(keys);
      return performance.now() - sent;
    };
    expect(await timed()).toBeGreaterThanOrEqual(1498);
    // A busy machine adds to it; a second round trip would be there each time.
    let least = await timed();
    for (let count = 0; count < 20 && least >= 998; count += 1) least = Math.min(least, await timed());
    expect(least).toBeGreaterThanOrEqual(498);
    expect(least).toBeLessThan(998);
  });
});

describe('the transcript', () => {
  test.each([
    ['GET', '/x', false],
    ['HEAD', '/x', false],
    ['PUT', '/x', true],
    ['PATCH', '/x', true],
    ['DELETE', '/x', true],
    ['POST', '/v1.0/servicePrincipals', true],
    ['POST', '/v1.0/directoryObjects/getByIds', false],
    ['POST', '/v1.0/servicePrincipals/p/checkMemberGroups', false],
    ['POST', '/tenant/oauth2/v2.0/token', false],
    ['POST', '/subscriptions/s/providers/Microsoft.KeyVault/checkNameAvailability', false],
    ['POST', '/deletedkeys/k/recover', true],
  ])('%s %s writes: %s', (method, path, writes) => {
    expect(isWrite({ method, path })).toBe(writes);
  });

  test('counts the exchanges that had to wait for each other', () => {
    const exchange = (startedAt: number, endedAt: number) => ({ startedAt, endedAt });
    const sideBySide = [exchange(0, 10), exchange(1, 9), exchange(2, 12)];
    expect(dependentWaits([])).toBe(0);
    expect(dependentWaits(sideBySide)).toBe(1);
    expect(dependentWaits([...sideBySide, exchange(9, 11), exchange(12, 14), exchange(0, 30)])).toBe(3);
  });
});
