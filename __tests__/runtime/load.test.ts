import { load } from '../../src/runtime/load.ts';

function failing(times: number, code: string) {
  let calls = 0;
  const part = () => {
    calls += 1;
    return calls > times ? Promise.resolve(calls) : Promise.reject(Object.assign(new Error(code), { code }));
  };
  return { part, calls: () => calls };
}

const ignore = () => undefined;

test.each(['EMFILE', 'ENFILE', 'ENOMEM'])('loads again after %s', async (code) => {
  expect(await load(failing(2, code).part, ignore)).toBe(3);
});

test('fails immediately with any other error', async () => {
  const { part, calls } = failing(1, 'ENOENT');
  await expect(load(part, ignore)).rejects.toThrow('ENOENT');
  expect(calls()).toBe(1);
});

test('gives up if no file handles are released', async () => {
  const { part, calls } = failing(100, 'EMFILE');
  await expect(load(part, ignore)).rejects.toThrow('EMFILE');
  expect(calls()).toBe(20);
});
