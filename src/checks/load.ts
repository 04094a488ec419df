/**
 * The checks and their words, loaded by a run that comes to a verdict. The one place that does: a second one would put a
 * second copy into the bundle.
 */
export async function loadChecks() {
  const [{ catalog }, { evaluate }] = await Promise.all([import('./catalog.ts'), import('./evaluate.ts')]);
  return { catalog, evaluate };
}
