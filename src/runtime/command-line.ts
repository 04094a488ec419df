/** What all commands share, that of the program and those of this repository: `--help`, errors for wrong arguments, progress. */
import { parseArgs, styleText } from 'node:util';
import { nearest } from './nearest.ts';

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly about: string;
  readonly short?: string;
  readonly multiple?: boolean;
  /** Not in the help. */
  readonly hidden?: boolean;
  readonly default?: string;
  /** The placeholder of the value in the help. */
  readonly value?: string;
  /** An empty value is one: of a variable that the place where it runs may not see. */
  readonly mayBeEmpty?: boolean;
  /** The only valid values. */
  readonly oneOf?: readonly string[];
}

type Options = Readonly<Record<string, Option>>;

export interface CommandLine<T extends Options> {
  /** As typed, without arguments: `npm run demo`. */
  readonly call: string;
  /** The arguments, as the help names them; default: by `options` and `words`. */
  readonly usage?: string;
  readonly about: string;
  readonly options: T;
  /** Positional arguments; without it, none are accepted. */
  readonly words?: Pick<Option, 'about' | 'oneOf'> & { readonly name: string };
  /** Arguments, and what they do. */
  readonly examples: readonly (readonly [args: string, about: string])[];
  /** Further parts of the help: a heading, then lines with a name and an explanation. */
  readonly lists?: Readonly<Record<string, readonly (readonly [name: string, about: string])[]>>;
}

type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true; args: string[] }>
>;

export interface Given<T extends Options> {
  readonly values: Parsed<T>['values'];
  readonly words: readonly string[];
}

/** The arguments are wrong, so nothing was done. */
export class WrongArgument extends Error {}

/**
 * Reads the arguments and runs the command with them. The exit code is its result (0 by default), or 2 if the arguments
 * are wrong.
 */
export async function runCommand<const T extends Options>(
  commandLine: CommandLine<T>,
  run: (given: Given<T>) => Promise<number | undefined> | number | undefined,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const own = new Set(args.slice(0, [...args, '--'].indexOf('--')));
  if (own.has('--help') || own.has('-h')) {
    process.stdout.write(help(commandLine));
    return;
  }
  try {
    process.exitCode = (await run(readArguments(commandLine, args))) ?? 0;
  } catch (error) {
    if (!(error instanceof WrongArgument)) throw error;
    const name = commandLine.call.replace(/^npm (?:run )?/, '');
    process.stderr.write(`${name}: ${error.message}\nTry: ${callWith(commandLine.call, '--help')}\n`);
    process.exitCode = 2;
  }
}

/** @throws WrongArgument */
export function readArguments<const T extends Options>(
  { options, words }: CommandLine<T>,
  args: readonly string[],
): Given<T> {
  refuseWrongOptions(options, args);
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  for (const [name, option] of Object.entries(options)) {
    for (const value of [Reflect.get(values, name)].flat()) requireOneOf(`value of --${name}`, option.oneOf, value);
  }
  for (const word of positionals) {
    if (words === undefined) throw new WrongArgument(`unexpected argument ${word}`);
    requireOneOf('argument', words.oneOf, word);
  }
  return { values, words: positionals };
}

/** Checked before parsing, whose error would not name the valid ones. */
function refuseWrongOptions(options: Options, args: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const known = [...Object.keys(options), 'help'].map((name) => `--${name}`);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw unknownWord('option', rawName, known);
    if (option.type === 'boolean' && value !== undefined) throw new WrongArgument(`${rawName} takes no value`);
    if (option.type === 'boolean') continue;
    if (value === undefined || (value === '' && option.mayBeEmpty !== true))
      throw new WrongArgument(`${rawName} needs a value`);
    if (!inlineValue && value.startsWith('-')) throw new WrongArgument(`${rawName} needs a value, not ${value}`);
  }
}

function requireOneOf(kind: string, known: readonly string[] | undefined, given: unknown): void {
  if (known === undefined || typeof given !== 'string' || known.includes(given)) return;
  throw unknownWord(kind, given, known);
}

/** @param known the valid ones: the one that was probably meant is named, and all if they are few */
export function unknownWord(kind: string, word: string, known: readonly string[]): WrongArgument {
  const meant = nearest(word, known);
  const hints = [meant && `Did you mean ${meant}?`, known.length <= 12 && `Known: ${known.join(', ')}`];
  return new WrongArgument([`unknown ${kind} ${word}`, ...hints.filter(Boolean)].join('. ').replace('?. ', '? '));
}

/** @throws WrongArgument if the value is not an integer of at least `least` */
export function wholeNumber(option: string, value: string, least = 1): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number;
  throw new WrongArgument(`${option} takes a whole number from ${least} on, not ${value}`);
}

/** The call with arguments: npm requires `--` before them. */
export function callWith(call: string, args: string): string {
  if (args === '') return call;
  return call.startsWith('npm ') && !call.includes(' -- ') ? `${call} -- ${args}` : `${call} ${args}`;
}

function help<T extends Options>({ call, usage, about, options, words, examples, lists = {} }: CommandLine<T>): string {
  const shown = Object.entries<Option>(options).filter(([, { hidden }]) => hidden !== true);
  const given = shown.map(([name, option]) => [optionCall(name, option), explained(option)]);
  const all = [...given, ['--help', 'print this text']];
  const more = words === undefined ? [] : [[words.name, explained(words)]];
  const calls = examples.map(([args, what]) => [callWith(call, args), what]);
  const args = usage ?? ['[OPTION]...', words && `[${words.name}]...`].filter(Boolean).join(' ');
  const parts = [
    `${heading('Usage')} ${callWith(call, args)}\n\n${about}`,
    columns([...all, ...more]),
    `${heading('Examples')}\n${columns(calls)}`,
    ...Object.entries(lists).map(([title, entries]) => `${heading(title)}\n${columns(entries)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionCall(name: string, { type, short, value = 'TEXT' }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${type === 'string' ? ` ${value}` : ''}`;
}

function explained({ about, oneOf, multiple, default: standard }: Omit<Option, 'type'>): string {
  const notes = [
    oneOf && oneOf.length <= 12 && oneOf.join(', '),
    multiple === true && 'can be repeated',
    standard !== undefined && `default ${standard}`,
  ].filter((note) => typeof note === 'string');
  return notes.length === 0 ? about : `${about} (${notes.join('; ')})`;
}

/** In bold on a terminal that shows it. */
function heading(title: string): string {
  return styleText('bold', `${title}:`, { stream: process.stdout });
}

/** Explanations in their own column, or below if the names are long. */
function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  if (width > 50) return rows.map(([name, about = '']) => `  ${name}\n      ${about}`.trimEnd()).join('\n');
  const indent = ' '.repeat(width + 4);
  return rows
    .map(([name = '', about = '']) => `  ${name.padEnd(width)}  ${wrapped(about, indent)}`.trimEnd())
    .join('\n');
}

const lineLength = 120;

/** A long explanation goes on below itself. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && indent.length + line.length + word.length < lineLength)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}

/** The first word of a line about a check, padded. */
export function verdict(passed: boolean): string {
  return passed ? 'ok    ' : 'FAILED';
}

/**
 * Shows progress on a terminal, in one line that the next call replaces and an empty text removes. Writes to standard
 * error, so that a command's output can be redirected.
 */
export function progress(text: string): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\u{1B}[K${text.slice(0, stderr.columns - 1)}`);
}
