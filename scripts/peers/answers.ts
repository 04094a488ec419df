/** Answers in the form of Azure Resource Manager and Microsoft Graph. */
import type { CloudAnswer } from '../../emulator/service.ts';

export const version = 'api-version=2022-04-01';

export const json = (status: number, body: unknown): CloudAnswer => ({ status, body });
export const list = (...value: readonly unknown[]): CloudAnswer => json(200, { value });
export const failure = (status: number, code: string, message: string): CloudAnswer =>
  json(status, { error: { code, message } });
