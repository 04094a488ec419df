/** Generates docs/reference.md: every finding, then every error that the program can explain. */
import { catalog } from '../../src/checks/catalog.ts';
import type { CatalogEntry } from '../../src/checks/check.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { ErrorEntry, HostTexts } from '../../src/errors/entry.ts';
import { texts as azurePipelines } from '../../src/hosts/azure-pipelines/azure-pipelines-texts.ts';
import { texts as github } from '../../src/hosts/github/github-texts.ts';
import { inputTable } from '../../src/inputs/table.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { replaceSection, table } from './tables.ts';

const hosts: readonly HostTexts[] = [github, azurePipelines];

const severityOf = ({ severity, severityRule }: CatalogEntry) =>
  severityRule ?? (typeof severity === 'string' ? severity : '');

const anchored = (id: string) => `<a id="${id.toLowerCase()}"></a>\`${id}\``;

function findingRow(entry: CatalogEntry): string[] {
  const { id, source, title, expected, references = [], differing = [] } = entry;
  const rule = source.startsWith('https://') ? `[${title.en}](${source})` : title.en;
  const more = typeof expected === 'function' ? '' : `: ${expected.en}`;
  const peers = [...references, ...differing.map((other) => `not ${other}`)].join(', ');
  return [anchored(id), severityOf(entry), `${rule}${more}`, peers];
}

/** Names in place of those of a run. */
const named = (what: string) => what.toUpperCase();
const inputs = {
  ...Object.fromEntries(Object.keys(inputTable).map((field) => [field, named(field)])),
  mode: 'ensure',
  confirmed: undefined,
  waive: [],
} as unknown as Inputs;

/** The same meaning for every host that has the error. */
function errorRow({ id, codes, services, meaning }: ErrorEntry, host: HostTexts): string[] {
  const [service = 'arm'] = services;
  const right = rightOf(permissions.createKey);
  const operation = { en: 'the operation', fr: "l'opération" };
  const details = { service, operation, right, code: codes[0], message: '' };
  const claims = { issuer: 'ISSUER', subject: 'SUBJECT', audience: 'AUDIENCE' };
  const { en } = meaning({ host, inputs, details, claims });
  return [`<a id="${id}"></a>${codes.map((code) => `\`${code}\``).join(', ')}`, en];
}

function errorRows(): string[][] {
  const seen = new Set<string>();
  return hosts.flatMap((host) =>
    errorCatalog(host.errors).flatMap((entry) => {
      const key = `${entry.id} ${host.name === 'github' ? '' : entry.services.join()}`;
      if (seen.has(entry.id)) return [];
      seen.add(entry.id);
      return [errorRow(entry, host)].filter(() => key !== '');
    }),
  );
}

/** @param document the current page */
export function referencePage(document: string): string {
  const findings = table(['Finding', 'Severity', 'Passes when', 'Elsewhere'], catalog.map(findingRow));
  const errors = table(['Code', 'What it most likely means'], errorRows());
  return replaceSection(replaceSection(document, 'findings', findings), 'errors', errors);
}
