import type { Plugin } from 'vite';

export function mockServiceWorker(): Plugin;
