/**
 * A key's URI as the Azure portal shows it: without a port, which Azure's specification shows but no recorded answer
 * has.
 */
export function withoutPort(uri: string): string {
  return uri.replace(/^(https:\/\/[^/:]+):443(?=\/|$)/i, '$1');
}
