/** fast-check with a seed: a run has the same cases as the one before, so that a change fails only for what it changed. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 2026 });

export * from 'fast-check';
