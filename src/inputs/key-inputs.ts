/** Where the key is, and how it is created. */
import { type InputDefinitions, optional } from './definition.ts';
import { commaOrLineSeparated, location, publicCidrOrAddress, resourceGroupName, tagLines } from './formats.ts';
import { firstOf, ifMatches, matching, ofCharacters, oneOf, pattern, trueOrFalse, wholeNumber } from './rules.ts';

const keySizes = [3072, 4096] as const;

/** A vault's firewall has no more rules. Source: https://learn.microsoft.com/azure/key-vault/general/network-security */
const mostAddresses = 1000;

function addresses(text: string): readonly string[] | undefined {
  const items = commaOrLineSeparated(text);
  return items.length <= mostAddresses && items.every(publicCidrOrAddress) ? items : undefined;
}

export const keyInputs = {
  resourceGroup: {
    rule: {
      ...matching(
        'must be 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, and not end with a period',
        resourceGroupName,
      ),
      cause: firstOf(ofCharacters(/[\p{L}\p{Nd}_.()-]/u, 1, 90), ifMatches(/\.$/, 'it ends with a period')),
    },
    description: "Name of the vault's resource group",
  },
  createResourceGroup: {
    default: 'false',
    rule: trueOrFalse,
    description: '`true` lets ensure create a missing resource group',
  },
  location: {
    ...optional,
    rule: { ...matching('must be an Azure region, e.g. eastus2', location), cause: ofCharacters(/[a-z0-9 ]/i, 2, 50) },
    description: 'Azure region, such as `eastus2`; needed only to create something',
  },
  vaultName: {
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
    description: 'Name of the key vault, for this key only; 3 to 24 letters, digits and single hyphens',
  },
  keyName: {
    default: 'cja-cmk',
    rule: {
      ...pattern('must be 1 to 127 letters, digits and hyphens', /^[A-Za-z0-9-]{1,127}$/),
      cause: ofCharacters(/[A-Za-z0-9-]/, 1, 127),
    },
    description: 'Name of the key; 1 to 127 letters, digits and hyphens',
  },
  keyType: {
    default: 'RSA',
    rule: oneOf('RSA', 'RSA-HSM'),
    description: '`RSA` or `RSA-HSM` (in a premium vault), at creation only',
  },
  keySize: {
    default: '3072',
    rule: matching('must be 3072 or 4096', (text) => keySizes.find((size) => String(size) === text), 'integer'),
    description: '`3072` or `4096` bits, at creation only',
  },
  retentionDays: {
    default: '90',
    rule: wholeNumber(7, 90),
    description: "Days, 7 to 90, for which a deleted vault or key can be recovered; can't be changed after creation",
  },
  network: {
    default: 'open',
    rule: oneOf('open', 'restricted'),
    description:
      'At creation: `open`, or `restricted` (deny by default, except for trusted Microsoft services); later, `restricted` confirms that a restriction is intended',
  },
  allowedIps: {
    empty: { value: [] },
    rule: matching(
      'must be public IPv4 addresses or CIDR ranges, 1,000 at most, separated by commas or lines: Azure refuses private ones and more',
      addresses,
      'list',
    ),
    onlyWith: ['network', 'restricted'],
    description:
      'With `network: restricted`: public IPv4 addresses or CIDR ranges that can reach the vault, 1,000 at most, separated by commas or line breaks',
  },
  tags: {
    empty: { value: {} },
    rule: matching(
      'must be name=value, one a line and 15 at most, as Azure allows tags of a key: no name begins with azure, microsoft or windows',
      tagLines,
      'list',
    ),
    description:
      'Tags for what is created: `name=value`, one per line, 15 at most; no name begins with azure, microsoft or windows',
  },
  deleteLock: {
    default: 'false',
    rule: trueOrFalse,
    description: '`true` also puts a CanNotDelete lock on the vault, unless a lock protects it',
  },
} satisfies InputDefinitions;
