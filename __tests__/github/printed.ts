/** What the code prints, caught where it leaves for standard output. */
import { jest } from '@jest/globals';

/** @returns gives all that was printed since; ended by `jest.restoreAllMocks` */
export function catchPrinted(): () => string {
  let printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    return true;
  });
  return () => printed;
}
