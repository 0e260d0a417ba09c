/** What needs Node: catalogues on disk and the command line. */
export { loadCatalogue, type LoadCatalogueOptions, type LoadedCatalogue } from './hosts/catalogue-file.js';
export { runCommandLine } from './hosts/cli.js';
