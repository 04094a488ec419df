/** The cancellation of this process: it listens as soon as this file is loaded, before all others. */
import { Cancellation } from './cancellation.ts';

export const cancellation = new Cancellation();
