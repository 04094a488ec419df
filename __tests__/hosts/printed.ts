/** Captures what the code prints to standard output. */
import { jest } from '@jest/globals';

/** @returns a function that returns everything printed since; `jest.restoreAllMocks` ends it */
export function catchPrinted(): () => string {
  let printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    return true;
  });
  return () => printed;
}
