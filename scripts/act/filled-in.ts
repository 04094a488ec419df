/** @returns an example with the tenant and the subscription of these variables where it says that they are to be filled in */
export function filledIn(example: string, environment: Readonly<Record<string, string | undefined>>): string {
  return ['TENANT', 'SUBSCRIPTION'].reduce((text, what) => {
    const line = new RegExp(`((?:${what.toLowerCase()}-id|AZURE_${what}_ID): )[0-]{36}\\b`, 'g');
    return text.replaceAll(line, `$1${environment[`AZURE_${what}_ID`] ?? ''}`);
  }, example);
}
