/** What to do on hosts other than GitHub, where its sentences name what they do not have. */
import { presentedClaims } from '../az-commands/directory.ts';
import { identityOf } from '../az-commands/identity.ts';
import type { IdTokenClaims } from '../model/id-token.ts';
import type { Inputs } from '../model/inputs.ts';
import { inOrder, remedyOf } from '../model/remedy.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { compareCredentials } from './sign-in.ts';

export function correctOption(input: string): Words {
  const variable = `CJA_CMK_${input.toUpperCase().replaceAll('-', '_')}`;
  return {
    en: `Correct the option --${input}, or the variable ${variable}.`,
    fr: `Corrigez l'option --${input}, ou la variable ${variable}.`,
  };
}

/** Nothing registers what was presented: whoever can get such a token could then sign in. */
export function untrustedToken(inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  const mode = identityOf(inputs);
  const ofMode = { ensure: "d'ensure", verify: 'de verify' } as const;
  return inOrder(
    remedyOf(
      {
        en: `Don't add this subject to the federated credentials, since anyone who can get such a token could then sign in as the identity of ${mode}. Check that the token is the one for this identity, and that client-id is right. Microsoft Entra compares these three values exactly:`,
        fr: `N'ajoutez pas ce sujet aux informations d'identification fédérées\u00A0: quiconque obtient un tel jeton pourrait alors se connecter avec l'identité ${ofMode[mode]}. Vérifiez que le jeton est celui de cette identité, et que client-id est correct. Microsoft Entra compare exactement ces trois valeurs\u00A0:`,
      },
      ...(claims === undefined ? [] : [presentedClaims(claims)]),
    ),
    compareCredentials(inputs),
  );
}
