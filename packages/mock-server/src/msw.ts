/** The platform as handlers of msw, for service workers and for tests in Node. */
export { mockHandlers, type MockHandlersOptions } from './hosts/msw.js';
