/** The planned changes, what prevents them, and the result of each change. Plain data. */

import { type Mode, onlyReads } from '../inputs/mode.ts';
import type { FindingId, Resource } from './finding.ts';
import type { Inputs } from './inputs.ts';
import type { ReadFailure } from './observed.ts';
import type { Remedy } from './remedy.ts';
import type { Words } from './words.ts';

export type ChangeAction = 'create' | 'update' | 'recover';
/** Who recovered a deleted vault during this run. */
export type Recovery = 'ours' | 'others';
export type ChangeStatus = 'planned' | 'done' | 'failed' | 'skipped';

/** One entry of the output `changes`. */
export interface Change {
  readonly resource: Resource;
  readonly name: string;
  readonly action: ChangeAction;
  readonly status: ChangeStatus;
}

/** A change with everything that is needed to apply it. */
export type PlannedStep =
  | { readonly resource: 'resource-group'; readonly action: 'create'; readonly name: string; readonly location: string }
  | { readonly resource: 'vault'; readonly action: 'create'; readonly name: string; readonly location: string }
  | { readonly resource: 'vault'; readonly action: 'update'; readonly name: string }
  | { readonly resource: 'vault'; readonly action: 'recover'; readonly name: string; readonly location: string }
  | { readonly resource: 'key'; readonly action: 'create' | 'recover'; readonly name: string }
  | { readonly resource: 'principal'; readonly action: 'create'; readonly name: string }
  | { readonly resource: 'principal'; readonly action: 'recover'; readonly name: string; readonly id: string }
  | {
      readonly resource: 'grant';
      readonly action: 'create';
      readonly name: string;
      readonly by: 'role-assignment' | 'access-policy';
      /** Whether the grant replaces one that a recovered vault lost. */
      readonly afterRecovery: boolean;
    }
  | { readonly resource: 'lock'; readonly action: 'create'; readonly name: string };

/** Something that `ensure` will not or cannot do; `remedies/obstacles.ts` has the records. */
export interface Obstacle {
  readonly id: ObstacleId;
  /** Why something could not be read, if that is the obstacle. */
  readonly reason: ReadFailure | undefined;
  /** What is in the way: IDs of locks or of a vault, a region, a state. */
  readonly names?: readonly string[];
}

/** What `ensure` will not or cannot do, in one record. */
export interface ObstacleEntry {
  /** The finding with the same cause: its remedy knows what was read, and is the one to follow. */
  readonly explainedBy?: FindingId;
  /** What is in the way, and what is therefore not done: one or two sentences. */
  readonly blocks: (inputs: Inputs, blocked: Blocked) => Words;
  /** What to do where no finding explains it. */
  readonly remedy: (inputs: Inputs, blocked: Blocked) => Remedy;
}

/** What an obstacle is about. */
type Blocked = Required<Omit<Obstacle, 'id'>>;

/** Something that a person should know before the plan is applied. */
export interface Note {
  readonly id: NoteId;
  readonly reason: ReadFailure | undefined;
  /** What it is about. */
  readonly names?: readonly string[];
}

export type NoteId =
  | 'anotherVault'
  | 'purgeProtection'
  | 'newVaultIsProtected'
  | 'recoveredVaultHasNoGrants'
  | 'recoveredVaultNotRead'
  | 'deletedKeyNotRead'
  | 'nameNotChecked'
  | 'deletionNotRead';

/** The notes on what may be a mistake. The others say what the requested changes involve. */
export function doubtsOf({ notes }: Plan): readonly Note[] {
  return notes.filter(({ id }) => id === 'anotherVault');
}

/** The notes that a person reads: before the changes all of them, after them the doubts. */
export function notesOf(plan: Plan | undefined, mode: Mode): readonly Note[] {
  if (plan === undefined || onlyReads(mode)) return [];
  return mode === 'plan' ? plan.notes : doubtsOf(plan);
}

export const obstacleIds = [
  'another-key-confirmed',
  'none-contradicted',
  'none-ended',
  'resource-group-missing',
  'resource-group-deleting',
  'location-needed',
  'location-unknown',
  'vault-unreadable',
  'vault-deleted',
  'vault-deleted-elsewhere',
  'vault-was-deleted',
  'vault-of-another-tenant',
  'vault-name-taken',
  'vault-name-refused',
  'deleted-vaults-unreadable',
  'vault-gone-after-confirmation',
  'key-unreadable',
  'key-deleted',
  'key-gone-after-confirmation',
  'key-missing-after-recovery',
  'principal-unreadable',
  'principal-missing',
  'principal-deleted',
  'principal-id-not-adobe',
  'principal-gone-after-confirmation',
  'grant-unreadable',
  'grant-gone-after-confirmation',
  'grant-conditional',
  'policy-missing-after-recovery',
  'locks-unreadable',
  'read-only-lock',
  'subscription-not-writable',
  'provider-not-registered',
  'write-denied',
  'vault-not-premium',
] as const;

export type ObstacleId = (typeof obstacleIds)[number];

export interface Plan {
  readonly steps: readonly PlannedStep[];
  readonly obstacles: readonly Obstacle[];
  readonly notes: readonly Note[];
}
