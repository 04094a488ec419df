/** What was done with the key, and by whom it is said to be, after each answer of Azure. */
import type { Session } from '../../src/azure/clients.ts';
import { makeKey, recoverKey } from '../../src/changes/change-key.ts';
import { inputs, key } from '../checks/tenant.ts';
import { accepted, ending, inTurn, refusals, refusedBy, sessionOf } from './session.ts';

const answers = {
  ...refusals,
  absent: { status: 404, code: 'KeyNotFound' },
  deleted: { status: 409, code: 'ObjectIsDeletedButRecoverable' },
  'being recovered': { status: 409, code: 'ObjectIsBeingRecovered' },
  'of another kind': { status: 400, code: 'KeyCreationParametersDidNotMatchExistingKey' },
  'no roles yet': { status: 400, code: 'ForbiddenByRbac' },
  busy: { status: 409, code: 'ConflictError', message: 'A conflict occurred on the vault.' },
} as const;
type Refused = keyof typeof answers;
/** `nothing sent`: the SDK reads the key before it sends a recovery, and leaves it at that if somebody has recovered it. */
type Recovery = Refused | 'accepted' | 'nothing sent';
type Answer = Refused | 'there' | 'new';

const created = { there: 1_000_000_000, new: 2_000_000_000 };
const bodyOf = (answer: keyof typeof created) => ({
  id: key.id,
  name: key.name,
  properties: {
    attributes: { enabled: true, created: created[answer] },
    kty: 'RSA',
    keyUriWithVersion: key.uriWithVersion,
  },
});
const answered = (answer: Answer) =>
  answer === 'there' || answer === 'new' ? Promise.resolve(accepted(bodyOf(answer))) : refusedBy(answers[answer]);

interface Turns {
  readonly isNew?: boolean;
  readonly sent?: readonly Answer[];
  readonly recovered?: readonly Recovery[];
  readonly seen?: readonly Answer[];
  readonly recoverDeleted?: boolean;
}

function sessionWith({ sent = [], recovered = [], seen = [], recoverDeleted = false }: Turns) {
  const [writes, recoveries, reads] = [inTurn(sent), inTurn(recovered), inTurn(seen)];
  const call = ({ writes: isWrite }: { readonly writes?: boolean }) =>
    answered(isWrite === true ? writes.next() : reads.next());
  const recover = () => {
    const answer = recoveries.next();
    return answer === 'accepted' || answer === 'nothing sent'
      ? Promise.resolve(answer === 'accepted')
      : refusedBy(answers[answer]);
  };
  const session = sessionOf({
    inputs: { ...inputs, recoverDeleted },
    keyVaultManagement: call as unknown as Session['keyVaultManagement'],
    deletedKeys: () => Promise.resolve({ get: () => Promise.reject(new Error('not asked')), recover }),
    clock: { isSince: (at) => at >= created.new * 1000, timeOf: () => 0 },
  });
  return { session, sent: () => writes.asked(), recovered: () => recoveries.asked() };
}

describe('a recovery', () => {
  test.each<[string, readonly Recovery[], readonly Answer[], string]>([
    ['accepted', ['accepted'], ['there'], '1 sent: ours'],
    ['accepted, and visible later', ['accepted'], ['absent', 'there'], '1 sent: ours'],
    ['of what somebody has recovered meanwhile', ['nothing sent'], ['there'], '1 sent: of somebody else'],
    ['of what somebody recovers', ['absent'], ['absent', 'there'], '1 sent: of somebody else'],
    ['of what was purged', ['absent'], ['absent'], '8 sent: KeyNotFound'],
    ['that is refused since there are two', ['conflict'], ['absent', 'there'], '1 sent: of somebody else'],
    ['that conflicts with its deletion', ['conflict', 'accepted'], ['absent', 'absent', 'there'], '2 sent: ours'],
    ['that always conflicts', ['conflict'], ['absent'], '8 sent: Conflict'],
    ['lost, and done', ['lost'], ['there'], '1 sent: ours'],
    ['lost, and not done', ['lost', 'accepted'], ['absent', 'there'], '2 sent: ours'],
    ['refused', ['forbidden'], ['absent'], '1 sent: AuthorizationFailed'],
    ['refused later', ['conflict', 'forbidden'], ['absent'], '2 sent: AuthorizationFailed'],
  ])('%s', async (_, recovered, seen, ended) => {
    const turns = sessionWith({ recovered, seen });
    const end = await ending(recoverKey(turns.session));
    expect(`${turns.recovered()} sent: ${end}`).toBe(ended);
  });
});

describe('a creation', () => {
  const may = { recoverDeleted: true };
  test.each<[string, Turns, string]>([
    ['accepted', { sent: ['new'] }, '1 sent, 0 recovered: create'],
    ['accepted, and older than this run', { sent: ['there'] }, '1 sent, 0 recovered: of somebody else'],
    ['there, of another kind', { sent: ['of another kind'], seen: ['there'] }, '1 sent, 0 recovered: of somebody else'],
    ['a conflict, and there', { sent: ['conflict'], seen: ['there'] }, '1 sent, 0 recovered: of somebody else'],
    ['a conflict, and not there', { sent: ['conflict'], seen: ['absent'] }, '1 sent, 0 recovered: Conflict'],
    ['busy, and free later', { sent: ['busy', 'new'], seen: ['absent'] }, '2 sent, 0 recovered: create'],
    ['busy, and made meanwhile', { sent: ['busy'], seen: ['there'] }, '1 sent, 0 recovered: of somebody else'],
    ['lost, and done', { sent: ['lost'], seen: ['new'] }, '1 sent, 0 recovered: create'],
    ['lost, and not done', { sent: ['lost', 'new'], seen: ['absent'] }, '2 sent, 0 recovered: create'],
    ['recovering', { sent: ['being recovered'], seen: ['absent', 'there'] }, '1 sent, 0 recovered: of somebody else'],
    ['of a deleted one', { sent: ['deleted'], seen: ['absent'] }, '1 sent, 0 recovered: ObjectIsDeletedButRecoverable'],
    [
      'of a deleted one that may be recovered',
      { ...may, sent: ['deleted'], recovered: ['accepted'], seen: ['absent', 'there'] },
      '1 sent, 1 recovered: recover',
    ],
    [
      'of a deleted one that somebody recovers',
      { ...may, sent: ['deleted'], recovered: ['nothing sent'], seen: ['absent', 'there'] },
      '1 sent, 1 recovered: of somebody else',
    ],
    ['in a new vault', { isNew: true, sent: ['no roles yet', 'new'] }, '2 sent, 0 recovered: create'],
    ['in a new vault that stays so', { isNew: true, sent: ['no roles yet'] }, '7 sent, 0 recovered: ForbiddenByRbac'],
    ['in a vault that was there', { sent: ['no roles yet'] }, '1 sent, 0 recovered: ForbiddenByRbac'],
    ['refused', { sent: ['forbidden'] }, '1 sent, 0 recovered: AuthorizationFailed'],
  ])('%s', async (_, { isNew = false, ...given }, ended) => {
    const turns = sessionWith(given);
    const vault = { vaultDiffers: false, recovery: undefined, isRegistered: true, isNew };
    const end = await ending(makeKey(turns.session, vault));
    expect(`${turns.sent()} sent, ${turns.recovered()} recovered: ${end}`).toBe(ended);
  });
});
