/** Above what to do first, if nobody checked whose service principal an input names. Arguments come escaped for Markdown. */

const en = {
  notChecked: (id: string) =>
    `**Not checked**: whether service principal ${id} belongs to Adobe's application, since \`adobe-principal\` is waived. Compare it with the ID that this command shows.`,
};

const fr: typeof en = {
  notChecked: (id) =>
    `**Non vérifié**\u00A0: l'appartenance du principal de service ${id} à l'application d'Adobe, puisque \`adobe-principal\` fait l'objet d'une dérogation. Comparez-le avec l'ID qu'affiche cette commande.`,
};

export const uncheckedPrincipalWords = { en, fr };
