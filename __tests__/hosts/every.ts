/** What each host says, and the errors of all of them: a run knows only its own. */
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { HostWords } from '../../src/errors/entry.ts';
import type { RunErrorCode } from '../../src/errors/errors.ts';
import { runErrors } from '../../src/errors/run-errors.ts';
import { words as azurePipelines } from '../../src/hosts/azure-pipelines/words.ts';
import { words as github } from '../../src/hosts/github/words.ts';
import { words as gitlab } from '../../src/hosts/gitlab/words.ts';
import { words as terminal } from '../../src/hosts/terminal/words.ts';
import type { HostName } from '../../src/model/host.ts';

export const wordsOf: Readonly<Record<HostName, HostWords>> = {
  github,
  'azure-pipelines': azurePipelines,
  gitlab,
  terminal,
};

export const everyHost: readonly HostWords[] = Object.values(wordsOf);

export const everyEntry = errorCatalog(everyHost.flatMap(({ errors }) => errors));

/** Each ID once: two hosts refuse to give a token. */
export const everyError = everyEntry.filter(
  ({ id }, index) => everyEntry.findIndex((other) => other.id === id) === index,
);

export const everyRunError = [
  ...everyHost.flatMap(({ noToken }) => Object.keys(noToken)),
  ...Object.keys(runErrors),
] as RunErrorCode[];
