/** What a write does after each answer: read, repeat, take for done, or give up. */
import { write } from '../../src/changes/idempotent-write.ts';
import { ending, refusals, refusedBy, sessionOf } from './session.ts';

const answers = {
  '200': 'made',
  '409': refusals.conflict,
  '400 of a similar name': { status: 400, code: 'AlreadyThere' },
  '400': { status: 400, code: 'BadRequest' },
  '503': { status: 503, code: 'Busy', transient: true },
  lost: refusals.lost,
} as const;

interface Case {
  readonly sent: readonly (keyof typeof answers)[];
  /** What each read after a write finds, and each read before one. */
  readonly read?: readonly (string | undefined)[];
  readonly before?: readonly (string | undefined)[];
}

/** What was asked, in order, and how it ended. */
async function lineOf({ sent, read = [], before }: Case): Promise<string> {
  const lines: string[] = [];
  const [toSend, toRead, toFind] = [[...sent], [...read], [...(before ?? [])]];
  const next = <T>(name: string, list: T[]): T | undefined => {
    lines.push(name);
    return list.shift();
  };
  const send = () => {
    const answer = answers[next('write', toSend) ?? '400'];
    return typeof answer === 'string' ? Promise.resolve(answer) : refusedBy(answer);
  };
  const options = {
    conflictCodes: ['AlreadyThere'],
    read: () => Promise.resolve(next('read', toRead)),
    ...(before && { before: () => Promise.resolve(next('look', toFind)) }),
  };
  const ended = await ending(write(sessionOf({}), send, options));
  return [...lines, ended].join(' ');
}

test.each<readonly [string, Case, string]>([
  ['accepted', { sent: ['200'] }, 'write made'],
  ['somebody else made it', { sent: ['409'], read: ['theirs'] }, 'write read theirs'],
  ['a conflict about something else', { sent: ['409'] }, 'write read Conflict'],
  ['a code that may mean the same', { sent: ['400 of a similar name'], read: ['theirs'] }, 'write read theirs'],
  ['refused', { sent: ['400'] }, 'write BadRequest'],
  ['lost, and done', { sent: ['lost'], read: ['ours'] }, 'write read ours'],
  ['lost, and not done', { sent: ['lost', '200'] }, 'write read write made'],
  [
    'lost too often',
    { sent: ['lost', 'lost', 'lost', 'lost', 'lost'] },
    'write read write read write read write read write read ECONNRESET',
  ],
  ['busy, with nothing that it would replace', { sent: ['503'] }, 'write Busy'],
  ['it would replace what is there', { sent: [], before: ['theirs'] }, 'look theirs'],
  ['busy, and made by somebody meanwhile', { sent: ['503'], before: [undefined, 'theirs'] }, 'look write look theirs'],
  ['busy, and still free', { sent: ['503', '200'], before: [] }, 'look write look write made'],
  ['lost, made by somebody after it', { sent: ['lost'], before: [undefined, 'theirs'] }, 'look write read look theirs'],
])('%s', async (_, options, line) => {
  expect(await lineOf(options)).toBe(line);
});
