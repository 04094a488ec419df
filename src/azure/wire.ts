/**
 * What one call of an SDK brought on the wire. The SDKs wrap and reinterpret; the action goes by the answer itself, or by
 * what kept it from coming.
 */
import type { TokenCredential } from '@azure/core-auth';
import type { HttpAnswer, HttpRequest, Send } from './http.ts';

export class Wire {
  #answer: HttpAnswer | undefined;
  #fault: Error | undefined;

  /** @param keep which requests' answers count; by default all, and the last one is the call's */
  through(send: Send, keep: (request: HttpRequest) => boolean = () => true): Send {
    return (request) =>
      this.#noting(async () => {
        const answer = await send(request);
        if (keep(request)) this.#answer = answer;
        return answer;
      });
  }

  with(credential: TokenCredential): TokenCredential {
    return { getToken: (scopes, options) => this.#noting(() => credential.getToken(scopes, options)) };
  }

  /**
   * Runs the call and gives its answer, whatever the SDK made of it.
   *
   * @throws what the transport or the login threw when no answer came
   */
  async answerOf(call: () => Promise<unknown>): Promise<HttpAnswer> {
    try {
      await call();
    } catch (error) {
      if (this.#fault !== undefined) throw this.#fault;
      if (this.#answer === undefined) throw error;
    }
    if (this.#answer === undefined) throw new Error('the SDK sent nothing');
    return this.#answer;
  }

  async #noting<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      this.#fault = asError(error);
      throw error;
    }
  }
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
