/** The formats of inputs: each function returns the normalized value, or `undefined` if the text is invalid. */
import type { ConfirmedKey } from '../model/confirmation.ts';

/** A GUID in lower case. */
export function guid(text: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;
}

/** Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
export function resourceGroupName(text: string): string | undefined {
  if (text.endsWith('.')) return undefined;
  // Most names have only these characters; V8 needs half a millisecond for the classes of all letters and digits.
  if (/^[\w.()-]{1,90}$/.test(text)) return text;
  return /^[\p{L}\p{Nd}_.()-]{1,90}$/u.test(text) ? text : undefined;
}

/** A region's name as ARM writes it: `East US 2` and `eastus2` are the same. */
export function location(text: string): string | undefined {
  const name = text.toLowerCase().replaceAll(' ', '');
  return /^[a-z][a-z0-9]{1,49}$/.test(name) ? name : undefined;
}

/** A day of the calendar, `YYYY-MM-DD`, UTC. */
export function isDay(text: string | undefined): boolean {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function commaOrLineSeparated(text: string): readonly string[] {
  return text
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * A public IPv4 address or CIDR range, as a vault's firewall takes them: Azure refuses those of private networks
 * (RFC 1918). Source: Azure/azure-powershell#11471 ("belongs to forbidden range … (private IP addresses)").
 */
export function publicCidrOrAddress(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const prefixFits = prefix === undefined || (/^\d{1,2}$/.test(prefix) && Number(prefix) <= 32);
  // Loaded only here: most runs have no address in their inputs, and a run that is rejected for invalid inputs should
  // not load sockets.
  const isAddress = process.getBuiltinModule('node:net').isIPv4(address);
  return isAddress && prefixFits && rest.length === 0 && !privateAddress.test(address);
}

const privateAddress = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

/**
 * Tags, one `name=value` a line. Names are unique without regard to case, as in Azure. A key takes fewer and shorter ones than
 * its vault.
 * Sources: https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations,
 * https://learn.microsoft.com/azure/key-vault/keys/about-keys-details#key-tags
 */
export function tagLines(text: string): Readonly<Record<string, string>> | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const tags = lines.map(tagLine).filter((tag) => tag !== undefined);
  const names = new Set(tags.map(([name]) => name.toLowerCase()));
  const fits = tags.length === lines.length && names.size === tags.length && tags.length <= 15;
  return fits ? Object.fromEntries(tags) : undefined;
}

const tagName = /^[^<>%&\\?/\p{Cc}]{1,256}$/u;
/** Azure keeps these beginnings for itself, in any case. Source: "Use tags to organize your Azure resources". */
const reservedTag = /^(?:azure|microsoft|windows)/i;

function tagLine(line: string): readonly [string, string] | undefined {
  const equals = line.indexOf('=');
  const name = line.slice(0, equals).trim();
  const value = line.slice(equals + 1).trim();
  const fits = equals > 0 && tagName.test(name) && !reservedTag.test(name) && /^[^\p{Cc}]{0,256}$/u.test(value);
  return fits ? [name, value] : undefined;
}

const keyUriForm =
  /^https:\/\/(?<vault>[a-z][a-z0-9-]{1,22}[a-z0-9])\.vault\.azure\.net(?::443)?\/keys\/(?<key>[a-z0-9-]{1,127})(?:\/(?<version>[0-9a-f]{32}))?\/?$/i;

/** A key identifier in any casing, with or without port, version and trailing slash. */
export function keyUri(text: string): ConfirmedKey | undefined {
  const parts = keyUriForm.exec(text)?.groups;
  if (parts?.['vault'] === undefined || parts['key'] === undefined) return undefined;
  return {
    kind: 'uri',
    uri: text,
    vaultName: parts['vault'].toLowerCase(),
    keyName: parts['key'].toLowerCase(),
    version: parts['version']?.toLowerCase(),
  };
}
