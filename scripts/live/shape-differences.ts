/** Compares two services' answers to the same request: their shape, not their values. */

/** An answer, with the data to find its counterpart. */
export interface SeenAnswer {
  /** As `operationOf` in emulator/operations.ts names it. */
  readonly operation: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['guid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['time', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?$/],
  ['address with a slash at its end', /^https:\/\/.*\/$/],
  ['address', /^https:\/\//],
  ['ARM id', /^\/subscriptions\//i],
];

/** Fields whose values are the same for every customer, so they belong to the shape. */
const fixed = /(^|\.)(code|type|provisioningState|token_type)$/;
/** Names below these fields are chosen by the customer. */
const free = /(^|\.)tags$/;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return typeof value;
  return kinds.find(([, pattern]) => pattern.test(value))?.[0] ?? 'text';
}

/** One line for each field: its path and the type of its value. */
function linesOf(value: unknown, where = 'body'): string[] {
  if (Array.isArray(value)) return [`${where}: list`, ...value.flatMap((one: unknown) => linesOf(one, `${where}[]`))];
  if (typeof value !== 'object' || value === null) {
    return [`${where}: ${kindOf(value)}${fixed.test(where) ? ` ${String(value)}` : ''}`];
  }
  const inner = free.test(where)
    ? []
    : Object.entries(value).flatMap(([name, one]) => linesOf(one, `${where}.${name}`));
  return [`${where}: object`, ...inner];
}

/** A list that is empty on one side says nothing about the shape of its entries. */
function belowEmptyList(line: string, others: ReadonlySet<string>): boolean {
  const [list = ''] = line.split(/\[\]/);
  const isBelow = line.startsWith(`${list}[]`) && others.has(`${list}: list`);
  return isBelow && ![...others].some((other) => other.startsWith(`${list}[]`));
}

/** What only one of the two bodies has, sorted; empty if both have the same shape. */
export function shapeDifferences(real: unknown, emulated: unknown): string[] {
  const [ours, theirs] = [new Set(linesOf(emulated)), new Set(linesOf(real))];
  const lost = [...theirs].filter((line) => !ours.has(line) && !belowEmptyList(line, ours));
  const invented = [...ours].filter((line) => !theirs.has(line) && !belowEmptyList(line, theirs));
  return [
    ...lost.map((line) => `only in reality: ${line}`),
    ...invented.map((line) => `only emulated: ${line}`),
  ].toSorted();
}

/** Headers that affect how a client behaves. */
const meaningful = [
  'content-type',
  'www-authenticate',
  'retry-after',
  'location',
  'azure-asyncoperation',
  'x-ms-failure-cause',
];

function headerDifferences(real: SeenAnswer, emulated: SeenAnswer): string[] {
  return meaningful.flatMap((name) => {
    const [there, here] = [real.headers[name] !== undefined, emulated.headers[name] !== undefined];
    return there === here ? [] : [`${there ? 'only in reality' : 'only emulated'}: header ${name}`];
  });
}

export interface OperationDifference {
  readonly operation: string;
  readonly status: number;
  readonly differences: readonly string[];
}

function keyOf({ operation, status }: SeenAnswer): string {
  return `${status} ${operation}`;
}

/**
 * Pairs answers by operation and status, the first of each kind with the first; the number of polls and retries may differ.
 * @param emulated what the local cloud answered to the same run
 */
export function answerDifferences(real: readonly SeenAnswer[], emulated: readonly SeenAnswer[]): OperationDifference[] {
  const [theirs, ours] = [firstOfEach(real), firstOfEach(emulated)];
  return [...new Set([...theirs.keys(), ...ours.keys()])].toSorted().flatMap((key) => {
    const [there, here] = [theirs.get(key), ours.get(key)];
    const { operation = '', status = 0 } = there ?? here ?? {};
    const differences =
      there && here
        ? [...headerDifferences(there, here), ...shapeDifferences(there.body, here.body)]
        : [there ? 'only in reality' : 'only emulated'];
    return differences.length > 0 ? [{ operation, status, differences }] : [];
  });
}

function firstOfEach(answers: readonly SeenAnswer[]): Map<string, SeenAnswer> {
  // In a map the last value of a key wins, so the list is reversed to keep the first.
  return new Map(answers.toReversed().map((answer) => [keyOf(answer), answer]));
}

/** A readable report in Markdown. */
export function differencesPage(found: readonly OperationDifference[]): string {
  if (found.length === 0) return 'The local cloud answers as Azure does.\n';
  const sections = found.map(({ operation, status, differences }) =>
    [`### \`${operation}\`, ${status}`, '', ...differences.map((line) => `- ${line}`)].join('\n'),
  );
  return `${['## Where the local cloud differs from Azure', ...sections].join('\n\n')}\n`;
}
