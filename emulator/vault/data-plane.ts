import type { Service } from '../service.ts';

export const vaultDataPlane: Service = () => ({ status: 501 });
