import { load } from '../../src/runtime/load.ts';

test.each([
  ['EMFILE', 2, 3],
  ['ENFILE', 2, 3],
  ['ENOMEM', 2, 3],
  // Nothing is released.
  ['EMFILE', 100, 20],
  ['ENOENT', 1, 1],
])('after %s, %i times, a part is loaded at attempt %i, or given up', async (code, times, attempts) => {
  let calls = 0;
  const part = async () => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error(code), { code });
    return 'loaded';
  };
  expect(await load(part, () => undefined).catch(String)).toBe(attempts > times ? 'loaded' : `Error: ${code}`);
  expect(calls).toBe(attempts);
});
