import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { writer } from '../../src/hosts/github/writer.ts';
import { createLog, type RunLog } from '../../src/hosts/log.ts';
import { catchPrinted } from './printed.ts';

let printed: () => string;
let log: RunLog;

beforeEach(() => {
  log = createLog();
  log.open(writer);
  printed = catchPrinted();
  delete process.env['RUNNER_DEBUG'];
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['RUNNER_DEBUG'];
});

test('the log groups steps, shows debug lines only when asked, and escapes everything', () => {
  log.step('Look');
  log.info('one\n::error::two');
  log.debug('hidden');
  log.step('Plan');
  log.end();
  log.end();
  log.warning('w\n::x::');
  process.env['RUNNER_DEBUG'] = '1';
  log.debug('shown\r\n::error::x');
  expect(printed().split('\n')).toEqual([
    '::group::Look',
    'one',
    ': :error::two',
    '::endgroup::',
    '::group::Plan',
    '::endgroup::',
    '::warning::w%0A: :x::',
    '::debug::shown',
    '::debug::: :error::x',
    '',
  ]);
});

test('masks and titles of groups are commands of one line; an empty mask would hide everything', () => {
  log.mask('secret');
  log.mask('');
  log.step('look\n::error::x');
  expect(printed()).toBe('::add-mask::secret\n::group::look ::error::x\n');
});

test('lines logged before @actions/core is loaded are printed later in the same order, after all masks', () => {
  const module = JSON.stringify(join(import.meta.dirname, '..', '..', 'src', 'hosts', 'log.ts'));
  const writerModule = JSON.stringify(join(import.meta.dirname, '..', '..', 'src', 'hosts', 'github', 'writer.ts'));
  const script = `
    const { createLog } = await import(${module});
    const log = createLog();
    log.step('Log in');
    log.info('one');
    log.debug('two');
    log.mask('first-secret-of-this-run');
    log.warning('three first-secret-of-this-run');
    log.end();
    log.mask('second-secret-of-this-run');
    process.stderr.write('nothing yet');
    log.open((await import(${writerModule})).writer);
    log.info('four');`;
  const command = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, RUNNER_DEBUG: '1' },
  });
  expect(stderr).toBe('nothing yet');
  expect(stdout.split('\n')).toEqual([
    '::add-mask::first-secret-of-this-run',
    '::add-mask::second-secret-of-this-run',
    '::group::Log in',
    'one',
    '::debug::two',
    '::warning::three ***',
    '::endgroup::',
    'four',
    '',
  ]);
});
