/** Findings about Adobe's service principal and entitlement. */

import { adobePublishedAppId } from '../../model/applications.ts';
import { readableDay } from '../../model/dates.ts';
import { asRole } from '../../model/remedy.ts';
import type { Words } from '../../model/words.ts';

export const adobeTexts = {
  'adobe-principal': {
    title: {
      en: "Adobe's service principal exists and is enabled",
      fr: "Le principal de service d'Adobe existe et est activé",
    },
    why: {
      en: 'It is the identity with which Adobe uses the key. If it is deleted or disabled, Adobe might treat that as a revocation.',
      fr: "C'est l'identité avec laquelle Adobe utilise la clé. Si elle est supprimée ou désactivée, Adobe peut y voir une révocation.",
    },
    expected: {
      en: "Adobe's service principal exists in the tenant and is enabled",
      fr: "Le principal de service d'Adobe existe dans le locataire et est activé",
    },
    enabled: (id: string): Words => ({
      en: `Service principal ${id} is enabled`,
      fr: `Le principal de service ${id} est activé`,
    }),
    disabled: (id: string): Words => ({
      en: `Adobe's service principal ${id} is disabled`,
      fr: `Le principal de service ${id} d'Adobe est désactivé`,
    }),
    absent: (appId: string): Words => ({
      en: `Adobe's application ${appId} has no service principal in the tenant`,
      fr: `L'application ${appId} d'Adobe n'a pas de principal de service dans le locataire`,
    }),
    deleted(id: string, until: string | null): Words {
      const [en, fr] =
        until === null
          ? ['', '']
          : [
              ` and can be restored until ${readableDay(until, 'en')} (UTC)`,
              ` et peut être restauré jusqu'au ${readableDay(until, 'fr')} (UTC)`,
            ];
      return {
        en: `Adobe's service principal ${id} is deleted${en}`,
        fr: `Le principal de service ${id} d'Adobe est supprimé${fr}`,
      };
    },
    notAsked: (id: string): Words => ({
      en: `object ID ${id} was given, and Microsoft Graph was not asked whose it is, since adobe-principal is waived`,
      fr: `l'ID d'objet ${id} est indiqué, et Microsoft Graph n'a pas été interrogé à son sujet, puisque adobe-principal fait l'objet d'une dérogation`,
    }),
    unknownId: (id: string): Words => ({
      en: `Service principal ${id}, given as adobe-principal-id, does not exist in the tenant`,
      fr: `Le principal de service ${id}, indiqué dans adobe-principal-id, n'existe pas dans le locataire`,
    }),
    otherApp: (id: string, appId: string): Words => ({
      en: `Service principal ${id}, given as adobe-principal-id, belongs to another application: ${appId}`,
      fr: `Le principal de service ${id}, indiqué dans adobe-principal-id, appartient à une autre application : ${appId}`,
    }),
    disabledByMicrosoft: (id: string, status: string): Words => ({
      en: `Microsoft disabled service principal ${id}: ${status}`,
      fr: `Microsoft a désactivé le principal de service ${id} : ${status}`,
    }),
    deactivated: (id: string): Words => ({
      en: `The application of service principal ${id} is deactivated, so it gets no new tokens`,
      fr: `L'application du principal de service ${id} est désactivée, donc elle n'obtient plus de nouveaux jetons`,
    }),
    unsaid: {
      en: "Microsoft Graph's answer does not say whether it is enabled",
      fr: "la réponse de Microsoft Graph n'indique pas s'il est activé",
    },
    enable: asRole(
      {
        en: "Ask the owners of the vault and the application administrators of the tenant whether they disabled Adobe's service principal on purpose, which is one way to revoke Adobe's access. If so, leave it disabled. If it was a mistake, enable it.",
        fr: "Demandez aux responsables du coffre et aux administrateurs d'application du locataire s'ils ont désactivé le principal de service d'Adobe volontairement, ce qui est une façon de révoquer l'accès d'Adobe. Dans ce cas, laissez-le désactivé. Si c'était une erreur, activez-le.",
      },
      'applicationAdministrator',
      'tenant',
    ),
    fixId: {
      en: "Set adobe-principal-id to the object ID of Adobe's service principal in this tenant, which this command shows. If there is none, find out who deleted it.",
      fr: "Indiquez dans adobe-principal-id l'ID d'objet du principal de service d'Adobe dans ce locataire, que cette commande affiche. S'il n'existe pas, cherchez qui l'a supprimé.",
    },
    ask: {
      en: 'Remove the waiver, so that Microsoft Graph is asked. This command shows the ID of the right one.',
      fr: "Retirez la dérogation, pour que Microsoft Graph soit interrogé. Cette commande affiche l'ID correct.",
    },
    askWhoDeactivated: {
      en: "Its owner or an administrator deactivated it (isDisabled), perhaps to revoke access. Ask the owners of the vault and the application administrators of the tenant; if none of them did, ask Adobe Customer Care. Don't delete it. This command shows its properties.",
      fr: "Son propriétaire ou un administrateur l'a désactivée (isDisabled), peut-être pour révoquer l'accès. Interrogez les responsables du coffre et les administrateurs d'application du locataire ; si aucun d'eux ne l'a fait, contactez l'assistance clientèle Adobe. Ne la supprimez pas. Cette commande affiche ses propriétés.",
    },
    askMicrosoft: {
      en: "Nobody in the tenant can enable it. Ask Adobe Customer Care and Microsoft support, and don't delete it. This command shows its properties.",
      fr: "Personne dans le locataire ne peut l'activer. Contactez l'assistance clientèle Adobe et le support Microsoft, et ne le supprimez pas. Cette commande affiche ses propriétés.",
    },
  },
  'adobe-application': {
    title: { en: 'The application is the one that Adobe publishes', fr: "L'application est celle que publie Adobe" },
    why: {
      en: 'The owner of the application can use the key. Adobe is known to use keys of Customer Journey Analytics with only one application.',
      fr: "Le propriétaire de l'application peut utiliser la clé. Adobe n'utilise, à notre connaissance, qu'une seule application pour les clés de Customer Journey Analytics.",
    },
    expected: {
      en: `adobe-app-id is ${adobePublishedAppId}, or not given`,
      fr: `adobe-app-id vaut ${adobePublishedAppId}, ou n'est pas renseigné`,
    },
    notOther: {
      en: 'The input adobe-app-id names no other application',
      fr: "L'entrée adobe-app-id ne désigne aucune autre application",
    },
    different: (appId: string): Words => ({
      en: `The input adobe-app-id is ${appId}, which is not the application that Adobe publishes`,
      fr: `L'entrée adobe-app-id vaut ${appId}, qui n'est pas l'application que publie Adobe`,
    }),
    remediation: {
      en: 'Find out who set adobe-app-id, and why. Unless this is a test, or Adobe Customer Care asked for this application in your ticket, remove the input and the access of that application.',
      fr: "Cherchez qui a renseigné adobe-app-id, et pourquoi. Sauf s'il s'agit d'un test ou si l'assistance clientèle Adobe a demandé cette application dans votre ticket, retirez l'entrée ainsi que l'accès de cette application.",
    },
  },
  'adobe-entitlement': {
    title: { en: 'The entitlement is recorded', fr: "L'offre Adobe est renseignée" },
    why: {
      en: 'Adobe offers customer-managed keys only with Healthcare Shield or Privacy & Security Shield, and this procedure is for Adobe Experience Platform on Azure.',
      fr: "Adobe ne propose les clés gérées par le client qu'avec Healthcare Shield ou Privacy & Security Shield, et cette procédure concerne Adobe Experience Platform sur Azure.",
    },
    expected: { en: 'The input adobe-entitlement is given', fr: "L'entrée adobe-entitlement est renseignée" },
    given: (entitlement: string): Words => ({
      en: `The entitlement is ${entitlement}, as recorded`,
      fr: `Offre Adobe renseignée : ${entitlement}`,
    }),
    absent: { en: 'The entitlement is not recorded', fr: "L'offre Adobe n'est pas renseignée" },
    remediation: {
      en: 'Ask your Adobe account team, then set adobe-entitlement to healthcare-shield or privacy-security-shield.',
      fr: 'Demandez à votre équipe de compte Adobe, puis définissez adobe-entitlement sur healthcare-shield ou privacy-security-shield.',
    },
  },
} as const;
