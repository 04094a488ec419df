/**
 * Ends the process as soon as all output is written: a connection that is still opening, or a proxy that never answers,
 * must not delay the end of the run.
 */
export function endProcess(exitCode: number): void {
  process.exitCode = exitCode;
  const { stdout } = process;
  const end = () => process.exit(exitCode);
  if (stdout.writableLength === 0) end();
  // Wait for a slow reader to read the rest. If the reader is gone, end: the outputs are already written.
  else stdout.once('drain', end).once('error', end);
}
