/** When the bundled packages were published, by the registry's own dates: a hijacked package is usually detected within days. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { inParallel } from '../in-parallel.ts';
import { npmCommand } from '../prepare.js';

/** Packages are adopted no sooner than this many days after they were published. */
export const leastDays = 14;

/** Requests at the same time: each is a process of npm. */
const atOnce = 4;

interface NamedVersion {
  readonly name: string;
  readonly version: string;
}

/**
 * @param packages every package in a bundle
 * @param published the date of each, in the same order; `undefined` if the registry does not have it
 * @param now the day of the release
 * @returns a line for each that is too young or has no date
 */
export function ageFaults(
  packages: readonly NamedVersion[],
  published: readonly (string | undefined)[],
  now: Date,
): string[] {
  return packages.flatMap(({ name, version }, index) => {
    const date = new Date(published[index] ?? Number.NaN);
    if (Number.isNaN(date.valueOf())) return [`${name} ${version}: the registry has no date for it`];
    const days = (now.valueOf() - date.valueOf()) / 86_400_000;
    if (days >= leastDays) return [];
    return [
      `${name} ${version} was published on ${date.toISOString().slice(0, 10)}, less than ${leastDays} days ago: wait, or take an older version`,
    ];
  });
}

/** The registry could not be asked. */
export class Unreachable extends Error {}

/**
 * Asks the registry that npm is configured for.
 *
 * @param env of npm
 * @returns the dates, in the order of the packages
 * @throws Unreachable
 */
export async function publicationDates(
  packages: readonly NamedVersion[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<(string | undefined)[]> {
  const dates: (string | undefined)[] = [];
  await inParallel(atOnce, [...packages.entries()], async ([index, found]) => {
    dates[index] = await publicationDate(found, env);
  });
  return dates;
}

async function publicationDate({ name, version }: NamedVersion, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { command, args } = npmCommand();
  const call = [...args, 'view', `${name}@${version}`, 'time', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
  const child = spawn(command, call, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const answer = parsed(output);
  const { error } = answer;
  if (error === undefined && output.trim() === '') throw new Unreachable(`npm view ${name}@${version} printed nothing`);
  if (isRecord(error) && error['code'] !== 'E404')
    throw new Unreachable(`${String(error['code'])}: ${String(error['summary'])}`);
  const date = answer[version];
  return typeof date === 'string' ? date : undefined;
}

function parsed(output: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(output);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
