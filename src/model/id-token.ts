/** What Entra compares of GitHub's OIDC token; shown to the person who must register it. */
export interface IdTokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}
