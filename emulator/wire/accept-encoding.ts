/** What a request's `Accept-Encoding` allows (RFC 9110, section 12.5.3). */

/** Weight of one entry such as `gzip;q=0.5`; a malformed one counts as not acceptable. */
function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((one) => /^\s*q\s*=\s*(.*?)\s*$/i.exec(one)?.[1]).find((one) => one !== undefined);
  if (given === undefined) return 1;
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(given) ? Number(given) : 0;
}

/**
 * Whether the sender accepts the coding: named with a weight above zero, or covered by `*`. Without the header, front
 * ends send plain bytes.
 */
export function accepts(header: string | undefined, coding: string): boolean {
  const weights = new Map<string, number>();
  for (const entry of (header ?? '').split(',')) {
    const [name = '', ...parameters] = entry.split(';');
    weights.set(name.trim().toLowerCase(), weightOf(parameters));
  }
  return (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
}
