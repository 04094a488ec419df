/**
 * Deletes the vault of a live run: `node scripts/live/live-clean-up.ts`. Its role assignments and its key go with it. A vault
 * with purge protection can't be purged: Azure deletes it after its retention period (7 days). The service principal remains.
 */
import { accessToken, variable, vaultOfRun } from './access-token.ts';

const arm = 'https://management.azure.com';
const authorization = `Bearer ${await accessToken(arm)}`;
const vault = `${arm}${vaultOfRun()}?api-version=2026-02-01`;
const answer = await fetch(vault, { method: 'DELETE', headers: { authorization } });
process.stdout.write(`${variable('LIVE_VAULT')}: ${answer.status}\n`);
// 204 and 404: it was never created.
process.exitCode = answer.ok || answer.status === 404 ? 0 : 1;
