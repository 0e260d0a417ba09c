/** The platform as a server. */
export {
  serve,
  startMockServer,
  type MockServer,
  type MockServerOptions,
  type RunningServer,
  type ServeOptions,
} from './hosts/http.js';
export { AddressError, PortError } from './hosts/listen-error.js';
export { CatalogueError } from './hosts/catalogue-file.js';
export { formatImportReport, type ImportReport } from './catalogue/import/import-report.js';
