/** What each host says, and the errors of all of them: a run knows only its own. */
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { HostTexts } from '../../src/errors/entry.ts';
import type { RunErrorCode } from '../../src/errors/errors.ts';
import { runErrors } from '../../src/errors/run-errors.ts';
import { texts as azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines-texts.ts';
import { texts as github } from '../../src/hosts/github/github-texts.ts';
import { texts as gitlab } from '../../src/hosts/gitlab/gitlab-texts.ts';
import { texts as terminal } from '../../src/hosts/terminal/terminal-texts.ts';
import type { HostName } from '../../src/model/host.ts';

export const textsOf: Readonly<Record<HostName, HostTexts>> = {
  github,
  'azure-pipelines': azurePipelines,
  gitlab,
  terminal,
};

export const everyHost: readonly HostTexts[] = Object.values(textsOf);

export const everyEntry = errorCatalog(everyHost.flatMap(({ errors }) => errors));

/** Each ID once: two hosts refuse to give a token. */
export const everyError = everyEntry.filter(
  ({ id }, index) => everyEntry.findIndex((other) => other.id === id) === index,
);

export const everyRunError = [
  ...everyHost.flatMap(({ noToken }) => Object.keys(noToken)),
  ...Object.keys(runErrors),
] as RunErrorCode[];
