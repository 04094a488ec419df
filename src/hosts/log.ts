/**
 * The run's log: plain lines, in the host's groups. No external text can issue a command of the host with it.
 *
 * Lines that are logged before the host's writer is loaded are queued here, since loading it takes longer than the first
 * request should.
 */
import type { MaskingLog } from '../model/log.ts';
import type { Writer } from './host.ts';

export interface RunLog extends MaskingLog {
  /** Writes the queue: masks first, so that no line shows what they hide. */
  open(writer: Writer): void;
  /** Ends the last group: what follows is not collapsed. */
  end(): void;
}

export function createLog(): RunLog {
  const secrets: string[] = [];
  const entries: ((writer: Writer) => void)[] = [];
  let opened: Writer | undefined;
  let grouped = false;
  const whenOpen = (write: (writer: Writer) => void): void => {
    if (opened === undefined) entries.push(write);
    else write(opened);
  };
  const end = (): void => {
    if (grouped) whenOpen((writer) => writer.endGroup());
    grouped = false;
  };
  return {
    open: (writer) => {
      opened = writer;
      for (const secret of secrets.splice(0)) writer.mask(secret);
      for (const write of entries.splice(0)) write(writer);
    },
    mask: (secret) => {
      if (secret === '') return;
      if (opened === undefined) secrets.push(secret);
      else opened.mask(secret);
    },
    step: (title) => {
      end();
      whenOpen((writer) => writer.startGroup(title));
      grouped = true;
    },
    end,
    info: (line) => whenOpen((writer) => writer.info(line)),
    debug: (line) => whenOpen((writer) => writer.debug(line)),
    warning: (message) => whenOpen((writer) => writer.annotate([{ level: 'warning', title: '', message }])),
  };
}
