/** The vault's audit log, which is queried only with `usage-days`. */
import { keyName } from '../../emulator/tenants/names.ts';
import { useCloud } from './harness.ts';
import { goodInputs, verifiable } from './verify/cases.ts';

const harness = useCloud(() => verifiable('in-use'));
const host = 'api.loganalytics.io';

/** Everything that was sent for the log: the query, and the exchange for its token. */
function asked() {
  const { connections, transcript } = harness.cloud;
  return {
    connections: connections.filter((each) => each.host === host).length,
    tokens: transcript.filter(({ requestBody }) => decodeURIComponent(requestBody).includes(host)).length,
    queries: transcript.filter((each) => each.host === host).length,
  };
}

describe('without usage-days', () => {
  test.each(['verify', 'plan', 'ensure'])(
    '%s never contacts Azure Monitor, and asks for no token for it',
    async (mode) => {
      await harness.run({ ...goodInputs, mode });
      expect(asked()).toEqual({ connections: 0, tokens: 0, queries: 0 });
    },
  );
});

describe('with usage-days', () => {
  test('one token is requested and one query is sent, whose only variable part is the number of days', async () => {
    await harness.run({ ...goodInputs, 'usage-days': '30' });
    expect(asked()).toMatchObject({ tokens: 1, queries: 1 });
    const query = harness.cloud.transcript.find((each) => each.host === host);
    const { timespan, ...body } = JSON.parse(query?.requestBody ?? '') as Record<string, string>;
    expect([timespan, body['query']?.split('\n')[0]]).toEqual(['P30D', 'let since = ago(30d);']);
    expect(body['query']).not.toContain(keyName);
    expect([query?.status, query?.requestHeaders['prefer']]).toEqual([200, 'wait=30']);
  });
});
