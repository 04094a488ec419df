/** The bills of materials can be signed: actions/attest rejects one without a serial number, after it has signed the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { billFaults, subjectFaults } from '../../scripts/build/attest-rules.ts';
import { builtFolders } from '../../scripts/build/build.ts';
import { softwareBillOfMaterials } from '../../scripts/build/bundled-packages.ts';

const root = join(import.meta.dirname, '..', '..');
const project = { name: 'cja-cmk-action', version: '1.0.0' };
const bundled = { name: 'ms', version: '2.1.3', license: 'MIT', text: 'MIT' };
const serialOf = (text: string): unknown => (JSON.parse(text) as { serialNumber?: unknown }).serialNumber;

describe('the serial number', () => {
  const serial = serialOf(softwareBillOfMaterials(project, [bundled]));

  test('is a UUID as CycloneDX requires', () => {
    expect(serial).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('depends only on the content', () => {
    expect(serialOf(softwareBillOfMaterials(project, [bundled]))).toBe(serial);
    for (const other of [
      softwareBillOfMaterials({ ...project, version: '1.0.1' }, [bundled]),
      softwareBillOfMaterials(project, [{ ...bundled, version: '2.1.4' }]),
      softwareBillOfMaterials(project, []),
    ]) {
      expect(serialOf(other)).not.toBe(serial);
    }
  });
});

test.each(builtFolders)('%s has a bill of materials that actions/attest accepts', (folder) => {
  expect(billFaults(readFileSync(join(root, folder, 'sbom.cdx.json'), 'utf8'))).toEqual([]);
});

describe('the rule of actions/attest', () => {
  const bill = softwareBillOfMaterials(project, [bundled]);
  const without = (name: string) => JSON.stringify({ ...(JSON.parse(bill) as object), [name]: undefined });

  test.each(['bomFormat', 'serialNumber', 'specVersion'])('rejects a bill without %s', (name) => {
    expect(billFaults(without(name))).toEqual([`${name} is missing: actions/attest would not sign it`]);
  });

  test('rejects what is not JSON, not an object, or larger than 16 MB', () => {
    expect(billFaults('{')).toEqual(['not JSON']);
    expect(billFaults('[]')).toEqual(['not a JSON object']);
    expect(billFaults(JSON.stringify({ ...(JSON.parse(bill) as object), more: ' '.repeat(1 << 24) }))).toEqual([
      'larger than 16 MB',
    ]);
  });

  test('needs one to 1,024 files to sign', () => {
    expect(subjectFaults(0)).toEqual(['no file matches']);
    expect([subjectFaults(1), subjectFaults(1024)]).toEqual([[], []]);
    expect(subjectFaults(1025)).toEqual(['1025 files match, 1024 are allowed']);
  });
});
