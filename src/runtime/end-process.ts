/**
 * Ends the process as soon as all that was printed has left it: a connection that is still opening, or a proxy that never
 * answers, must not hold a run that is over.
 */
export function endProcess(exitCode: number): void {
  process.exitCode = exitCode;
  // A reader that is gone never takes the rest: the log is lost then, the outputs are not.
  process.stdout.once('error', () => process.exit(exitCode));
  process.stdout.write('', () => process.exit(exitCode));
}
