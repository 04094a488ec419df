import { noneUntilAfter } from '../../src/inputs/confirmation.ts';

/**
 * @param confirmed written as the key that Adobe confirmed; empty where none is
 * @returns an example with the tenant and the subscription of these variables where it says that they are to be filled in
 */
export function filledIn(
  example: string,
  environment: Readonly<Record<string, string | undefined>>,
  confirmed?: string,
): string {
  const line = /(?<=^ *confirmed-key-uri: ).*/gm;
  const said = confirmed || noneUntilAfter(Date.now());
  const dated = example.replaceAll('none until YYYY-MM-DD', said);
  const recorded = confirmed === undefined ? dated : dated.replaceAll(line, `"${said}"`);
  return ['TENANT', 'SUBSCRIPTION'].reduce((text, what) => {
    const id = new RegExp(`(${what.toLowerCase()}-id: )[0-]{36}\\b`, 'g');
    return text.replaceAll(id, `$1${environment[`AZURE_${what}_ID`] ?? ''}`);
  }, recorded);
}
