/** What is done at a service, and the right that lets it through. Plain data. */
import type { Words } from './words.ts';

export type ServiceName = 'oidc' | 'entra' | 'arm' | 'vault' | 'graph' | 'logs' | 'github';

/** Where a right is given. */
export type Place = 'graph' | 'vault' | 'group' | 'subscription';

/** A built-in role of Azure or a permission of Microsoft Graph, at a place. */
export interface Right {
  readonly name: string;
  readonly place: Place;
  /** What a custom role needs in its place; none for Microsoft Graph. */
  readonly actions: readonly string[];
}

export interface Operation {
  readonly service: ServiceName;
  /** In words that finish "could not …", and that stand between « ». */
  readonly name: Words;
  /** `undefined` where no role of the identity decides. */
  readonly right?: Right;
  /** `false` for a POST that changes nothing. */
  readonly writes?: boolean;
  /**
   * Whether the write replaces what is there already (the creation of a vault or a group). Such a one is never repeated
   * by a policy: whoever asked for it reads again immediately before each time that it is sent.
   */
  readonly replaces?: boolean;
  /** How long one attempt may take, ms, where that is longer than usual. */
  readonly timeLimit?: number;
}
