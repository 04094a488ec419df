/** Generates docs/troubleshooting.md: the errors by code, with one remedy for all codes that share it, in the words of a run. */
import { markdown } from '../../src/report/escape.ts';
import { errorRemedy } from './error-remedy.ts';
import { type Chapter, chapters, type ExplainedError } from './explained-errors.ts';
import { withPlaceholders } from './finding-examples.ts';
import { obstacleSections } from './obstacle-sections.ts';
import { firstSentence } from './told.ts';

/** Of entries that a pattern recognizes, too. */
const similar: Readonly<Record<string, readonly string[]>> = {
  'certificate-refused': ['CERT_*'],
  'tls-failed': ['ERR_SSL_*'],
  'malformed-answer': ['HPE_*'],
};

/** One item of the list for each remedy: first what each code means, on a line of its own, then what to do. */
function family(entries: readonly ExplainedError[]): string {
  const named = (codes: readonly string[]) => codes.map((code) => `\`${code}\``).join(', ');
  const means = entries.map(
    ({ id, codes, meaning }) =>
      `<a id="${id}"></a>**${named([...codes, ...(similar[id] ?? [])])}** ${markdown(firstSentence(meaning))}`,
  );
  const toFix = entries.slice(0, 1).flatMap(errorRemedy);
  const item = [means.join('\\\n'), ...toFix].join('\n\n');
  return withPlaceholders(`- ${item.replaceAll(/\n(?=.)/g, '\n  ')}`);
}

function chapter({ title, errors }: Chapter): string {
  const families = [...Map.groupBy(errors, ({ runbook }) => JSON.stringify(runbook.steps)).values()];
  return [`## ${title}`, ...families.map(family)].join('\n\n');
}

const introduction = `# Troubleshooting

<!-- Made by npm run docs. -->

The log has the service's message, its request ID, and the commands with your names: once Adobe has confirmed a key, follow
the log alone. Lowercase codes are in [findings](findings.md). If it was on purpose, or nobody answers yet, change nothing, also after an error; before you create
what is missing, ask what they ask. Afterward, run again;
after a change of a workflow, a pipeline or a variable, start a new run, not a rerun.`;

/** Azure retires the api-versions that older tools use ("Prepare for Key Vault API version 2026-02-01 and later"). */
const oldTools = `## Commands for vaults, from 27 February 2027

- **\`InvalidApiVersionParameter\`, \`NoRegisteredProviderFound\`** Azure retires the control-plane versions of Key Vault before 2026-02-01. Older tools' commands for vaults then fail with "The api-version '…' is invalid".

  Update the tool: Azure CLI 2.90.0 or newer (\`az upgrade\`), Azure PowerShell Az 16.3.0 or newer (\`Update-Module Az\`).`;

/** Of other pages. */
const linkedByHand = '(#no-matching-federated-credential)';

/** The whole page: with the anchors that something links to. */
export function troubleshootingPage(): string {
  const blocks = [introduction, ...chapters.map(chapter), oldTools];
  const page = `${blocks.join('\n\n')}\n`;
  const links = `${page}${obstacleSections}${linkedByHand}`;
  return page.replaceAll(/<a id="([\w-]+)"><\/a>/g, (anchor: string, id: string) =>
    links.includes(`#${id})`) ? anchor : '',
  );
}
