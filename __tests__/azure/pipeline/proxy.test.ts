import { ProxyAgent } from '../../../src/azure/pipeline/agent.ts';
import { bypassesProxy, hideProxyFromSdks, readProxy } from '../../../src/azure/pipeline/proxy.ts';

describe('the proxy of the environment', () => {
  test.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ HTTPS_PROXY: '  ' }, undefined],
    [{ HTTP_PROXY: 'http://proxy.example:3128' }, undefined],
    [{ HTTPS_PROXY: 'http://proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ HTTPS_PROXY: 'proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ HTTPS_PROXY: 'user:word@proxy.example:3128' }, 'http://user:word@proxy.example:3128/'],
    [{ HTTPS_PROXY: 'https://proxy.example' }, 'https://proxy.example/'],
    [{ HTTPS_PROXY: 'http://[::1]:3128' }, 'http://[::1]:3128/'],
    // As in curl and node, the lowercase name takes precedence.
    [{ HTTPS_PROXY: 'http://upper.example', https_proxy: 'http://lower.example' }, 'http://lower.example/'],
  ])('%j gives %s', (environment, url) => {
    expect(readProxy(environment)?.url).toBe(url);
  });

  test.each([
    'socks5://proxy.example:1080',
    'socks4a://proxy.example',
    'ftp://proxy.example',
    'http://',
    'http://:3128',
  ])('%s is refused, and the error names the variable', (value) => {
    expect(() => readProxy({ HTTPS_PROXY: value })).toThrow('InvalidProxy: HTTPS_PROXY');
  });

  test('has its secrets as written, decoded, and as sent', () => {
    const secrets = readProxy({ https_proxy: 'http://us%40er:p%3Ass@proxy.example' })?.secrets;
    expect(secrets).toEqual(['p%3Ass', 'p:ss', Buffer.from('us@er:p:ss').toString('base64')]);
  });

  test('is hidden from the SDKs, which would interpret it differently', () => {
    const environment = { HTTPS_PROXY: 'a', https_proxy: 'b', HTTP_PROXY: 'c', ALL_PROXY: 'd', NO_PROXY: 'e' };
    hideProxyFromSdks(environment);
    expect(environment).toEqual({ NO_PROXY: 'e' });
  });
});

describe('NO_PROXY', () => {
  const arm = 'https://management.azure.com/subscriptions';
  test.each<[string, string, boolean]>([
    ['', arm, false],
    ['azure.com', arm, true],
    ['.azure.com', arm, true],
    ['*.azure.com', arm, true],
    ['AZURE.COM', arm, true],
    ['azure.com.', arm, true],
    ['management.azure.com', arm, true],
    ['zure.com', arm, false],
    ['management', arm, false],
    ['azure.com.example', arm, false],
    ['*', arm, true],
    ['graph.microsoft.com azure.com', arm, true],
    ['graph.microsoft.com, azure.com', arm, true],
    ['azure.com:443', arm, true],
    ['azure.com:8443', arm, false],
    ['ghes.example:8443', 'https://ghes.example:8443/api', true],
    ['.', arm, false],
    ['*.', arm, false],
    ['10.0.0.5', 'https://10.0.0.5/token', true],
    ['10.0.0', 'https://10.0.0.5/token', false],
    ['[::1]', 'https://[::1]/token', true],
    ['::1', 'https://[::1]/token', true],
    ['[::1]:443', 'https://[::1]/token', true],
    ['[::1]:8443', 'https://[::1]/token', false],
  ])('%s of %s: %s', (noProxy, url, bypasses) => {
    expect(bypassesProxy(new URL(url), { NO_PROXY: noProxy })).toBe(bypasses);
    expect(bypassesProxy(new URL(url), { no_proxy: noProxy, NO_PROXY: '*' })).toBe(bypasses);
  });
});

describe('node behind a proxy', () => {
  test.each(['20.11.0', '24.0.0', '24.4.1'])('%s would ignore it, and is refused', (version) => {
    expect(() => new ProxyAgent('http://127.0.0.1:9', true, version)).toThrow(`NodeWithoutProxies: ${version}`);
  });

  test.each(['24.5.0', '24.13.0', '25.0.0', '26.1.0'])('%s can use it', (version) => {
    expect(() => new ProxyAgent('http://127.0.0.1:9', true, version)).not.toThrow();
  });
});
