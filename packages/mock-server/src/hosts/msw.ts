import { http, HttpResponse, type HttpHandler } from 'msw/http';
import { ConnectionDropped } from '../faults/fault-rule.js';
import type { Platform } from '../platform.js';

export interface MockHandlersOptions {
  /** Where the platform seems to be, for example `https://platform.example`; any address unless told. */
  readonly baseUrl?: string;
}

/**
 * Handlers for msw's `setupWorker` (a page without a server) and `setupServer` (a partner's tests): one catch-all for the
 * platform's paths, so that the platform itself does the routing. Requests elsewhere pass by.
 */
export function mockHandlers(platform: Platform, options: MockHandlersOptions = {}): HttpHandler[] {
  // msw asks for it at the first request only, where its absence looks like a network that failed.
  if (!('withResolvers' in Promise)) {
    throw new Error(
      'Failed to make handlers: msw needs Promise.withResolvers. Use Node 22.13 or newer, or a browser of 2024 or newer.',
    );
  }
  const base =
    options.baseUrl === undefined
      ? 'https?://[^/]+'
      : options.baseUrl.replace(/\/+$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const paths = new RegExp(`^${base}/(?:v1|__sandbox|__provider)(?:[/?]|$)`);
  return [
    http.all(paths, async ({ request }) => {
      try {
        return await platform.fetch(request);
      } catch (error) {
        if (error instanceof ConnectionDropped) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
