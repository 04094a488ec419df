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
  const recorded = confirmed === undefined ? example : example.replaceAll(line, `"${confirmed}"`);
  return ['TENANT', 'SUBSCRIPTION'].reduce((text, what) => {
    const id = new RegExp(`(${what.toLowerCase()}-id: )[0-]{36}\\b`, 'g');
    return text.replaceAll(id, `$1${environment[`AZURE_${what}_ID`] ?? ''}`);
  }, recorded);
}
