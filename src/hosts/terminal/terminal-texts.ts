/** What a terminal calls its things. */
import type { HostTexts } from '../../model/host-texts.ts';
import type { Start, Starts } from '../../model/outcome.ts';

const sameCommand: Start = {
  says: { en: 'Run the cja-cmk command of this check.', fr: 'Relancez la commande cja-cmk de ce contrôle.' },
};

const starts: Starts = {
  again: sameCommand,
  anew: {
    en: 'Run the cja-cmk command again, with what you changed.',
    fr: 'Relancez la commande cja-cmk, avec vos modifications.',
  },
  other: (mode) => ({
    says: {
      en: `The command is cja-cmk ${mode}, with the same options.`,
      fr: `La commande est cja-cmk ${mode}, avec les mêmes options.`,
    },
  }),
};

export const texts: HostTexts = {
  name: 'terminal',
  form: 'option',
  issuer: { en: "the token's issuer", fr: "l'émetteur du jeton" },
  issuerTitle: { en: "the token's issuer", fr: "l'émetteur du jeton" },
  job: { en: 'the command', fr: 'la commande' },
  machine: { en: 'this machine', fr: 'cette machine' },
  starts: () => starts,
  verbose: '--verbose',
  ids: { 'client-id': { en: '--client-id', fr: '--client-id' }, 'tenant-id': { en: '--tenant-id', fr: '--tenant-id' } },
  audience: 'audience',
  declares: () => [],
  trusted: () => ({ en: 'the token and the --client-id', fr: 'le jeton et le --client-id' }),
  // Whoever can get such a token could then sign in.
  isReviewed: () => false,
  reviewed: {
    en: 'on a protected branch, started by a person or by a push',
    fr: 'sur une branche protégée, à la demande ou après un push',
  },
  node24: 'https://nodejs.org',
};
