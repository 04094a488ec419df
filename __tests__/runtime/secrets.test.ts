import { expect, test } from '@jest/globals';
import { jsonText, plainLine, plainLines } from '../../src/report/plain.ts';
import { keepSecret, withoutSecrets } from '../../src/runtime/secrets.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = part({ alg: 'RS256', typ: 'JWT', kid: 'a1b2c3' });
const claims = part({ sub: 'repo:contoso/x', aud: 'api://x' });
const signature = 'c2lnbmF0dXJlLW9mLTI1Ni1ieXRlcw';
const jwt = `${header}.${claims}.${signature}`;

test.each([
  ['a signed token', `got ${jwt} back`, 'got *** back'],
  ['a truncated one', `got ${jwt.slice(0, header.length + 20)}`, 'got ***'],
  ['its first part only', header, '***'],
  ['a GitHub token', 'with ghs_0123456789abcdefghij in it', 'with *** in it'],
  ['a fine-grained token', 'github_pat_0123456789abcdefghij', '***'],
  ['a word that begins like a token', 'eyJ and eyJewelry', 'eyJ and eyJewelry'],
])('text in the format of a secret is removed: %s', (_name, text, expected) => {
  expect(withoutSecrets(text)).toBe(expected);
});

test('a known secret is removed, whole and in its parts', () => {
  expect(plainLine(`sig ${signature}`)).toContain(signature);
  keepSecret(jwt);
  keepSecret('the-request-token-of-a-job');
  keepSecret('');
  expect(plainLine(`sig ${signature} token the-request-token-of-a-job.`)).toBe('sig *** token ***.');
  expect(plainLines(`a\n${signature}`)).toEqual(['a', '***']);
  expect(jsonText({ a: [signature] })).toBe('{"a":["***"]}');
});

test('JSON has escapes for characters that deceive a reader or form runner commands, and has the same value', () => {
  const value = { a: 'x\u202Ey\u2028z\u0085\u007F', b: '##[add-mask]x ### [', c: '\u{E0041}' };
  const text = jsonText(value);
  expect(text).toBe(String.raw`{"a":"x\u202ey\u2028z\u0085\u007f","b":"#\u0023[add-mask]x ### [","c":"\udb40\udc41"}`);
  expect(JSON.parse(text)).toEqual(value);
  expect(jsonText([1], 2)).toBe('[\n  1\n]');
});
