import { readDotenv } from '../../emulator/gitlab/dotenv.ts';

test('a value is what follows, quotes included', () => {
  expect(readDotenv('A=1\nB="x y"=z\n')).toEqual({ A: '1', B: '"x y"=z' });
});

test.each([
  ['A=1\n\nB=2\n', 'Invalid Format'],
  ['# note\nA=1\n', 'Invalid Format'],
  ['key-uri=1\n', 'Invalid Format'],
  ['A=1\r\n', 'Invalid Format'],
  [`A=${'x'.repeat(5120)}\n`, 'Too Big'],
  [Array.from({ length: 51 }, (_, index) => `A${index}=1\n`).join(''), 'more than 50'],
])('%j is refused', (file, why) => {
  expect(() => readDotenv(file)).toThrow(why);
});
