/** `configure()` alone: some bundlers take the elements along that others load late, where it comes with their classes. */
export { configure } from './context/page-portal.js';
export type { PortalSettings } from './context/portal-settings.js';
