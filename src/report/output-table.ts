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
    en: '`true` when the state is `confirmed`, or `provisioned` without `require-confirmation`; else `false`, also after every early failure',
    fr: "`true` si l'état est `confirmed`, ou `provisioned` sans `require-confirmation` ; sinon `false`, aussi après chaque échec précoce",
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
    en: '`true` when ensure wrote something, or when plan says that it would; else `false`',
    fr: "`true` si ensure a écrit quelque chose, ou si plan dit qu'il le ferait ; sinon `false`",
  },
  changes: {
    since: '1.0',
    type: 'string',
    en: 'JSON array of `{"resource","name","action","status"}`: resource is `resource-group`, `vault`, `key`, `principal`, `grant` or `lock`; action `create`, `update` or `recover`; status `planned`, `done`, `failed` or `skipped`',
    fr: 'Tableau JSON de `{"resource","name","action","status"}`',
  },
  findings: {
    since: '1.0',
    type: 'string',
    en: 'JSON array of `{"id","severity","status","title","observed","expected","cure"}`: status is `pass`, `fail`, `unknown`, `waived` or `skipped`',
    fr: 'Tableau JSON de `{"id","severity","status","title","observed","expected","cure"}`',
  },
  'key-uri': {
    since: '1.0',
    type: 'string',
    en: 'Key identifier with version, as the Azure portal shows it',
    fr: 'Identificateur de clé avec version, tel que le montre le portail Azure',
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
    en: 'Azure resource id of the vault',
    fr: 'ID de ressource Azure du coffre',
  },
  'principal-id': {
    since: '1.0',
    type: 'string',
    en: "Object id of the service principal of Adobe's app",
    fr: "ID d'objet du principal de service d'Adobe",
  },
  'grant-id': {
    since: '1.0',
    type: 'string',
    en: 'Azure resource id of the role assignment',
    fr: "ID de ressource Azure de l'attribution de rôle",
  },
  ticket: {
    since: '1.0',
    type: 'string',
    en: 'Text of the ticket for Adobe; empty unless the state is `provisioned` or `confirmed`',
    fr: "Texte du ticket pour Adobe ; vide sauf si l'état est `provisioned` ou `confirmed`",
  },
  'ticket-file': {
    since: '1.0',
    type: 'string',
    en: 'Path of a file with the same text; empty when `ticket` is',
    fr: "Chemin d'un fichier avec le même texte ; vide si `ticket` l'est",
  },
  'report-file': {
    since: '1.0',
    type: 'string',
    en: 'Path of the JSON report: the outputs, the inputs that are not secret, who ran it, when, and what was observed',
    fr: "Chemin du rapport JSON : les sorties, les entrées qui ne sont pas secrètes, qui l'a exécuté, quand, et ce qui a été constaté",
  },
} as const satisfies Readonly<Record<string, OutputDefinition>>;
