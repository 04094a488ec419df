import * as fc from 'fast-check';
import { tenantFrom } from '../../emulator/tenants/tenants.ts';
import { isNight } from '../at-night.ts';
import { tenantFile } from './search.ts';
import { setUp } from './set-up.ts';
import { type Sketch, sketches } from './sketch.ts';

const now = Date.parse('2026-11-25T12:00:00Z');

test('a random tenant is the same when it is read from its file or from its choices', () => {
  const property = fc.property(sketches, (sketch) => {
    const { state, inputs } = setUp(sketch, now);
    expect(tenantFrom(JSON.parse(tenantFile(sketch, now)))).toEqual(state);
    expect(setUp(JSON.parse(JSON.stringify(sketch)) as Sketch, now)).toEqual({ state, inputs });
  });
  fc.assert(property, { numRuns: isNight ? 300 : 60, seed: 15 });
});
