/** Whose rights a run had that signed in as a person. The name comes escaped for where it stands. */
const en = (who: string) => `Read with the rights of ${who}, by az. The pipeline's identity might see more or less.`;

const fr: typeof en = (who) =>
  `Lecture effectuée avec les droits de ${who}, par az. L'identité du pipeline peut voir davantage ou moins de choses.`;

export const rightsMessages = { en, fr };
