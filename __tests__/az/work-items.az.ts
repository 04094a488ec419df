/**
 * Microsoft's Python client of Azure DevOps against the local cloud's work items. It needs no az but a Python that has it: the
 * variable `CLIENTS_PYTHON`, or python3 of the PATH (`pip install azure-devops`).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { useCloud } from '../bundle/harness.ts';

const python = process.env['CLIENTS_PYTHON'] ?? 'python3';
const hasClient = spawnSync(python, ['-c', 'import azure.devops']).status === 0;
if (!hasClient) process.stdout.write('missing the Python client of Azure DevOps\n');

(hasClient ? describe : describe.skip)('Python', () => {
  const harness = useCloud('ready');

  test('creates, comments, finds, reads and closes a work item', async () => {
    const { organization, project, accessToken } = harness.cloud.cloud.state.azurePipelines;
    const job = {
      SYSTEM_COLLECTIONURI: `https://dev.azure.com/${organization}/`,
      SYSTEM_TEAMPROJECT: project,
      SYSTEM_ACCESSTOKEN: accessToken,
      // The client caches routes in a file.
      HOME: harness.cloud.environment['RUNNER_TEMP'] ?? '/nonexistent',
    };
    const env = { ...harness.cloud.environment, ...job, PATH: process.env['PATH'] ?? '' };
    const child = spawn(python, [join(import.meta.dirname, 'work-items.py')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await once(child, 'close');
    expect(JSON.parse(text)).toEqual({
      states: { New: 'Proposed', Active: 'InProgress', Closed: 'Completed', Removed: 'Removed' },
      made: 'New',
      comments: ['A comment'],
      titles: ['Made by the client'],
      closed: 'Closed',
      refused: 'AzureDevOpsServiceError',
    });
  });
});
