/**
 * Simulates Adobe over days: it uses the key regularly, caches the unwrapped data key for a while, may pin one version,
 * and is denied like any other caller. The caller sets the time: the calls up to then are simulated immediately, each
 * with its own time. Sources: Adobe's page of customer-managed keys for Experience Platform (keeps vault and key name;
 * caches up to 7 days). assumed: the same for CJA, and how often it calls.
 */
import { type AdobeTarget, type Attempt, adobeTry } from './adobe.ts';
import type { Cloud } from './service.ts';
import { keyName, vaultName } from './tenants/names.ts';
import { currentVersion } from './vault/keys-held.ts';

const hour = 60 * 60 * 1000;

export interface AdobeHabits {
  readonly target?: AdobeTarget;
  /** How often it needs the data key, ms; default: every hour. */
  readonly every?: number;
  /** How long it caches an unwrapped data key, ms; default: a day. */
  readonly keeps?: number;
  /** Pins the version that it wrapped with first. */
  readonly pinsVersion?: boolean;
}

/** A call and its result. */
export interface AdobeCall extends Attempt {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operation: 'get' | 'wrapKey' | 'unwrapKey';
}

export class AdobeOverTime {
  readonly calls: AdobeCall[] = [];
  readonly #cloud: Cloud;
  readonly #habits: AdobeHabits;
  #next: number;
  #unwrappedAt: number | undefined;
  /** The version that wrapped its data key. */
  #version: string | undefined;

  /** @param start ms since 1970: when Adobe sets the key up on its side */
  constructor(cloud: Cloud, start: number, habits: AdobeHabits = {}) {
    this.#cloud = cloud;
    this.#habits = habits;
    this.#next = start;
  }

  /** Whether it still has its unwrapped data key at that time, even if it is denied by then. */
  canReadAt(at: number): boolean {
    return this.#unwrappedAt !== undefined && at < this.#unwrappedAt + this.#keeps;
  }

  /** Makes all calls up to that time. @param until ms since 1970 */
  liveUntil(until: number): void {
    for (; this.#next <= until; this.#next += this.#habits.every ?? hour) {
      if (this.#version === undefined) this.#setUp(this.#next);
      else if (!this.canReadAt(this.#next)) this.#unwrap(this.#next);
    }
  }

  get #keeps(): number {
    return this.#habits.keeps ?? 24 * hour;
  }

  #setUp(at: number): void {
    const version = this.#habits.target?.version ?? this.#currentVersion();
    if (this.#call('get', at) && this.#call('wrapKey', at, version)) {
      this.#version = version;
      this.#unwrappedAt = at;
    }
  }

  /** Without a pinned version it reads the current one first, and wraps its data key with that. */
  #unwrap(at: number): void {
    if (this.#habits.pinsVersion !== true) {
      if (!this.#call('get', at)) return;
      const current = this.#currentVersion();
      if (current !== this.#version && this.#call('wrapKey', at, current)) this.#version = current;
    }
    if (this.#call('unwrapKey', at, this.#version)) this.#unwrappedAt = at;
  }

  #currentVersion(): string | undefined {
    const { vault = vaultName, key = keyName } = this.#habits.target ?? {};
    const held = this.#cloud.state.vaults
      .find(({ name }) => name.toLowerCase() === vault.toLowerCase())
      ?.keys.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    return held && currentVersion(held).version;
  }

  /** One call at its own time, in the current state. */
  #call(operation: AdobeCall['operation'], at: number, version?: string): boolean {
    const then: Cloud = { ...this.#cloud, now: () => at };
    const attempt = adobeTry(then, operation, { ...this.#habits.target, ...(version !== undefined && { version }) });
    this.calls.push({ ...attempt, at, operation });
    return attempt.allowed;
  }
}
