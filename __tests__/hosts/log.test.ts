import { jest } from '@jest/globals';
import { writer } from '../../src/hosts/github/writer.ts';
import { createLog, type RunLog } from '../../src/hosts/log.ts';
import { forgetSecrets } from '../../src/runtime/secrets.ts';
import { catchPrinted } from './printed.ts';

let printed: () => string;
let log: RunLog;

beforeEach(() => {
  log = createLog();
  printed = catchPrinted();
  delete process.env['RUNNER_DEBUG'];
});

afterEach(() => {
  jest.restoreAllMocks();
  forgetSecrets();
  delete process.env['RUNNER_DEBUG'];
});

test('the log groups steps, shows debug lines only when asked, and escapes everything', () => {
  log.open(writer);
  log.step('Look');
  log.info('one\n::error::two');
  log.debug('hidden');
  log.step('Plan\n::error::x');
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
    '::group::Plan ::error::x',
    '::endgroup::',
    '::warning::w%0A: :x::',
    '::debug::shown',
    '::debug::: :error::x',
    '',
  ]);
});

test('what is logged before the writer is loaded is printed later in the same order, after all masks', () => {
  log.step('Log in');
  log.info('one first-secret-of-this-run');
  log.mask('first-secret-of-this-run');
  log.end();
  // It would hide everything.
  log.mask('');
  log.mask('second-secret-of-this-run');
  expect(printed()).toBe('');
  log.open(writer);
  log.info('two');
  expect(printed().split('\n')).toEqual([
    '::add-mask::first-secret-of-this-run',
    '::add-mask::second-secret-of-this-run',
    '::group::Log in',
    'one ***',
    '::endgroup::',
    'two',
    '',
  ]);
});
