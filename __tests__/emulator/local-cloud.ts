/** A local cloud for the tests of a file, and a client that reaches it through the proxy. */
import { type RunningCloud, startCloud } from '../../emulator/start.ts';
import { type Client, clientOf } from './client.ts';

interface LocalCloud {
  readonly running: RunningCloud;
  readonly client: Client;
}

/** Runs from the first test of the file to the last. @throws where it is used outside of tests */
export function useLocalCloud(): LocalCloud {
  let started: LocalCloud | undefined;
  const local = () => {
    if (started === undefined) throw new Error('The cloud runs from the first test on');
    return started;
  };
  beforeAll(async () => {
    const running = await startCloud();
    started = { running, client: clientOf(running) };
  });
  afterAll(async () => {
    started?.client.close();
    await started?.running.stop();
  });
  return {
    get running() {
      return local().running;
    },
    get client() {
      return local().client;
    },
  };
}
