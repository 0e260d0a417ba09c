import type { HookRunner } from './hooks.js';

/** Tells `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) of an answer. */
export function readNotices(operation: string, headers: Headers, hooks: HookRunner): void {
  const link = /<([^>]+)>\s*;[^,]*rel="?(?:deprecation|sunset)/i.exec(headers.get('link') ?? '')?.[1];
  const deprecation = headers.get('deprecation');
  if (deprecation !== null) {
    hooks.notify({
      kind: 'deprecation',
      operation,
      message: `The platform marks ${operation} as deprecated (${deprecation}).`,
      link,
    });
  }
  const sunset = headers.get('sunset');
  if (sunset !== null) {
    hooks.notify({ kind: 'sunset', operation, message: `The platform will end ${operation} on ${sunset}.`, link });
  }
}
