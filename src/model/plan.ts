/** What is to be done, what stands in the way, and what became of each change. Plain data. */

export type Resource = 'resource-group' | 'vault' | 'key' | 'principal' | 'grant' | 'lock';
export type ChangeAction = 'create' | 'update' | 'recover';
export type ChangeStatus = 'planned' | 'done' | 'failed' | 'skipped';

/** One entry of the output `changes`. */
export interface Change {
  readonly resource: Resource;
  readonly name: string;
  readonly action: ChangeAction;
  readonly status: ChangeStatus;
}

/** A change with all that is needed to make it. */
export type Step =
  | { readonly resource: 'resource-group'; readonly action: 'create'; readonly name: string; readonly location: string }
  | { readonly resource: 'vault'; readonly action: 'create'; readonly name: string; readonly location: string }
  | { readonly resource: 'vault'; readonly action: 'update'; readonly name: string }
  | { readonly resource: 'vault'; readonly action: 'recover'; readonly name: string; readonly location: string }
  | { readonly resource: 'key'; readonly action: 'create' | 'recover'; readonly name: string }
  | { readonly resource: 'principal'; readonly action: 'create'; readonly name: string }
  | {
      readonly resource: 'grant';
      readonly action: 'create';
      readonly name: string;
      readonly by: 'role-assignment' | 'access-policy';
      /** Whether the grant takes the place of one that a recovered vault lost. */
      readonly afterRecovery: boolean;
    }
  | { readonly resource: 'lock'; readonly action: 'create'; readonly name: string };

/** Something that `ensure` will not or cannot do. */
export interface Blocker {
  readonly id: BlockerId;
  /** What stands in the way, one or two sentences. */
  readonly message: string;
  /** What to do about it, with the command to run. */
  readonly remediation: string;
}

export type BlockerId =
  | 'resource-group-missing'
  | 'location-needed'
  | 'vault-unreadable'
  | 'vault-deleted'
  | 'vault-name-taken'
  | 'vault-gone-after-confirmation'
  | 'key-unreadable'
  | 'key-deleted'
  | 'key-gone-after-confirmation'
  | 'principal-unreadable'
  | 'principal-missing'
  | 'principal-id-not-adobe'
  | 'principal-gone-after-confirmation'
  | 'grant-unreadable'
  | 'grant-gone-after-confirmation'
  | 'grant-conditional'
  | 'locks-unreadable';

export interface Plan {
  readonly steps: readonly Step[];
  readonly blockers: readonly Blocker[];
  /** What a person should know before this is done, e.g. that purge protection can't be turned off again. */
  readonly notes: readonly string[];
  /** The same blockers and notes in the language of the inputs, for the job summary. */
  readonly inLanguage: Pick<Plan, 'blockers' | 'notes'>;
}
