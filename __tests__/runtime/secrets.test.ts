import { excerpt, forgetSecrets, keepSecret, withoutSecrets } from '../../src/runtime/secrets.ts';
import { codeSpan } from '../../src/telling/escape.ts';
import { jsonText, plainLine, plainLines } from '../../src/telling/plain.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = part({ alg: 'RS256', typ: 'JWT', kid: 'a1b2c3' });
const claims = part({ sub: 'repo:contoso/x', aud: 'api://x' });
const signature = 'c2lnbmF0dXJlLW9mLTI1Ni1ieXRlcw';
const jwt = `${header}.${claims}.${signature}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['a signed token', `got ${jwt} back`, 'got *** back'],
  ['a truncated one', `got ${jwt.slice(0, header.length + 20)}`, 'got ***'],
  ['its first part only', header, '***'],
  ['one in base64, truncated', base64(jwt).slice(0, 60), '***'],
  ['a GitHub token', 'with ghs_0123456789abcdefghij in it', 'with *** in it'],
  ['a fine-grained token', 'github_pat_0123456789abcdefghij', '***'],
  ['a word that begins like a token', 'eyJ and eyJewelry', 'eyJ and eyJewelry'],
])('text in the format of a secret is removed: %s', (_name, text, expected) => {
  expect(withoutSecrets(text)).toBe(expected);
});

describe('a known secret', () => {
  const asked = 'ghq7Rk2Zt9Lw4Xb8Vn3Mc6Pd1Sf5Gj0H';
  beforeAll(() => [jwt, asked, '', 'short'].forEach(keepSecret));
  afterAll(forgetSecrets);

  test.each([
    ['whole', `a ${asked} b`, 'a *** b'],
    ['its signature alone', `a ${signature} b`, 'a *** b'],
    ['its claims alone', `a ${claims} b`, 'a *** b'],
    ['twice', `${asked}${asked}`, '******'],
    ['a word that is too short for one', 'a short one', 'a short one'],
  ])('is removed: %s', (_how, text, expected) => {
    expect(withoutSecrets(text)).toBe(expected);
  });

  test.each([
    ['', base64],
    ['behind one byte', (text: string) => base64(`x${text}`)],
    ['behind two bytes', (text: string) => base64(`xy${text}`)],
    ['in an authorization', (text: string) => base64(`Bearer ${text}.`)],
    ['for URLs', (text: string) => Buffer.from(text).toString('base64url')],
  ])('is removed in base64 %s', (_how, encoded) => {
    for (const secret of [jwt, asked]) {
      const left = withoutSecrets(encoded(secret));
      expect(left).toContain('***');
      // What surrounds it, and the groups that it shares with that.
      expect(left.replaceAll('***', '').length).toBeLessThanOrEqual(16);
    }
  });

  test('is `***` in log, page and JSON', () => {
    expect(codeSpan(`sig ${signature}`)).toBe('`sig ***`');
    expect(plainLine(`sig ${signature}`)).toBe('sig ***');
    expect(plainLines(`a\n${signature}`)).toEqual(['a', '***']);
    expect(jsonText({ a: [signature] })).toBe('{"a":["***"]}');
  });

  test('is removed before an excerpt is cut', () => {
    expect(excerpt(`${'x'.repeat(290)} ${asked}`)).toBe(`${'x'.repeat(290)} ***`);
    expect(excerpt(`${asked} `.repeat(5000))).toMatch(/^(?:\*\*\* )+\*{0,3}$/);
  });
});

test('JSON has escapes for characters that deceive a reader or form commands of a host, and has the same value', () => {
  const value = { a: 'x\u202Ey\u2028z\u0085\u007F', b: '##[add-mask]x ### [ ##vso[x', c: '\u{E0041}' };
  const text = jsonText(value);
  expect(text).toBe(
    String.raw`{"a":"x\u202ey\u2028z\u0085\u007f","b":"#\u0023[add-mask]x ### [ #\u0023vso[x","c":"\udb40\udc41"}`,
  );
  expect(JSON.parse(text)).toEqual(value);
  expect(jsonText([1], 2)).toBe('[\n  1\n]');
});
