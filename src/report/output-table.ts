/** The outputs of the action, in the order of `action.yml`: what each is, for `action.yml` and the READMEs. */
import type { InputType } from '../inputs/rules.ts';

interface OutputDefinition {
  readonly since: string;
  readonly type: InputType;
  readonly en: string;
  readonly fr: string;
}

export const outputTable = {
  ready: {
    since: '1.0',
    type: 'boolean',
    en: '`true` if the state is `confirmed`, or `provisioned` without `require-confirmation`; else `false`',
    fr: "`true` si l'état est `confirmed`, ou `provisioned` sans `require-confirmation`\u00A0; sinon `false`",
  },
  state: {
    since: '1.0',
    type: ['missing', 'unhealthy', 'unknown', 'provisioned', 'confirmed'],
    en: '`missing`, `unhealthy`, `provisioned`, `confirmed` or `unknown`',
    fr: '`missing`, `unhealthy`, `provisioned`, `confirmed` ou `unknown`',
  },
  changed: {
    since: '1.0',
    type: 'boolean',
    en: '`true` if ensure wrote something, or plan says that it would; otherwise `false`',
    fr: '`true` si ensure a écrit quelque chose, ou si plan annonce une modification\u00A0; sinon `false`',
  },
  changes: {
    since: '1.0',
    type: 'string',
    en: 'JSON array of `{"resource","name","action","status"}`: resource is `resource-group`, `vault`, `key`, `principal`, `grant` or `lock`; action `create`, `update` or `recover`; status `planned`, `done`, `failed` or `skipped`',
    fr: 'Tableau JSON de `{"resource","name","action","status"}`\u00A0: resource vaut `resource-group`, `vault`, `key`, `principal`, `grant` ou `lock`\u00A0; action vaut `create`, `update` ou `recover`\u00A0; status vaut `planned`, `done`, `failed` ou `skipped`',
  },
  findings: {
    since: '1.0',
    type: 'string',
    en: 'JSON array of `{"id","severity","status","title","observed","expected","cure"}`: status is `pass`, `fail`, `unknown`, `waived` or `skipped`',
    fr: 'Tableau JSON de `{"id","severity","status","title","observed","expected","cure"}`\u00A0: status vaut `pass`, `fail`, `unknown`, `waived` ou `skipped`',
  },
  'key-uri': {
    since: '1.0',
    type: 'string',
    en: 'Key identifier with version',
    fr: 'Identificateur de clé avec version',
  },
  'key-uri-versionless': {
    since: '1.0',
    type: 'string',
    en: 'Key identifier without version',
    fr: 'Identificateur de clé sans version',
  },
  'key-version': {
    since: '1.0',
    type: 'string',
    en: 'Version of the key, 32 hexadecimal digits',
    fr: 'Version de la clé, 32 chiffres hexadécimaux',
  },
  'vault-uri': {
    since: '1.0',
    type: 'string',
    en: 'URI of the vault, `https://NAME.vault.azure.net/`',
    fr: 'URI du coffre, `https://NOM.vault.azure.net/`',
  },
  'vault-id': {
    since: '1.0',
    type: 'string',
    en: 'Azure resource ID of the vault',
    fr: 'ID de ressource Azure du coffre',
  },
  'principal-id': {
    since: '1.0',
    type: 'string',
    en: "Object ID of Adobe's service principal",
    fr: "ID d'objet du principal de service d'Adobe",
  },
  'grant-id': {
    since: '1.0',
    type: 'string',
    en: 'Azure resource ID of the role assignment',
    fr: "ID de ressource Azure de l'attribution de rôle",
  },
  ticket: {
    since: '1.0',
    type: 'string',
    en: 'Text of the ticket for Adobe; empty unless the state is `provisioned` or `confirmed`',
    fr: "Texte du ticket pour Adobe\u00A0; vide sauf si l'état est `provisioned` ou `confirmed`",
  },
  'ticket-file': {
    since: '1.0',
    type: 'string',
    en: 'Path of a file with `ticket`; empty if `ticket` is',
    fr: "Chemin d'un fichier contenant `ticket`\u00A0; vide s'il l'est",
  },
  'incident-ticket': {
    since: '1.0',
    type: 'string',
    en: "Urgent text for Adobe Customer Care while Adobe can't use the key in `confirmed-key-uri`, or the vault's log shows that its calls are refused now, else empty; true whatever caused it",
    fr: "Texte urgent pour l'assistance clientèle Adobe tant qu'Adobe ne peut pas utiliser la clé de `confirmed-key-uri`, ou que le journal du coffre montre que ses appels sont désormais refusés, sinon vide\u00A0; vrai quelle qu'en soit la cause",
  },
  'valid-until': {
    since: '1.0',
    type: 'string',
    en: "Earliest known time (ISO 8601) at which Adobe's access ends: a key version expires, or the only role assignment ends; empty if none is known",
    fr: "Premier moment connu (ISO 8601) où l'accès d'Adobe prend fin\u00A0: une version de la clé expire, ou la seule attribution de rôle se termine\u00A0; vide si aucun n'est connu",
  },
  rotation: {
    since: '1.0',
    type: ['none', 'made', 'adopting', 'unknown'],
    en: "Whether the key has a newer version than the confirmed one: `none`, `made` (Adobe wasn't seen with it), `adopting` (it was) or `unknown`",
    fr: "Si la clé a une version plus récente que la version confirmée\u00A0: `none` (non), `made` (Adobe n'a pas été vu avec elle), `adopting` (il l'a été) ou `unknown` (inconnu)",
  },
  'report-file': { since: '1.0', type: 'string', en: 'Path of the JSON report', fr: 'Chemin du rapport JSON' },
} as const satisfies Readonly<Record<string, OutputDefinition>>;
