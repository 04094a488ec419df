/** What the key's current version is and allows: its type, size and operations. */
import { isHsm, isRsa, keyOperations } from '../../model/key-rules.ts';
import { quotedName } from '../../model/names.ts';
import { list, type Words } from '../../model/words.ts';
import {
  operationsUnknown,
  operationsUnsaid,
  otherKeyType,
  removedOperations,
  shortKey,
  sizeUnknown,
  softwareKey,
} from '../../remedies/key-remedies.ts';
import { type CatalogEntry, checkKey, doubtful, fail, following, pass, skipped, undecided } from '../check.ts';
import { platformVault } from '../sources.ts';
import { checkCurrentVersion, severityRuleOfCurrent } from './key-validity.ts';

export const keyPropertyFindings = [
  {
    id: 'key-type',
    severity: 'error',
    severityRule: 'error; warning where it is RSA and `key-type` says RSA-HSM, or Adobe pins another version',
    effect: 'cuts',
    changedBy: ['version-created'],
    loggedIn: 'vault',
    source: platformVault,
    // It accepts only HSM keys.
    differing: ['Checkov CKV_AZURE_112'],
    title: { en: 'The key is an RSA key', fr: 'La clé est une clé RSA' },
    headline: { en: 'The key has the wrong type', fr: "La clé n'est pas du bon type" },
    expected: { en: 'Type RSA or RSA-HSM', fr: 'Type RSA ou RSA-HSM' },
    unchecked: { en: "Couldn't check the type of the key", fr: 'Impossible de vérifier le type de la clé' },
    check: checkCurrentVersion(({ type }, { inputs }) => {
      const said = { en: `The key type is ${quotedName(type)}`, fr: `La clé est de type ${type}` };
      // Adobe can use it: it is only weaker than what the inputs ask for.
      if (isRsa(type) && !isHsm(type) && inputs.keyType === 'RSA-HSM')
        return { ...fail(softwareKeySeen, softwareKey), severity: 'warning', headline: inSoftware };
      if (isRsa(type)) return pass(said);
      return doubtful(fail(said, otherKeyType(inputs)));
    }),
  },
  {
    id: 'key-size',
    severity: 'warning',
    effect: 'none',
    source: platformVault,
    title: { en: 'The key has at least 3072 bits', fr: 'La clé fait au moins 3072\u00A0bits' },
    headline: { en: 'The key is too small', fr: 'La clé est trop courte' },
    expected: { en: '3072 bits or more', fr: '3072\u00A0bits ou plus' },
    unchecked: { en: "Couldn't check the size of the key", fr: 'Impossible de vérifier la taille de la clé' },
    check: checkKey((key, { inputs }) => {
      const { type, size } = key;
      if (!isRsa(type))
        return skipped({
          en: `The key type is ${quotedName(type)}, not RSA`,
          fr: `La clé est de type ${quotedName(type)}, et non RSA`,
        });
      if (size === null)
        return undecided(
          {
            en: "Azure's answer does not say how long the key is",
            fr: "la réponse d'Azure n'indique pas la taille de la clé",
          },
          sizeUnknown(inputs),
        );
      const observed = { en: `The key has ${size} bits`, fr: `La clé fait ${size}\u00A0bits` };
      return size >= 3072 ? pass(observed) : fail(observed, shortKey(inputs, key));
    }),
  },
  {
    id: 'key-operations',
    severity: 'error',
    severityRule: severityRuleOfCurrent,
    effect: 'cuts',
    explains: [403],
    changedBy: ['key-changed', 'version-created'],
    loggedIn: 'vault',
    source: platformVault,
    title: { en: 'The key allows wrapKey and unwrapKey', fr: 'La clé autorise wrapKey et unwrapKey' },
    headline: { en: "The key can't wrap and unwrap", fr: 'Wrap et unwrap non autorisés' },
    expected: { en: 'Operations wrapKey and unwrapKey', fr: 'Opérations wrapKey et unwrapKey' },
    unchecked: {
      en: "Couldn't check the operations that the key allows",
      fr: 'Impossible de vérifier les opérations que la clé autorise',
    },
    check: checkCurrentVersion((key, { inputs }) => {
      if (key.operations === null) return undecided(operationsUnsaid, operationsUnknown(inputs));
      const { allowed, missing } = keyOperations(key);
      if (missing.length === 0)
        return pass({
          en: `The key allows ${list(allowed.map(quotedName))}`,
          fr: `La clé autorise ${list(allowed.map(quotedName))}`,
        });
      const observed = {
        en: `The key does not allow ${list(missing)} (allowed: ${list(allowed.map(quotedName)) || 'nothing'})`,
        fr: `La clé n'autorise pas ${list(missing)} (autorisé\u00A0: ${list(allowed.map(quotedName)) || 'rien'})`,
      };
      // Key Vault allows neither operation on a key of another type (Microsoft: About keys, cryptographic operations).
      if (!isRsa(key.type)) return following('key-type', { status: 'fail', observed });
      return fail(observed, removedOperations(inputs, key));
    }),
  },
] as const satisfies readonly CatalogEntry[];

const softwareKeySeen: Words = {
  en: 'The key type is RSA, and key-type asks for RSA-HSM',
  fr: 'La clé est de type RSA, et key-type demande RSA-HSM',
};

const inSoftware: Words = { en: "The key isn't in an HSM", fr: "La clé n'est pas dans un HSM" };
