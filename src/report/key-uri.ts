/** A key's URI as the Azure portal shows it: without port, which Azure's specification shows but no answer was seen with. */
export function withoutPort(uri: string): string {
  return uri.replace(/^(https:\/\/[^/:]+):443(?=\/|$)/i, '$1');
}
