/** What needs Node: the HTTP host and catalogues on disk. */
export { loadCatalogue, type LoadCatalogueOptions, type LoadedCatalogue } from './hosts/catalogue-file.js';
export { runCommandLine } from './hosts/cli.js';
export { PortError, serve, type RunningServer, type ServeOptions } from './hosts/http.js';
