import { noneUntilAfter } from '../../src/inputs/confirmation.ts';

/** What people write in place of what an example leaves to fill in, which no input takes. */
const blanks = {
  NAME_OF_VAULT: 'kv-contoso-cja',
  NAME_OF_REGION: 'eastus2',
  NAME_OF_SHIELD: 'privacy-security-shield',
  ID_OF_ORGANIZATION: '0123456789ABCDEF01234567',
  VERSION: '0123456789abcdef0123456789abcdef',
} as const;

/** @returns an example with names of its own, and with people to call */
export function withNames(example: string): string {
  return Object.entries(blanks)
    .reduce((text, [blank, value]) => text.replaceAll(new RegExp(`\\b${blank}\\b`, 'g'), value), example)
    .replaceAll(/^ +(?:owners|security|adobe-admin):$/gm, '$& Ada Example, +1 555 0100');
}

/**
 * @param confirmed written as the key that Adobe confirmed; empty where none is
 * @returns an example with names, and the tenant and the subscription of these variables, where it says that they are to be filled in
 */
export function filledIn(
  example: string,
  environment: Readonly<Record<string, string | undefined>>,
  confirmed?: string,
): string {
  const line = /(?<=^ *confirmed-key-uri: ).*/gm;
  const said = confirmed || noneUntilAfter(Date.now());
  const dated = withNames(example).replaceAll('none until YYYY-MM-DD', said);
  const recorded = confirmed === undefined ? dated : dated.replaceAll(line, `"${said}"`);
  return ['TENANT', 'SUBSCRIPTION'].reduce((text, what) => {
    const id = new RegExp(`(${what.toLowerCase()}-id: )[0-]{36}\\b`, 'g');
    return text.replaceAll(id, `$1${environment[`AZURE_${what}_ID`] ?? ''}`);
  }, recorded);
}
