/** What the code prints, caught where it leaves for standard output. */
import fs from 'node:fs';
import { jest } from '@jest/globals';

/** @returns gives all that was printed since; ended by `jest.restoreAllMocks` */
export function catchPrinted(): () => string {
  let printed = '';
  const { writeSync } = fs;
  jest.spyOn(fs, 'writeSync').mockImplementation((descriptor: number, data: unknown, ...rest: unknown[]) => {
    if (descriptor !== 1) return Number(Reflect.apply(writeSync, fs, [descriptor, data, ...rest]));
    if (!(data instanceof Uint8Array)) throw new TypeError('standard output is written in bytes');
    printed += Buffer.from(data).toString('utf8');
    return data.length;
  });
  return () => printed;
}
