/** The content of a heartbeat, and its destination. Pure. */
import type { Entry } from '../entry.ts';

/** One row of the table `CjaCmkHeartbeat_CL`. */
export interface HeartbeatRow {
  /** ISO 8601, UTC. */
  readonly TimeGenerated: string;
  readonly Vault: string;
  readonly Key: string;
  readonly State: string;
  readonly Ready: boolean;
  readonly RunUrl: string;
  /** When the verification ended, ISO 8601; empty if it left no report. */
  readonly FinishedAt: string;
}

/** One row for each target of the run. */
export function heartbeatRows(entries: readonly Entry[], at: Date, runUrl: string): HeartbeatRow[] {
  return entries.map((entry) => ({
    TimeGenerated: at.toISOString(),
    Vault: entry['vault-name'],
    Key: entry['key-name'],
    State: entry.state,
    Ready: entry.ready,
    RunUrl: runUrl,
    FinishedAt: entry['finished-at'],
  }));
}

/** A monitor that raises an alarm if its address is not called for some time. */
export interface DeadManSwitch {
  readonly kind: 'url';
  readonly url: string;
}

/** Stream of a data collection rule. */
export interface AzureMonitor {
  readonly kind: 'azure-monitor';
  /** Address of the data collection endpoint or rule for ingestion. */
  readonly endpoint: string;
  /** The rule's immutable id. */
  readonly ruleId: string;
  readonly stream: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly audience: string;
}

export type Destination = DeadManSwitch | AzureMonitor;

export interface HeartbeatInputs extends Omit<AzureMonitor, 'kind'> {
  readonly url: string;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The destination, or every rule that the inputs break. No message contains the monitor's address, which is a secret.
 */
export function destinationOf(inputs: HeartbeatInputs): Destination | readonly string[] {
  const { url, endpoint } = inputs;
  if ((url === '') === (endpoint === '')) {
    return ['give either url (a secret) or endpoint; an empty url means that the secret has no value here'];
  }
  if (url !== '') return isHttps(url) ? { kind: 'url', url } : ['url is not an https address'];
  const rules: readonly (readonly [boolean, string])[] = [
    [isIngestion(endpoint), 'endpoint is not an https address of ingest.monitor.azure.com'],
    [/^dcr-[0-9a-f]{32}$/.test(inputs.ruleId), 'rule-id is not the immutable id of a data collection rule (dcr-…)'],
    [/^Custom-\w{1,100}$/.test(inputs.stream), 'stream does not begin with Custom-, or has other characters than \\w'],
    [guid.test(inputs.tenantId), 'tenant-id is not a GUID'],
    [guid.test(inputs.clientId), 'client-id is not a GUID'],
  ];
  const broken = rules.flatMap(([holds, rule]) => (holds ? [] : rule));
  return broken.length > 0 ? broken : { ...inputs, kind: 'azure-monitor' };
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** A token for Azure Monitor is sent only to Azure Monitor. */
function isIngestion(text: string): boolean {
  if (!isHttps(text)) return false;
  const { hostname, port, pathname, search, username } = new URL(text);
  return hostname.endsWith('.ingest.monitor.azure.com') && port + search + username === '' && pathname === '/';
}

/**
 * The address to which rows are posted. Source: Logs Ingestion API, api-version 2023-01-01
 * (https://learn.microsoft.com/azure/azure-monitor/logs/logs-ingestion-api-overview).
 */
export function ingestionUrl({ endpoint, ruleId, stream }: AzureMonitor): string {
  return new URL(`/dataCollectionRules/${ruleId}/streams/${stream}?api-version=2023-01-01`, endpoint).href;
}
