/** What stands under the headline, where it is so. Arguments come escaped for where they stand. */

/** Whose rights a run had that signed in as a person. */
export const rightsMessages = {
  en: (who: string) => `Read with the rights of ${who}, by az. The pipeline's identity might see more or less.`,
  fr: (who: string) =>
    `Lecture effectuée avec les droits de ${who}, par az. L'identité du pipeline peut voir davantage ou moins de choses.`,
};

/** If nobody checked whose service principal an input names. */
export const notCheckedMessages = {
  en: (id: string) =>
    `**Not checked**: whether service principal ${id} belongs to Adobe's application, since \`adobe-principal\` is waived. Compare it with the ID that this command shows.`,
  fr: (id: string) =>
    `**Non vérifié**\u00A0: l'appartenance du principal de service ${id} à l'application d'Adobe, puisque \`adobe-principal\` fait l'objet d'une dérogation. Comparez-le avec l'ID qu'affiche cette commande.`,
};
