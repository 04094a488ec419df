/** In the place of what this action never runs: see scripts/build/build.ts. */
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle');
  }
}
export function fetch() {
  throw new Error('undici is not part of this bundle');
}
export default function open() {
  throw new Error('open is not part of this bundle');
}
