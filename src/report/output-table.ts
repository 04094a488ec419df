/** The outputs of the action, in the order of `action.yml`: what each is, for `action.yml` and the READMEs. */
import type { InputType } from '../inputs/rules.ts';

interface OutputDefinition {
  readonly type: InputType;
  readonly description: string;
}

export const outputTable = {
  ready: {
    type: 'boolean',
    description: '`true` if the state is `confirmed`, or `provisioned` without `require-confirmation`; else `false`',
  },
  state: {
    type: ['missing', 'unhealthy', 'unknown', 'provisioned', 'confirmed'],
    description: '`missing`, `unhealthy`, `provisioned`, `confirmed` or `unknown`',
  },
  changed: {
    type: 'boolean',
    description: '`true` if ensure wrote something, or plan says that it would; otherwise `false`',
  },
  changes: {
    type: 'string',
    description:
      'JSON array of `{"resource","name","action","status"}`: resource is `resource-group`, `vault`, `key`, `principal`, `grant` or `lock`; action `create`, `update` or `recover`; status `planned`, `done`, `failed` or `skipped`',
  },
  findings: {
    type: 'string',
    description:
      'JSON array of `{"id","severity","status","title","observed","expected","cure"}`: status is `pass`, `fail`, `unknown`, `waived` or `skipped`',
  },
  'key-uri': { type: 'string', description: 'Key identifier with version' },
  'key-uri-versionless': { type: 'string', description: 'Key identifier without version' },
  'key-version': { type: 'string', description: 'Version of the key, 32 hexadecimal digits' },
  'vault-uri': { type: 'string', description: 'URI of the vault, `https://NAME.vault.azure.net/`' },
  'vault-id': { type: 'string', description: 'Azure resource ID of the vault' },
  'principal-id': { type: 'string', description: "Object ID of Adobe's service principal" },
  'grant-id': { type: 'string', description: 'Azure resource ID of the role assignment' },
  ticket: {
    type: 'string',
    description: 'Text of the ticket for Adobe; empty unless the state is `provisioned` or `confirmed`',
  },
  'ticket-file': { type: 'string', description: 'Path of a file with `ticket`; empty if `ticket` is' },
  'incident-ticket': {
    type: 'string',
    description:
      "Urgent text for Adobe Customer Care while Adobe can't use the key in `confirmed-key-uri`, or the vault's log shows that its calls are refused now, else empty; true whatever caused it",
  },
  'valid-until': {
    type: 'string',
    description:
      "Earliest known time (ISO 8601) at which Adobe's access ends: a key version expires, or the only role assignment ends; empty if none is known",
  },
  rotation: {
    type: ['none', 'made', 'adopting', 'unknown'],
    description:
      "Whether the key has a newer version than the confirmed one: `none`, `made` (Adobe wasn't seen with it), `adopting` (it was) or `unknown`",
  },
  'report-file': { type: 'string', description: 'Path of the JSON report' },
} as const satisfies Readonly<Record<string, OutputDefinition>>;
