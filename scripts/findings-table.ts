/** Prints docs/findings.md from the catalogue: `node scripts/findings-table.ts > docs/findings.md`. */
import {
  absent,
  confirmed,
  found,
  inputs,
  noVault,
  now,
  observed,
  olderVersion,
  withKey,
  withVault,
} from '../__tests__/checks/tenant.ts';
import { catalogue } from '../src/checks/catalogue.ts';
import type { CatalogueEntry } from '../src/checks/check.ts';
import { evaluate } from '../src/checks/evaluate.ts';
import { findingWords } from '../src/messages/findings.ts';
import type { FindingId, Inputs, Observed } from '../src/model.ts';
import { encryptionUserRoleName } from '../src/roles.ts';

interface Trouble {
  readonly seen?: Partial<Observed>;
  readonly asked?: Partial<Inputs>;
}

/** A target on which the finding fails: its cure is the example of the page. */
const troubles: Readonly<Record<FindingId, Trouble>> = {
  'vault-exists': { seen: noVault },
  'vault-soft-delete': { seen: withVault({ softDelete: false }) },
  'vault-purge-protection': { seen: withVault({ purgeProtection: false }) },
  'vault-permission-model': { seen: withVault({ rbac: false }) },
  'vault-network': { seen: withVault({ networkDefault: 'deny', trustedServicesBypass: false }) },
  'vault-dedicated': { seen: { keys: found(['cja-cmk', 'other']) } },
  'vault-lock': { seen: { locks: found([]) } },
  'vault-logging': { seen: { diagnosticSettings: found([]) } },
  'key-exists': { seen: { key: absent } },
  'key-enabled': { seen: withKey({ enabled: false }) },
  'key-active': { seen: withKey({ expires: now }) },
  'key-expiry': { seen: withKey({ expires: now + 86_400 }) },
  'key-type': { seen: withKey({ type: 'EC', size: null }) },
  'key-size': { seen: withKey({ size: 2048 }) },
  'key-operations': { seen: withKey({ operations: ['wrapkey'] }) },
  'key-rotation': { seen: withKey({ rotates: true }) },
  'adobe-principal': { seen: { principal: absent } },
  'adobe-grant': { seen: { roleAssignments: found([]) } },
  'adobe-least-privilege': {
    seen: withVault({ rbac: false, accessPolicies: [policyThatIsTooWide()] }),
  },
  'adobe-entitlement': { asked: { adobeEntitlement: undefined } },
  'confirmed-key': { seen: withKey({ enabled: false }), asked: confirmed('a'.repeat(32)) },
  'confirmed-version': { asked: confirmed(olderVersion) },
  'adobe-confirmation': { asked: { requireConfirmation: true } },
};

function policyThatIsTooWide() {
  const keys = ['get', 'wrapkey', 'unwrapkey', 'delete'];
  const objectId = observed.principal.seen === 'found' ? observed.principal.value.id : '';
  return { objectId, applicationId: undefined, keys, secrets: [], certificates: [], storage: [] };
}

/** What the finding expects, with the names of the example filled in as the reader would write them. */
function passesWith(id: FindingId): string {
  const words = findingWords('en');
  const { expected } = words[id];
  if (typeof expected === 'string') return expected;
  const texts: Partial<Record<FindingId, string>> = {
    'vault-dedicated': words['vault-dedicated'].expected('`key-name`'),
    'key-expiry': words['key-expiry'].expected('`expiry-warning-days`'),
    'adobe-grant': words['adobe-grant'].expected(encryptionUserRoleName),
    'confirmed-key': words['confirmed-key'].expected('`confirmed-key-uri`'),
  };
  return texts[id] ?? '';
}

function severityOf({ severity }: CatalogueEntry): string {
  return typeof severity === 'string' ? severity : 'error with `require-confirmation: true`, else skipped';
}

function section(entry: CatalogueEntry): string[] {
  const { id, source, references, differing } = entry;
  const { title, why } = findingWords('en')[id];
  const { seen = {}, asked = {} } = troubles[id];
  const { findings } = evaluate({ ...inputs, ...asked }, { ...observed, ...seen }, 'en');
  const [sentence = '', ...commands] = findings.find((finding) => finding.id === id)?.cure.split('\n') ?? [];
  return [
    `## ${id}`,
    `**${title}** (${severityOf(entry)})`,
    why,
    `Passes with: ${passesWith(id)}.`,
    `When it fails: ${sentence}`,
    ...(commands.length > 0 ? [['```sh', ...commands, '```'].join('\n')] : []),
    `Source: ${source.startsWith('https://') ? `<${source}>` : source}.`,
    ...(references.length > 0 ? [`The same elsewhere: ${references.join(', ')}.`] : []),
    ...(differing.length > 0 ? [`Elsewhere, with another demand on the same setting: ${differing.join(', ')}.`] : []),
  ];
}

const introduction = `# Findings

<!-- Made by scripts/findings-table.ts from the catalogue in src/checks. -->

What the action checks, in the order in which it reports. A finding is \`pass\`, \`fail\`, \`unknown\` (it could not be
checked; the finding says why and which right is missing), \`waived\` (accepted with the input \`waive\`) or \`skipped\` (it makes
no sense here, as with the key's checks where there is no key). What is \`unknown\` is never counted as good.

The commands below are those of an example: vault \`${inputs.vaultName}\` with key \`${inputs.keyName}\` in group
\`${inputs.resourceGroup}\`. A run fills in the names of its own target.`;

/** The whole page. */
export function findingsPage(): string {
  const rows = catalogue.map((entry) => {
    const { title } = findingWords('en')[entry.id];
    return `| [\`${entry.id}\`](#${entry.id}) | ${severityOf(entry)} | ${title} |`;
  });
  const table = ['| id | severity | what |', '|---|---|---|', ...rows].join('\n');
  return `${[introduction, table, ...catalogue.flatMap((entry) => section(entry))].join('\n\n')}\n`;
}

if (import.meta.main) process.stdout.write(findingsPage());
