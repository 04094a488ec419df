/** What each host calls its things, and the errors of a run itself. */
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

export const everyRunError = Object.keys(runErrors) as RunErrorCode[];
