import { jsonText, plainLine, plainLines } from '../../src/report/plain.ts';
import { excerpt, forgetSecrets, keepSecret, withoutSecrets } from '../../src/runtime/secrets.ts';

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

test('JSON has escapes for characters that deceive a reader or form commands of a host, and has the same value', () => {
  const value = { a: 'x\u202Ey\u2028z\u0085\u007F', b: '##[add-mask]x ### [ ##vso[x', c: '\u{E0041}' };
  const text = jsonText(value);
  expect(text).toBe(
    String.raw`{"a":"x\u202ey\u2028z\u0085\u007f","b":"#\u0023[add-mask]x ### [ #\u0023vso[x","c":"\udb40\udc41"}`,
  );
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

  const codeOf = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');
  const escapedBy = (write: (code: string) => string) =>
    secret.replaceAll(/[^A-Za-z0-9]/g, (character) => write(codeOf(character)));
  const bytesBy = (write: (code: string) => string) =>
    secret
      .split('')
      .map((each) => write(codeOf(each)))
      .join('');

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
    ['wrapped, in JSON', JSON.stringify(chunks(8, '\n'))],
    ['folded, in JSON that is in JSON', JSON.stringify(JSON.stringify(chunks(8, '\r\n\t')))],
    ['with its punctuation as JSON escapes', escapedBy((code) => `\\u00${code}`)],
    ['with invisible characters as JSON escapes', chunks(8, '\\u200b')],
    ['in a URL', escapedBy((code) => `%${code.toUpperCase()}`)],
    ['with line breaks of a URL', chunks(9, '%0D%0A')],
    ['each byte as in a URL', bytesBy((code) => `%${code}`)],
    ['quoted-printable, with its punctuation', escapedBy((code) => `=${code.toUpperCase()}`)],
    ['with its punctuation as in HTML', escapedBy((code) => `&#x${code};`)],
    ['with invisible characters as in HTML', chunks(8, '&#8203;')],
    ['with soft hyphens as in HTML', chunks(8, '&shy;')],
    ['in lines of a page', chunks(10, '<br />\n')],
    ['in elements of a page', chunks(10, '</td><td class="x">')],
    ['in the colors of a terminal', chunks(10, '\u001B[0;31m')],
    ['in capitals', secret.toUpperCase()],
    ['in small letters', secret.toLowerCase()],
    ['in base64, in small letters', base64(secret).toLowerCase()],
    ['in base64, in JSON', JSON.stringify(chunks(8, '\n', base64(secret)))],
    ['in base64, in a URL', encodeURIComponent(base64(`x${secret}`))],
    ['in hexadecimal', bytesBy((code) => code)],
    ['in a dump', bytesBy((code) => `${code.toUpperCase()} `)],
    ['with its parts in another order', (secret.match(/.{1,40}/g) ?? []).toReversed().join(' ')],
  ])('%s', (_how, repeated) => {
    const seen = withoutSecrets(`The token ${repeated} was rejected.`);
    expect(seen).toMatch(/^The token .*\*\*\*.* was rejected\.$/s);
    // What is left: quotes around it, the beginning of a group, or the end of a part that is shorter than the shortest one.
    const [, left = ''] = /^The token (.*) was rejected\.$/s.exec(seen) ?? [];
    expect(left.replaceAll(/[^A-Za-z0-9]/g, '').length).toBeLessThan(16);
  });

  test('in the beginning of a long answer, also where it is cut', () => {
    for (const before of [
      '',
      ' '.repeat(100_000),
      `${secret} `.repeat(65_536 / (secret.length + 1)),
      'a. '.repeat(99),
    ]) {
      const seen = excerpt(`${before}${secret.repeat(1000)}`);
      expect(seen).toContain('***');
      expect(seen.length).toBeLessThanOrEqual(300);
      expect(seen.replaceAll(/[^A-Za-z0-9]|a\. /g, '').length).toBeLessThan(16);
    }
  });

  test('in log, summary and JSON', () => {
    const folded = chunks(40, '\n');
    for (const seen of [plainLine(folded), plainLines(folded).join(''), jsonText({ message: folded })]) {
      expect(seen.replaceAll(/[^A-Za-z0-9]/g, '')).not.toContain(claims.slice(4, 20));
    }
  });

  test('between signs that make escapes of its own letters', () => {
    const hex = 'c0ffee00d15ea5edbadc0de5feedface';
    keepSecret(hex);
    for (const sign of ['%', '=']) expect(withoutSecrets(`a ${chunks(2, sign, hex)} b`)).toBe('a *** b');
  });

  test('and what surrounds it stays', () => {
    expect(withoutSecrets(`a ${chunks(10, ' ')} b\n${asked} c`)).toBe('a *** b\n*** c');
    expect(withoutSecrets(`a ${bytesBy((code) => `%${code}`)} b ${secret} c ${secret.toUpperCase()}`)).toBe(
      'a *** b *** c ***',
    );
    const ordinary = 'The vault kv-contoso-cja of resource group rg-cja was not found (ResourceNotFound).';
    expect(withoutSecrets(ordinary)).toBe(ordinary);
  });
});
