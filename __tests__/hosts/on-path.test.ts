import { findOnPath } from '../../src/hosts/terminal/az.ts';

const there =
  (...paths: readonly string[]) =>
  (path: string) =>
    paths.includes(path);

test.each<[string, Readonly<Record<string, string>>, readonly string[], string | undefined]>([
  ['the first folder that has it', { Path: 'C:\\a;C:\\b' }, ['C:\\b\\az.cmd'], 'C:\\b\\az.cmd'],
  ['no file without an ending', { PATH: 'C:\\a' }, ['C:\\a\\az'], undefined],
  ['not the current folder', { PATH: '.;;tools;C:\\b' }, ['.\\az.cmd', 'az.cmd', 'tools\\az.cmd'], undefined],
])('on Windows: %s', (_what, environment, files, found) => {
  expect(findOnPath('az', environment, { isWindows: true, isFile: there(...files) })).toBe(found);
});

test.each<[string, Readonly<Record<string, string>>, readonly string[], string | undefined]>([
  ['the first folder that has it', { PATH: '/a:/b' }, ['/b/az'], '/b/az'],
  ['not the current folder', { PATH: '.::/b' }, ['./az', 'az'], undefined],
  ['not a variable of another name', { Path: '/b' }, ['/b/az'], undefined],
])('elsewhere: %s', (_what, environment, files, found) => {
  expect(findOnPath('az', environment, { isWindows: false, isFile: there(...files) })).toBe(found);
});
