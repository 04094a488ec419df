/** `npm run readme`: makes the parts of README.md that are made, from `action.yml` and from a run of the demo. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDemo, story } from '../emulator/demo-run.ts';
import { readActionMetadata } from './action-metadata.ts';
import { fenced, inputsTable, outputsTable, replaceSection } from './readme-sections.ts';

const file = join(import.meta.dirname, '..', 'README.md');
const metadata = readActionMetadata();
const { succeeded, log } = await runDemo('group-only', story, () => undefined);
if (!succeeded) throw new Error(`The demo failed:\n${log}`);

const sections = { demo: fenced(log), inputs: inputsTable(metadata), outputs: outputsTable(metadata) };
const before = readFileSync(file, 'utf8');
const after = Object.entries(sections).reduce((text, [name, section]) => replaceSection(text, name, section), before);
writeFileSync(file, after);
