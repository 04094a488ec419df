/** Starts the run, nothing else. */
import { run } from './main.ts';

process.exitCode = await run(process.env);
