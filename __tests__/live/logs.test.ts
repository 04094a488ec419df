/** The log's rules: tried on events of calls that the step makes itself. */
import { describe, expect, test } from '@jest/globals';
import type { RunningCloud } from '../../emulator/start.ts';
import { rawRows } from './beside-logs.ts';
import { nothing } from './owner.ts';
import { answering, outcomes, type Step, tryStep } from './steps.ts';

type Row = Record<string, unknown>;
const beside = (cloud: RunningCloud) => [rawRows(cloud)];

/** Both tables return the events in another form. */
const changed = (change: (row: Row) => Row): Step => ({
  isShared: true,
  otherwise: [],
  beside: (cloud) => [rawRows(cloud, change)],
});

const withoutVersion = (text: unknown) => String(text).replace(/\/[0-9a-f]{32}/, '');

/** For each rule, rows that it does not expect. */
const others: Readonly<Record<string, (row: Row) => Row>> = {
  'log-fields': (row) => ({ ...row, Identity: {}, identity_claim_appid_g: '' }),
  'log-refusals': (row) => ({ ...row, ResultType: 'Failure' }),
  'log-columns': ({ CallerIpAddress, CallerIPAddress, ...row }) => ({
    ...row,
    Caller: CallerIpAddress ?? CallerIPAddress,
  }),
  'log-versions': (row) => ({ ...row, Id: withoutVersion(row['Id'] ?? ''), id_s: withoutVersion(row['id_s'] ?? '') }),
  'log-arm-calls': (row) => ({
    ...row,
    ClientInfo: 'azure-resource-manager/2.0',
    clientInfo_s: 'azure-resource-manager/2.0',
  }),
  'log-delay': (row) => ({
    ...row,
    IngestedAt: new Date(Date.parse(String(row['TimeGenerated'])) + 900_000).toISOString(),
  }),
  'log-meaning': ({ OperationName, ...row }) => ({ ...row, OperationName, Identity: {}, identity_claim_appid_g: '' }),
};

const named = 'with raw rows that the test answers in the documented shape';

describe.each(Object.entries(others))(`%s, ${named}`, (id, change) => {
  test('holds', async () => {
    const stdout = expect.stringMatching(/^Holds: /);
    const ended = await tryStep(id, { otherwise: [], beside, isShared: true }, 'as it is');
    expect(ended).toEqual({ exitCode: 0, stderr: '', stdout, left: nothing });
  });

  test('does not hold if Azure answers differently', async () => {
    const stdout = expect.stringMatching(/^Does not hold: /);
    const ended = await tryStep(id, changed(change), 'as it is');
    expect(ended).toEqual({ exitCode: 1, stderr: '', stdout, left: nothing });
  });
});

const isQuery = ({ host }: { readonly host: string }) => host === 'api.loganalytics.io';
const noRows = { status: 200, body: { tables: [{ name: 'PrimaryResult', columns: [], rows: [] }] } };

const steps: Readonly<Record<string, Step>> = {
  'log-destination': {
    beside,
    isShared: true,
    otherwise: [
      answering(
        ({ path, body }) => path.includes('/vaults/kv-live-d') && body.includes('"AZKVAuditLogs'),
        () => ({
          status: 200,
          body: { tables: [{ name: 'PrimaryResult', columns: [{ name: 'Id', type: 'string' }], rows: [['x']] }] },
        }),
      ),
    ],
  },
  'log-refused': {
    beside,
    isShared: true,
    otherwise: [
      answering(
        (request) => isQuery(request) && !request.body.includes('ingestion_time()'),
        () => noRows,
      ),
    ],
  },
  'log-rights': {
    beside,
    isShared: true,
    otherwise: [
      answering(
        (request) => isQuery(request) && !request.body.includes('ingestion_time()'),
        () => noRows,
      ),
    ],
  },
};

describe.each(Object.entries(steps))(`%s, ${named}`, (id, step) => {
  test.each(outcomes)('%s', async (_what, how, exitCode, words) => {
    const stdout = expect.stringMatching(words);
    expect(await tryStep(id, step, how)).toEqual({ exitCode, stderr: '', stdout, left: nothing });
  });
});

describe('log-nothing', () => {
  const fresh = (status: number): Step => ({ otherwise: [answering(isQuery, () => ({ ...noRows, status }))] });

  test('holds if an empty workspace answers 204, as Azure documents', async () => {
    const ended = await tryStep(
      'log-nothing',
      { otherwise: [answering(isQuery, () => ({ status: 204 }))] },
      'otherwise',
    );
    expect(ended).toEqual({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^Holds: /), left: nothing });
  });

  test('does not hold if it answers an empty table', async () => {
    const ended = await tryStep('log-nothing', fresh(200), 'otherwise');
    expect(ended).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: expect.stringMatching(/^Does not hold: /),
      left: nothing,
    });
  });
});
