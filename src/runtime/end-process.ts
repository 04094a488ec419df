/**
 * Ends the process as soon as all that was printed has left it: a connection that is still opening, or a proxy that never
 * answers, must not hold a run that is over.
 */
export function endProcess(exitCode: number): void {
  process.exitCode = exitCode;
  const { stdout } = process;
  const end = () => process.exit(exitCode);
  if (stdout.writableLength === 0) end();
  // A slow reader takes the rest first; one that is gone never does, and the outputs are written by then.
  else stdout.once('drain', end).once('error', end);
}
