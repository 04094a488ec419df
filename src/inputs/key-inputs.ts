/** Where the key is, and how it is created. */
import { type InputDefinitions, optional } from './definition.ts';
import { cidrOrAddress, commaOrLineSeparated, location, resourceGroupName, tagLines } from './formats.ts';
import { matching, oneOf, pattern, trueOrFalse, wholeNumber } from './rules.ts';

const keySizes = [3072, 4096] as const;

function addresses(text: string): readonly string[] | undefined {
  const items = commaOrLineSeparated(text);
  return items.every(cidrOrAddress) ? items : undefined;
}

export const keyInputs = {
  resourceGroup: {
    since: '1.0',
    rule: matching(
      'must be 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period',
      resourceGroupName,
    ),
    en: "Name of the vault's resource group",
    fr: 'Nom du groupe de ressources du coffre',
  },
  createResourceGroup: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: '`true` lets ensure create the resource group when it is missing',
    fr: '`true` permet à ensure de créer le groupe de ressources qui manque',
  },
  location: {
    since: '1.0',
    ...optional,
    rule: matching("must be an Azure region, e.g. eastus2 (list them with 'az account list-locations')", location),
    en: 'Azure region, such as `eastus2`; needed only when something must be created',
    fr: 'Région Azure, comme `francecentral` ; nécessaire seulement quand il faut créer quelque chose',
  },
  vaultName: {
    since: '1.0',
    rule: pattern(
      'must be 3 to 24 letters, digits and single hyphens, start with a letter and end with a letter or digit',
      /^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/,
    ),
    en: 'Name of the Key Vault, which is used for this key only; 3 to 24 letters, digits and single hyphens',
    fr: "Nom du coffre de clés, réservé à cette clé ; 3 à 24 lettres, chiffres et traits d'union isolés",
  },
  keyName: {
    since: '1.0',
    default: 'cja-cmk',
    rule: pattern('must be 1 to 127 letters, digits and hyphens', /^[A-Za-z0-9-]{1,127}$/),
    en: 'Name of the key; 1 to 127 letters, digits and hyphens',
    fr: "Nom de la clé ; 1 à 127 lettres, chiffres et traits d'union",
  },
  keyType: {
    since: '1.0',
    default: 'RSA',
    rule: oneOf('RSA', 'RSA-HSM'),
    en: '`RSA` or `RSA-HSM`, at creation only; `RSA-HSM` makes a new vault premium',
    fr: "`RSA` ou `RSA-HSM`, à la création seulement ; `RSA-HSM` fait d'un nouveau coffre un coffre premium",
  },
  keySize: {
    since: '1.0',
    default: '3072',
    rule: matching('must be 3072 or 4096', (text) => keySizes.find((size) => String(size) === text), 'integer'),
    en: '`3072` or `4096` bits, at creation only',
    fr: '`3072` ou `4096` bits, à la création seulement',
  },
  retentionDays: {
    since: '1.0',
    default: '90',
    rule: wholeNumber(7, 90),
    en: 'Days for which a deleted vault or key can be recovered, 7 to 90, at creation only',
    fr: 'Jours pendant lesquels un coffre ou une clé supprimés peuvent être récupérés, 7 à 90, à la création seulement',
  },
  network: {
    since: '1.0',
    default: 'open',
    rule: oneOf('open', 'restricted'),
    en: 'At creation only: `open`, or `restricted` (deny by default; trusted Microsoft services bypass)',
    fr: 'À la création seulement : `open`, ou `restricted` (refus par défaut ; les services Microsoft approuvés passent)',
  },
  allowedIps: {
    since: '1.0',
    empty: { value: [] },
    rule: matching('must be IPv4 addresses or CIDR ranges, separated by commas or lines', addresses, 'list'),
    onlyWith: ['network', 'restricted'],
    en: 'With `network: restricted` only: IPv4 addresses or CIDR ranges that may reach the vault, separated by commas or lines',
    fr: 'Avec `network: restricted` seulement : adresses IPv4 ou plages CIDR qui atteignent le coffre, séparées par des virgules ou des lignes',
  },
  tags: {
    since: '1.0',
    empty: { value: {} },
    rule: matching('must be name=value, one a line, as Azure allows tags', tagLines, 'list'),
    en: 'Tags for what is created, `name=value`, one a line',
    fr: 'Étiquettes de ce qui est créé, `nom=valeur`, une par ligne',
  },
  deleteLock: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: '`true` also ensures a CanNotDelete lock on the vault, unless a CanNotDelete or ReadOnly lock already holds on it or above it',
    fr: '`true` assure aussi un verrou CanNotDelete sur le coffre, sauf si un verrou CanNotDelete ou ReadOnly vaut déjà pour lui',
  },
} satisfies InputDefinitions;
