/** What a caller learns about a target: one entry of the output `report`. Pure. */
import { isObject, type JsonObject, parseJson, textOf } from './json.ts';

/** From worst to best; the worst state of several targets counts. */
export const states = ['missing', 'unhealthy', 'unknown', 'provisioned', 'confirmed'] as const;
export type State = (typeof states)[number];

/** The parts of a target that identify it. */
export interface TargetName {
  readonly 'vault-name': string;
  readonly 'key-name': string;
  readonly 'resource-group': string;
}

export interface Entry extends TargetName {
  readonly ready: boolean;
  readonly state: State;
  readonly 'key-uri': string;
  /** Ids of findings. */
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
  /** Name of the run's artifact with the whole report; empty if there is no report. */
  readonly artifact: string;
  /** When the verification ended, ISO 8601; empty if there is no report. */
  readonly 'finished-at': string;
}

const hour = 3_600_000;

/**
 * Whether the verification ended within a day: a run can be run again in part weeks later, and then has results of its
 * first attempt. A clock can be ahead by an hour.
 *
 * @param now milliseconds since 1970
 */
export function isRecent({ 'finished-at': at }: Pick<Entry, 'finished-at'>, now: number): boolean {
  const age = now - Date.parse(at);
  return age >= -hour && age <= 24 * hour;
}

/** What could not be read is `unknown`, never passed. */
export function stateOf(value: unknown): State {
  return states.find((state) => state === value) ?? 'unknown';
}

/**
 * @param report the action's report (`docs/report.schema.json`), or `undefined` if there is none
 * @param artifact the name of the report's artifact
 */
export function entryOf(target: TargetName, report: unknown, artifact: string): Entry {
  const outputs = isObject(report) && isObject(report['outputs']) ? report['outputs'] : undefined;
  return {
    'vault-name': target['vault-name'],
    'key-name': target['key-name'],
    'resource-group': target['resource-group'],
    ready: outputs?.['ready'] === true,
    state: stateOf(outputs?.['state']),
    'key-uri': textOf(outputs?.['key-uri']),
    failed: idsOf(outputs, 'fail'),
    unknown: idsOf(outputs, 'unknown'),
    artifact: outputs === undefined ? '' : artifact,
    'finished-at': outputs === undefined || !isObject(report) ? '' : textOf(report['finishedAt']),
  };
}

function idsOf(outputs: JsonObject | undefined, status: string): string[] {
  const findings: readonly unknown[] = Array.isArray(outputs?.['findings']) ? outputs['findings'] : [];
  return findings
    .filter((finding) => isObject(finding))
    .filter((finding) => finding['status'] === status)
    .map(({ id }) => textOf(id))
    .filter((id) => /^[a-z-]+$/.test(id));
}

/** An artifact's name: unique within a run, and with characters that artifact names may have. */
export function artifactName(target: Pick<TargetName, 'vault-name' | 'key-name'>, call: string): string {
  const name = `cja-cmk.${target['vault-name']}.${target['key-name']}.${call}`;
  return name.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '_');
}

/** Reads the output `report` back; what is not an entry is left out. */
export function parseEntries(text: string): Entry[] {
  const listed: unknown = parseJson(text);
  if (!Array.isArray(listed)) return [];
  return listed
    .filter((each) => isObject(each))
    .map((each) => ({
      'vault-name': textOf(each['vault-name']),
      'key-name': textOf(each['key-name']),
      'resource-group': textOf(each['resource-group']),
      ready: each['ready'] === true,
      state: stateOf(each['state']),
      'key-uri': textOf(each['key-uri']),
      failed: texts(each['failed']),
      unknown: texts(each['unknown']),
      artifact: textOf(each['artifact']),
      'finished-at': textOf(each['finished-at']),
    }));
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
