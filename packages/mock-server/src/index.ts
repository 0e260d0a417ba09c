/** The simulated platform, wherever `fetch` runs. */
export { createPlatform, demoPortals, type Platform, type PlatformOptions } from './platform.js';
export { createPlatformFetch } from './hosts/fetch.js';
export { scenarios, type Scenario } from './scenarios/scenarios.js';
export { type FaultEffect, type FaultRule } from './faults/fault-rule.js';
export { defaultPolicies, type Policies, type Policy } from './domain/policy.js';
export { type Tenant } from './domain/world.js';
export { type ClockMode, type WallClock } from './store/session.js';
