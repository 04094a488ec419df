import type { Service } from '../service.ts';
export const github: Service = () => ({ status: 501 });
