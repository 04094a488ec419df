/** The exit codes of the command line; a workflow's step has 0 and 1. */
import type { Ending } from '../model/outcome.ts';

export type ExitCodes = Readonly<Record<Ending | 'canceled', number>>;

export const commandExitCodes: ExitCodes = { passed: 0, failed: 1, invalid: 2, unchecked: 3, canceled: 130 };

export const stepExitCodes: ExitCodes = { passed: 0, failed: 1, invalid: 1, unchecked: 1, canceled: 1 };
