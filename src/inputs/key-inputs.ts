/** Where the key is, and how it is created. */
import { firstOf, ifMatches, ofCharacters } from './causes.ts';
import { type InputDefinitions, optional } from './definition.ts';
import { commaOrLineSeparated, location, publicCidrOrAddress, resourceGroupName, tagLines } from './formats.ts';
import { matching, oneOf, pattern, trueOrFalse, wholeNumber } from './rules.ts';

const keySizes = [3072, 4096] as const;

/** A vault's firewall has no more rules. Source: https://learn.microsoft.com/azure/key-vault/general/network-security */
const mostAddresses = 1000;

function addresses(text: string): readonly string[] | undefined {
  const items = commaOrLineSeparated(text);
  return items.length <= mostAddresses && items.every(publicCidrOrAddress) ? items : undefined;
}

export const keyInputs = {
  resourceGroup: {
    since: '1.0',
    rule: {
      ...matching(
        'must be 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period',
        resourceGroupName,
      ),
      cause: firstOf(ofCharacters(/[\p{L}\p{Nd}_.()-]/u, 1, 90), ifMatches(/\.$/, 'it ends with a period')),
    },
    en: "Name of the vault's resource group",
    fr: 'Nom du groupe de ressources du coffre',
  },
  createResourceGroup: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: '`true` lets ensure create a missing resource group',
    fr: "`true` permet à ensure de créer le groupe de ressources s'il manque",
  },
  location: {
    since: '1.0',
    ...optional,
    rule: { ...matching('must be an Azure region, e.g. eastus2', location), cause: ofCharacters(/[a-z0-9 ]/i, 2, 50) },
    en: 'Azure region, such as `eastus2`; needed only to create something',
    fr: 'Région Azure, par exemple `francecentral`\u00A0; nécessaire en cas de création',
  },
  vaultName: {
    since: '1.0',
    rule: {
      ...pattern(
        'must be 3 to 24 letters, digits and single hyphens, start with a letter and end with a letter or digit',
        /^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/,
      ),
      cause: firstOf(
        ofCharacters(/[A-Za-z0-9-]/, 3, 24),
        ifMatches(/^\d/, 'it starts with a digit'),
        ifMatches(/^-/, 'it starts with a hyphen'),
        ifMatches(/-$/, 'it ends with a hyphen'),
        ifMatches(/--/, 'it contains two hyphens in a row'),
      ),
    },
    en: 'Name of the key vault, for this key only; 3 to 24 letters, digits and single hyphens',
    fr: "Nom du coffre de clés, réservé à cette clé\u00A0; 3 à 24 lettres, chiffres et traits d'union non consécutifs",
  },
  keyName: {
    since: '1.0',
    default: 'cja-cmk',
    rule: {
      ...pattern('must be 1 to 127 letters, digits and hyphens', /^[A-Za-z0-9-]{1,127}$/),
      cause: ofCharacters(/[A-Za-z0-9-]/, 1, 127),
    },
    en: 'Name of the key; 1 to 127 letters, digits and hyphens',
    fr: "Nom de la clé\u00A0; 1 à 127 lettres, chiffres et traits d'union",
  },
  keyType: {
    since: '1.0',
    default: 'RSA',
    rule: oneOf('RSA', 'RSA-HSM'),
    en: '`RSA` or `RSA-HSM` (in a premium vault), at creation only',
    fr: '`RSA` ou `RSA-HSM` (dans un coffre Premium), à la création uniquement',
  },
  keySize: {
    since: '1.0',
    default: '3072',
    rule: matching('must be 3072 or 4096', (text) => keySizes.find((size) => String(size) === text), 'integer'),
    en: '`3072` or `4096` bits, at creation only',
    fr: '`3072` ou `4096` bits, à la création uniquement',
  },
  retentionDays: {
    since: '1.0',
    default: '90',
    rule: wholeNumber(7, 90),
    en: "Days, 7 to 90, for which a deleted vault or key can be recovered; can't be changed after creation",
    fr: 'Jours, de 7 à 90, pendant lesquels un coffre ou une clé supprimés peuvent être récupérés\u00A0; non modifiable après la création',
  },
  network: {
    since: '1.0',
    default: 'open',
    rule: oneOf('open', 'restricted'),
    en: 'At creation: `open`, or `restricted` (deny by default, except for trusted Microsoft services); later, `restricted` confirms that a restriction is intended',
    fr: "À la création\u00A0: `open`, ou `restricted` (refus par défaut, sauf pour les services Microsoft approuvés)\u00A0; ensuite, `restricted` confirme qu'une restriction est voulue",
  },
  allowedIps: {
    since: '1.0',
    empty: { value: [] },
    rule: matching(
      'must be public IPv4 addresses or CIDR ranges, 1,000 at most, separated by commas or lines: Azure refuses private ones and more',
      addresses,
      'list',
    ),
    onlyWith: ['network', 'restricted'],
    en: 'With `network: restricted`: public IPv4 addresses or CIDR ranges that can reach the vault, 1,000 at most, separated by commas or line breaks',
    fr: 'Avec `network: restricted`\u00A0: adresses IPv4 publiques ou plages CIDR autorisées à joindre le coffre, 1\u00A0000 au plus, séparées par des virgules ou des sauts de ligne',
  },
  tags: {
    since: '1.0',
    empty: { value: {} },
    rule: matching(
      'must be name=value, one a line and 15 at most, as Azure allows tags of a key: no name begins with azure, microsoft or windows',
      tagLines,
      'list',
    ),
    en: 'Tags for what is created: `name=value`, one per line, 15 at most; no name begins with azure, microsoft or windows',
    fr: 'Étiquettes de ce qui est créé\u00A0: `nom=valeur`, une par ligne, 15 au plus\u00A0; aucun nom ne commence par azure, microsoft ou windows',
  },
  deleteLock: {
    since: '1.0',
    default: 'false',
    rule: trueOrFalse,
    en: '`true` also puts a CanNotDelete lock on the vault, unless a lock protects it',
    fr: '`true` place aussi un verrou CanNotDelete sur le coffre, sauf si un verrou le protège déjà',
  },
} satisfies InputDefinitions;
