/**
 * Whether an assertion of GitHub's is accepted for an application: signature, issuer, subject, audience and time are
 * compared with its federated credentials, exactly and case-sensitively (learn.microsoft.com, "Workload identity
 * federation").
 */
import type { Cloud } from '../service.ts';
import type { Application, FederatedCredential } from '../state.ts';
import { unverifiedClaims } from '../tokens.ts';
import {
  badSignature,
  caseMismatch,
  malformedToken,
  noCredential,
  noMatch,
  outOfDate,
  type Refusal,
} from './aadsts.ts';

type Claims = Record<string, unknown>;

/** The parts are compared one after the other: each keeps the credentials that match it. */
function matchFault(claims: Claims, credentials: readonly FederatedCredential[]): Refusal | undefined {
  const [issuer, subject, audience] = [String(claims['iss']), String(claims['sub']), String(claims['aud'])];
  const ofIssuer = credentials.filter((one) => one.issuer === issuer);
  if (ofIssuer.length === 0) return noMatch(700211, 'issuer', issuer);
  const ofSubject = ofIssuer.filter((one) => one.subject === subject);
  if (ofSubject.length === 0) {
    const isNear = ofIssuer.some((one) => one.subject.toLowerCase() === subject.toLowerCase());
    return isNear ? caseMismatch(subject) : noMatch(700213, 'subject', subject);
  }
  return ofSubject.some((one) => one.audience === audience) ? undefined : noMatch(700212, 'audience', audience);
}

function timeFault(claims: Claims, now: number): Refusal | undefined {
  const from = Number(claims['nbf'] ?? claims['iat']) * 1000;
  const until = Number(claims['exp']) * 1000;
  return from <= now && now < until ? undefined : outOfDate(now, from, until);
}

/** The error for an assertion, or `undefined` if it is accepted. */
export function assertionFault(assertion: string, application: Application, cloud: Cloud): Refusal | undefined {
  const { appId, displayName, federatedCredentials } = application;
  const claims = unverifiedClaims(assertion);
  if (!claims) return malformedToken;
  if (federatedCredentials.length === 0) return noCredential(appId, displayName);
  return (
    matchFault(claims, federatedCredentials) ??
    (cloud.tokens.readIdToken(assertion) ? undefined : badSignature(appId)) ??
    timeFault(claims, cloud.now())
  );
}
