/** The end of a run: concludes and publishes what came of it, however it went. */
import { conclude, endingOf, isCancellation, withCancellation } from './conclude.ts';
import type { RunContext } from './connect.ts';
import type { HostTexts } from './errors/entry.ts';
import { asError, errorsOf } from './errors/errors.ts';
import type { Host, Writer } from './hosts/host.ts';
import type { RunLog } from './hosts/log.ts';
import { publish } from './hosts/publish.ts';
import type { Environment } from './inputs/inputs.ts';
import type { Ending } from './model/outcome.ts';
import type { RunState } from './run-state.ts';

/** What a run is given by the place where it runs. */
export interface RunOptions {
  readonly host: Host;
  readonly environment: Environment;
  readonly log: RunLog;
  readonly writer: Writer;
  readonly texts: HostTexts;
}

/** @returns how the run ends; `unchecked` also where the result could not be published */
export async function finish(
  state: RunState,
  context: RunContext | undefined,
  { host, environment, log, writer, texts }: RunOptions,
): Promise<Ending> {
  if (context?.deadline.isCancelled === true) state.error = withCancellation(state.error);
  for (const error of errorsOf(state.error)) if (error instanceof Error) log.debug(error.stack ?? error.message);
  try {
    const outcome = conclude(state, host.run(environment), texts);
    log.end();
    const { complete } = await publish(outcome, host.files(environment, outcome.inputs), { log, writer, texts });
    const isLate = context?.deadline.isCancelled === true && !errorsOf(state.error).some(isCancellation);
    if (isLate) writer.fail('The run was canceled while the result was published.');
    const ending = endingOf(outcome);
    return ending === 'passed' && (!complete || isLate) ? 'unchecked' : ending;
  } catch (error) {
    // The outputs of the beginning remain: not ready, state unknown.
    writer.fail(`The result could not be published: ${asError(error).message}`);
    return 'unchecked';
  }
}
