import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Note, NoteId, Obstacle, ObstacleId, Plan, PlannedStep, Recovery } from '../model/plan.ts';

/** What happens to the vault in the plan. `blocked`: it can't be changed, so nothing in it can be either. */
export type VaultPlan = 'there' | 'created' | 'recovered' | 'blocked';

/** The order of the calls is the order of steps, obstacles and notes. */
export class PlanBuilder {
  readonly #steps: PlannedStep[] = [];
  readonly #obstacles: Obstacle[] = [];
  readonly #notes: Note[] = [];
  readonly inputs: Inputs;
  /** Who recovered the vault during this run, if anybody did: Azure did not restore its role assignments. */
  readonly recovery: Recovery | undefined;

  constructor(inputs: Inputs, recovery?: Recovery) {
    this.inputs = inputs;
    this.recovery = recovery;
  }

  get steps(): readonly PlannedStep[] {
    return this.#steps;
  }

  step(step: PlannedStep): void {
    this.#steps.push(step);
  }

  note(id: NoteId, reason?: ReadFailure): void {
    this.#notes.push({ id, reason });
  }

  /** Names what it is about. */
  addNote(id: NoteId, names: readonly string[]): void {
    this.#notes.push({ id, reason: undefined, names });
  }

  block(id: ObstacleId, reason?: ReadFailure): void {
    if (!this.#obstacles.some((obstacle) => obstacle.id === id)) this.#obstacles.push({ id, reason });
  }

  /** Names what is in the way. */
  blockBy(id: ObstacleId, names: readonly string[]): void {
    this.#obstacles.push({ id, reason: undefined, names });
  }

  build(): Plan {
    return { steps: this.#steps, obstacles: this.#obstacles, notes: this.#notes };
  }
}
