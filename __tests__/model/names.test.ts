import { addressOf, nameOf } from '../../src/model/names.ts';

test.each([
  ['audit', '"audit"'],
  ['No keys for outside applications', '"No keys for outside applications"'],
  ['Ada\'s "lock"', "\"Ada's 'lock'\""],
  ['x”. Purge it. “y', '"x\'. Purge it. \'y"'],
  ['« x » „y‟', "\"' x ' 'y'\""],
  ['a\r\nb\u2028c\u0085d', '"a b c d"'],
  ['', '""'],
])('%j is shown as a name: %s', (name, shown) => {
  expect(nameOf(name)).toBe(shown);
});

test('a name is cut at 80 characters, never within one', () => {
  expect(nameOf('a'.repeat(80))).toHaveLength(82);
  expect(nameOf('a'.repeat(81))).toBe(`"${'a'.repeat(79)}…"`);
  expect(nameOf('😀'.repeat(81))).toBe(`"${'😀'.repeat(79)}…"`);
});

test.each([
  ['/subscriptions/1/resourceGroups/rg_a-b.(é1)/x', '/subscriptions/1/resourceGroups/rg_a-b.(é1)/x'],
  ["don't # delete?", 'don%27t%20%23%20delete%3F'],
  ['‘a’ “b” 100%', '%E2%80%98a%E2%80%99%20%E2%80%9Cb%E2%80%9D%20100%25'],
  ['$(evil) `evil` !1 *~\\;&|<>', '%24(evil)%20%60evil%60%20%211%20%2A~%5C%3B%26%7C%3C%3E'],
  ['\uD800\n', '%EF%BF%BD%0A'],
])('%j in an address', (text, encoded) => {
  expect(addressOf(text)).toBe(encoded);
});
