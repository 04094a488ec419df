/** Resource providers that a subscription does not use yet. Pure. */
import type { ReadFailure } from './observed.ts';

type Refusal = Pick<ReadFailure, 'code' | 'message'>;

/** Microsoft.Insights answers so with the codes Forbidden, AuthorizationFailed and Conflict. */
const unregistered = /register the subscription|not registered to use/i;

/** Whether something was refused because its provider is not registered, whatever rights the identity has. */
export function isUnregistered({ code, message }: Refusal): boolean {
  return code === 'MissingSubscriptionRegistration' || unregistered.test(message);
}

/** The provider to register; `undefined` if that is not the reason, or the message does not name it. */
export function providerToRegister(refusal: Refusal): string | undefined {
  return isUnregistered(refusal) ? /\bmicrosoft\.[a-z]{2,40}\b/i.exec(refusal.message)?.[0] : undefined;
}
