/** Where the lines of a run go. */

/** Where a run's lines go. Every line is escaped before it is printed. */
export interface Log {
  /** Ends the previous group and begins a new one, which GitHub's page collapses. */
  step(title: string): void;
  info(line: string): void;
  /** Shown only under step debugging. */
  debug(line: string): void;
  warning(line: string): void;
}

export interface MaskingLog extends Log {
  /** From now on the log shows `***` for this value. */
  mask(secret: string): void;
}
