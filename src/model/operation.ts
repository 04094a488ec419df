/** An operation of a service, and the right that it needs. Plain data. */
import type { Words } from './words.ts';

export type ServiceName = 'oidc' | 'entra' | 'arm' | 'vault' | 'graph' | 'logs' | 'github';

/** The scope at which a right is given. */
export type Place = 'graph' | 'vault' | 'group' | 'subscription';

/** Which runs need it: all, or only those that get that far or request it by an input. */
export type Use =
  | 'every run'
  | 'ensure'
  | 'role assignment'
  | 'access policy'
  | 'create-principal'
  | 'delete-lock'
  | 'create-resource-group'
  | 'deleted vaults'
  | 'deleted keys'
  | 'recover-deleted'
  | 'usage-days'
  | 'lost access';

/** A built-in role of Azure or a permission of Microsoft Graph, at a scope. */
export interface Right {
  readonly name: string;
  readonly place: Place;
  /** The action that a custom role needs instead; none for Microsoft Graph. */
  readonly actions: readonly string[];
  readonly use?: Use;
  readonly isWrite?: boolean;
}

export interface Operation {
  readonly service: ServiceName;
  /** Words that complete "could not …"; in French, they are put between « ». */
  readonly name: Words;
  /** What the service is called in a message, if that is not always the same. */
  readonly title?: Words;
  /** `undefined` if no role of the identity matters. */
  readonly right?: Right;
  /** `false` for a POST that changes nothing. */
  readonly writes?: boolean;
  /**
   * Whether the write may replace an existing resource (the creation of a vault or a group, the recovery of a vault). No
   * policy repeats such a write: its caller reads immediately before each attempt.
   */
  readonly overwrites?: boolean;
  /** How long one attempt may take, ms, if that is longer than usual. */
  readonly timeLimit?: number;
}
