/** Every drift issue has this label, so that a search reads few other issues. Apart from the client, which loads octokit. */
export const driftLabel = 'cja-cmk';
