/** Adobe does not use the key, or the vault's audit log does not show it. */
import { assignRoleAt } from '../az-commands/access-commands.ts';
import { listRefusedCalls, sendAuditEvents } from '../az-commands/vault-commands.ts';
import { named } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { callerName, type OtherCaller } from '../model/other-callers.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import { roleNames } from '../model/role-names.ts';
import type { Words } from '../model/words.ts';
import { runVerify } from './run-remedies.ts';
import { ownersOfVault } from './who.ts';

/** A vault is for Journey Analytics alone: somebody has to know whose other calls these are. */
export function noCalls(others: readonly OtherCaller[]): Remedy {
  const names = others.map(callerName);
  const whose: Step = {
    en: `Ask the owners of the vault why others used the key: ${names.map(({ en }) => en).join(', ')}.`,
    fr: `Demandez aux propriétaires du coffre pourquoi d'autres ont utilisé la clé\u00A0: ${names.map(({ fr }) => fr).join(', ')}.`,
    says: {
      en: 'Not allowed, nobody knows, or no answer: tell the security lead that a stranger might be using it. Never disable the key for that: Adobe needs it.',
      fr: "Non autorisé, personne ne sait, ou pas de réponse\u00A0: prévenez le responsable sécurité qu'un inconnu l'utilise peut-être. Ne désactivez jamais la clé pour autant\u00A0: Adobe en a besoin.",
    },
  };
  return inSteps(...(others.length === 0 ? [] : [whose]), {
    en: "Find out from Adobe's case when the setup was complete.",
    fr: "Cherchez dans le ticket d'Adobe quand la mise en place a été terminée.",
    rows: [
      row({
        en: ['Not yet, or in the last 7 days', 'No calls are expected. Change nothing; check again in a week.'],
        fr: [
          'Pas encore, ou ces 7 derniers jours',
          "Aucun appel n'est attendu. Ne modifiez rien\u00A0; contrôlez de nouveau dans une semaine.",
        ],
      }),
      row({
        en: ['Earlier, or nobody knows', 'Ask Adobe Customer Care whether it uses the key. Change nothing.'],
        fr: ['Avant, ou personne ne sait', "Demandez au support d'Adobe s'il utilise la clé. Ne modifiez rien."],
      }),
    ],
  });
}

/** Settings that are in order prove nothing: only a call does. */
const undoRestriction: Step = {
  en: 'Have the owners undo what the log names as the reason, where it still holds.',
  fr: 'Faites lever par les propriétaires ce que le journal donne pour motif, si cela vaut encore.',
};

const onlyACall: Words = {
  en: 'It passes only after a call that was let through: then write in the case with Adobe that access is restored. Until then, check again every hour.',
  fr: "Il ne réussit qu'après un appel autorisé\u00A0: écrivez alors dans le ticket d'Adobe que l'accès est rétabli. D'ici là, contrôlez de nouveau toutes les heures.",
};

/** 403, and nothing that was read explains it now. Source: Microsoft's list of Key Vault's error codes. */
export function callForbidden(inputs: Inputs): Remedy {
  return {
    asks: { ...ownersOfVault, about: callsRefused(inputs) },
    look: {
      en: 'List the refused calls with their reasons.',
      fr: 'Affichez les appels refusés et leurs motifs.',
      says: {
        en: 'A firewall, a role or a disabled key: this run found it in order, which proves nothing. Another reason: give Azure support the time of the call.',
        fr: "Un pare-feu, un rôle ou une clé désactivée\u00A0: cette exécution l'a trouvé en ordre, ce qui ne prouve rien. Un autre motif\u00A0: indiquez l'heure de l'appel au support Azure.",
      },
      needs: role('reader', 'vault'),
      commands: listRefusedCalls({ inputs }, inputs.usageDays ?? 7),
    },
    steps: [undoRestriction],
    checked: onlyACall,
  };
}

const callsRefused = ({ keyName, vaultName }: Inputs): Words => ({
  en: `Calls of Adobe to key ${keyName} in vault ${vaultName} are refused`,
  fr: `Des appels d'Adobe à la clé ${keyName}, dans le coffre ${vaultName}, sont refusés`,
});

/** 401, and neither the vault's tenant nor Adobe's service principal explains it. */
export const tokenRejected = (inputs: Inputs): Remedy => ({
  asks: { ...ownersOfVault, about: callsRefused(inputs) },
  look: {
    en: 'Ask Adobe, in its case, why the vault rejects the token of its application (401).',
    fr: 'Demandez à Adobe, dans son ticket, pourquoi le coffre refuse le jeton de son application (401).',
  },
  steps: [undoRestriction],
  checked: onlyACall,
});

/** No workspace gets the vault's events. */
export const logNowhere = (inputs: Inputs): Remedy =>
  inSteps({
    en: "Send the vault's audit events to a Log Analytics workspace.",
    fr: "Envoyez les événements d'audit du coffre à un espace de travail Log Analytics.",
    says: {
      en: 'Replace WORKSPACE-RESOURCE-ID by its resource ID.',
      fr: 'Remplacez WORKSPACE-RESOURCE-ID par son ID de ressource.',
    },
    needs: role('monitoringContributor', 'vaultAndWorkspace'),
    commands: [sendAuditEvents({ inputs })],
  });

/** Nobody called the vault, or Azure leaves out the rows without an error. @param workspaces resource IDs */
export const logUnreadable = (inputs: Inputs, workspaces: readonly string[]): Remedy =>
  inSteps(
    {
      en: `Assign ${roleNames.logAnalyticsReader.en} to the pipeline's identity.`,
      fr: `Attribuez ${roleNames.logAnalyticsReader.fr} à l'identité du pipeline.`,
      says: {
        en: `Only where the workspace's access control mode is "Require workspace permissions" (portal: Overview). Otherwise nobody called the vault in these days: set ${named(inputs, 'usageDays')} to 90.`,
        fr: `Seulement si le mode de contrôle d'accès de l'espace de travail est «\u00A0Exiger les autorisations d'espace de travail\u00A0» (portail\u00A0: Vue d'ensemble). Sinon, personne n'a appelé le coffre durant ces jours\u00A0: portez ${named(inputs, 'usageDays')} à 90.`,
      },
      needs: role(['owner', 'accessAdministrator'], 'workspace'),
      commands: workspaces.map((scope) => assignRoleAt({ inputs }, roleNames.logAnalyticsReader.en, scope)),
    },
    runVerify,
  );
