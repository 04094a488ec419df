import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Note, NoteId, Obstacle, ObstacleId, Plan, PlannedStep, Recovery } from '../model/plan.ts';

/** What happens to the vault in the plan. `blocked`: it can't be changed, so nothing in it can be either. */
export type VaultPlan = 'there' | 'created' | 'recovered' | 'blocked';

/** Why something could not be read, or the names of what is in the way. */
type About = ReadFailure | readonly string[];

function partsOf(about: About | undefined): Omit<Obstacle, 'id'> {
  if (about === undefined || 'operation' in about) return { reason: about };
  return { reason: undefined, names: about };
}

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

  note(id: NoteId, about?: About): void {
    this.#notes.push({ id, ...partsOf(about) });
  }

  /** Once, whatever asks for it. */
  block(id: ObstacleId, about?: About): void {
    if (!this.#obstacles.some((obstacle) => obstacle.id === id)) this.#obstacles.push({ id, ...partsOf(about) });
  }

  build(): Plan {
    return { steps: this.#steps, obstacles: this.#obstacles, notes: this.#notes };
  }
}
