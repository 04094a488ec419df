/**
 * What actions/attest accepts, so that a release can't fail after it has signed a part of it.
 *
 * Source: actions/attest v4.2.2, `src/sbom.ts` and `src/subject.ts`.
 */

/** Names that a CycloneDX bill of materials needs to be recognized. */
const needed = ['bomFormat', 'serialNumber', 'specVersion'] as const;

const largestBill = 16 * 1024 * 1024;
const mostSubjects = 1024;

/** Why actions/attest would reject this bill of materials, one line each. */
export function billFaults(text: string): string[] {
  if (Buffer.byteLength(text) > largestBill) return ['larger than 16 MB'];
  const bill = parsed(text);
  if (bill === undefined) return ['not JSON'];
  if (typeof bill !== 'object' || bill === null || Array.isArray(bill)) return ['not a JSON object'];
  const missing = needed.filter((name) => !Reflect.get(bill, name));
  return missing.map((name) => `${name} is missing: actions/attest would not sign it`);
}

/** @param count how many files a `subject-path` matches */
export function subjectFaults(count: number): string[] {
  if (count === 0) return ['no file matches'];
  return count > mostSubjects ? [`${count} files match, ${mostSubjects} are allowed`] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
