/** The bill of materials can be signed: actions/attest rejects one without a serial number, after it has signed the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billFaults, subjectFaults } from '../../scripts/build/attest-rules.ts';
import { lockedHashes, softwareBillOfMaterials } from '../../scripts/build/bundled-packages.ts';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'dist', 'sbom.cdx.json'), 'utf8');
const bill = JSON.parse(text) as Readonly<Record<string, unknown>>;

test('the serial number is that of the content', () => {
  const serialOf = (name: string) =>
    /"serialNumber": "(urn:uuid:[0-9a-f-]{36})"/.exec(
      softwareBillOfMaterials({ name, version: '1' }, [], new Map()),
    )?.[1];
  expect(bill['serialNumber']).toMatch(/^urn:uuid:/);
  expect([serialOf('x'), serialOf('x') === serialOf('y')]).toEqual([expect.any(String), false]);
});

test('each package has the hash by which the lock file seals it', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { components } = bill as {
    readonly components: readonly { readonly hashes?: readonly { readonly content: string }[] }[];
  };
  const hashes = components.map((each) => each.hashes?.[0]?.content ?? '');
  expect(hashes.length).toBeGreaterThan(0);
  for (const hash of hashes) expect(lock).toContain(`"sha512-${Buffer.from(hash, 'hex').toString('base64')}"`);
  expect(() =>
    softwareBillOfMaterials(
      { name: 'x', version: '1' },
      [{ name: 'y', version: '2', license: 'MIT', text: '' }],
      lockedHashes(lock),
    ),
  ).toThrow('no hash of y@2');
});

test('actions/attest rejects a bill that lacks something, is no JSON or too large, and more than 1,024 files', () => {
  for (const name of ['bomFormat', 'serialNumber', 'specVersion']) {
    const fault = `${name} is missing: actions/attest would not sign it`;
    expect(billFaults(JSON.stringify({ ...bill, [name]: undefined }))).toEqual([fault]);
  }
  const large = JSON.stringify({ ...bill, more: ' '.repeat(1 << 24) });
  expect(['{', '[]', large].map(billFaults)).toEqual([['not JSON'], ['not a JSON object'], ['larger than 16 MB']]);
  expect([0, 1, 1024, 1025].map((count) => subjectFaults(count).length)).toEqual([1, 0, 0, 1]);
});
