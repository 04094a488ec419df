import type { Service } from '../service.ts';
export const graph: Service = () => ({ status: 501 });
