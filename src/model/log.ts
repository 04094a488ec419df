/** Where the lines of a run go. */

/** Where a run's lines go. Every line is escaped before it is printed. */
export interface Log {
  /** Ends the group before and begins the next: its lines are folded on GitHub's page. */
  step(title: string): void;
  info(line: string): void;
  /** Shown only under step debugging. */
  debug(line: string): void;
  warning(line: string): void;
}
