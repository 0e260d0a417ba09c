/** The platform as a server. */
export {
  PortError,
  serve,
  startMockServer,
  type MockServer,
  type MockServerOptions,
  type RunningServer,
  type ServeOptions,
} from './hosts/http.js';
