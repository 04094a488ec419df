/** The hosts, what each calls its things, and the errors of a run itself. */

import type { RunErrorCode } from '../../src/errors/errors.ts';
import { runErrors } from '../../src/errors/run-errors.ts';
import { texts as azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines-texts.ts';
import { texts as github } from '../../src/hosts/github/github-texts.ts';
import { texts as gitlab } from '../../src/hosts/gitlab/gitlab-texts.ts';
import type { Host } from '../../src/hosts/host.ts';
import type { TerminalSignIn } from '../../src/hosts/terminal/options.ts';
import { terminal as terminalHost } from '../../src/hosts/terminal/terminal.ts';
import { texts as terminal } from '../../src/hosts/terminal/terminal-texts.ts';
import type { HostName } from '../../src/model/host.ts';
import type { HostTexts } from '../../src/model/host-texts.ts';

export const textsOf: Readonly<Record<HostName, HostTexts>> = {
  github,
  'azure-pipelines': azurePipelines,
  gitlab,
  terminal,
};

export const everyHost: readonly HostTexts[] = Object.values(textsOf);

export const everyRunError = Object.keys(runErrors) as RunErrorCode[];

const bySystem: TerminalSignIn = { by: 'system' };

/** The command line without options. */
export const commandHost = (signIn: TerminalSignIn = bySystem): Host =>
  terminalHost({ signIn, asks: false, verbose: false, json: false, files: {}, problems: [] });
