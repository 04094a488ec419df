import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jsonText, plainLine, plainLines } from '../../src/report/plain.ts';
import { forgetSecrets, keepSecret, withoutSecrets } from '../../src/runtime/secrets.ts';

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

describe('a known secret is removed however it is repeated', () => {
  const secret = `${header}.${claims}.${signature}`;
  const asked = 'ghq7Rk2Zt9Lw4Xb8Vn3Mc6Pd1Sf5Gj0H';
  beforeAll(() => {
    keepSecret(secret);
    keepSecret(asked);
  });
  afterAll(forgetSecrets);

  const chunks = (size: number, between: string, text = secret) =>
    (text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? []).join(between);
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  test.each([
    ['wrapped', chunks(64, '\n')],
    ['folded, as a header', chunks(76, '\r\n ')],
    ['one character a line', chunks(1, '\n')],
    ['with spaces', chunks(5, ' ')],
    ['quoted-printable', chunks(75, '=\r\n')],
    ['with zero-width characters', chunks(3, '\u200B')],
    ['with soft hyphens and joiners', chunks(4, '\u00AD\u2060')],
    ['as parts of a source', chunks(20, "' +\n  '")],
    ['in base64', base64(secret)],
    ['in base64, behind one byte', base64(`x${secret}`)],
    ['in base64, behind two bytes', base64(`xy${secret}`)],
    ['in base64url', Buffer.from(secret).toString('base64url')],
    ['in base64, wrapped', chunks(76, '\r\n', base64(`Bearer ${secret}`))],
    ['without its beginning and end', secret.slice(9, -7)],
    ['a token without a shape, wrapped', chunks(9, '\n', asked)],
  ])('%s', (_how, repeated) => {
    const seen = withoutSecrets(`The token ${repeated} was rejected.`);
    expect(seen).toMatch(/^The token .*\*\*\*.* was rejected\.$/s);
    const left = seen.replaceAll(/[^A-Za-z0-9]/g, '');
    const forms = [secret, asked, ...[0, 1, 2].map((start) => base64(secret.slice(start)))];
    const letters = forms.map((form) => form.replaceAll(/[^A-Za-z0-9]/g, ''));
    const parts = letters.flatMap((form) =>
      Array.from({ length: form.length - 15 }, (_, at) => form.slice(at, at + 16)),
    );
    expect(parts.filter((each) => left.includes(each))).toEqual([]);
  });

  test('in log, summary and JSON', () => {
    const folded = chunks(40, '\n');
    for (const seen of [plainLine(folded), plainLines(folded).join(''), jsonText({ message: folded })]) {
      expect(seen.replaceAll(/[^A-Za-z0-9]/g, '')).not.toContain(claims.slice(4, 20));
    }
  });

  test('and what surrounds it stays', () => {
    expect(withoutSecrets(`a ${chunks(10, ' ')} b\n${asked} c`)).toBe('a *** b\n*** c');
    const ordinary = 'The vault kv-contoso-cja of resource group rg-cja was not found (ResourceNotFound).';
    expect(withoutSecrets(ordinary)).toBe(ordinary);
  });

  test('in linear time', () => {
    const took = (length: number) => {
      const text = 'Zq7 '.repeat(length);
      const before = performance.now();
      withoutSecrets(text);
      return performance.now() - before;
    };
    took(1000);
    const [short, long] = [took(50_000), took(400_000)];
    expect(long).toBeLessThan(40 * short + 200);
  });
});
