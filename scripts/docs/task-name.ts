/** How the task is called. No import: what is signed is packed where no package is installed. */
export const taskName = 'CjaCmk';
export const title = 'CJA customer-managed key';
export const description =
  'Set up and verify the Azure customer-managed key (CMK) for Adobe Customer Journey Analytics, with a service connection and no secret';
