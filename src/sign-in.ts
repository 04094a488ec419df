/**
 * From the connection to signed-in clients. This file and its imports are large, so it is loaded after the first
 * request is sent, followed by the SDKs for the login and for Key Vault, with a turn of the event loop in between:
 * loading blocks the loop, and answers that arrive meanwhile would wait.
 */
import { openSession, type Session } from './azure/clients.ts';
import { httpClientOf } from './azure/pipeline/pipeline.ts';
import { hideProxyFromSdks } from './azure/pipeline/proxy.ts';
import type { RenewableCredential } from './azure/pipeline/renew.ts';
import type { RunContext } from './connect.ts';
import type { GivenIdToken, RequestedIdToken, Writer } from './hosts/host.ts';
import { requestIdToken } from './hosts/id-token-request.ts';
import { givenIdToken, type IdToken, IdTokens } from './hosts/id-tokens.ts';
import type { PublishKnown } from './model/observed.ts';
import { getIdToken } from './permissions.ts';
import { identifiersOf } from './report/outputs.ts';
import type { RunState } from './run-state.ts';
import { loopTurn } from './runtime/loop-turn.ts';

/** The clients of a run. The exchange with Entra is made by the first read that needs its token. */
export async function signIn(
  context: RunContext,
  state: RunState,
  writer: Pick<Writer, 'earlyOutputs'>,
): Promise<Session> {
  const { inputs, deadline, log } = context;
  hideProxyFromSdks(process.env);
  const credential = await openCredential(context, state);
  const httpClients = {
    arm: httpClientOf('arm', context),
    graph: httpClientOf('graph', context),
    vault: httpClientOf('vault', context),
    logs: httpClientOf('logs', context),
  };
  const publishKnown = earlyIdentifiers(writer);
  return openSession({ inputs, httpClients, credential, deadline, log, publishKnown });
}

async function openCredential(context: RunContext, state: RunState): Promise<RenewableCredential> {
  const { inputs, log, idTokens: source } = context;
  const onToken = (token: string) => log.mask(token);
  if ('accessToken' in source) {
    log.info(`Access tokens of ${source.who}, by az.`);
    const { GivenLogin } = await import('./azure/given-login.ts');
    return new GivenLogin(source.accessToken, onToken);
  }
  const assertions = openIdTokens(context, await idTokenRequest(context, source), state);
  await loopTurn();
  const { Login } = await import('./azure/login.ts');
  await loopTurn();
  const { tenantId, clientId } = inputs;
  const httpClient = httpClientOf('entra', context);
  return new Login({ tenantId, clientId, httpClient, assertions, log, onToken });
}

/** Sets the outputs of what is known, each value once. */
function earlyIdentifiers(writer: Pick<Writer, 'earlyOutputs'>): PublishKnown {
  const set = new Map<string, string>();
  return (known) => {
    const news = Object.entries(identifiersOf(known)).filter(
      ([name, value]) => value !== '' && set.get(name) !== value,
    );
    for (const [name, value] of news) set.set(name, value);
    writer.earlyOutputs(Object.fromEntries(news));
  };
}

function openIdTokens(context: RunContext, request: () => Promise<IdToken>, state: RunState): IdTokens {
  const note = ({ jwt, claims }: IdToken) => {
    context.log.mask(jwt);
    const isFirst = state.claims === undefined;
    state.claims = claims;
    if (state.inputs?.run !== undefined)
      state.inputs = { ...state.inputs, run: { ...state.inputs.run, presented: claims } };
    if (!isFirst) return;
    context.log.info(`OIDC token: issuer ${claims.issuer}, subject ${claims.subject}, audience ${claims.audience}.`);
  };
  const idTokens = new IdTokens(request, note);
  // Its answer is pending. If it is an error, it is reported where the token is needed.
  idTokens.get().catch(() => undefined);
  return idTokens;
}

async function idTokenRequest(
  { firstIdToken, ...options }: RunContext,
  source: RequestedIdToken | GivenIdToken,
): Promise<() => Promise<IdToken>> {
  if ('given' in source) return async () => givenIdToken(source);
  return requestIdToken(options, getIdToken(await options.host.texts()), source, firstIdToken);
}
