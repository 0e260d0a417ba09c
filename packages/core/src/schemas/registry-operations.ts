import { anyone } from './credential-kind.js';
import { operation } from './operation.js';
import { registryRecord } from './registry.js';

/** Operations on what the office publishes. Paths are below `/v1`. */
export const registryOperations = {
  registryRetrieve: operation({
    id: 'registry.retrieve',
    method: 'GET',
    path: '/registry/{number}',
    summary: 'Status, legal events and annuities of a right as the office publishes them',
    credentials: anyone,
    input: null,
    output: registryRecord,
  }),
} as const;
