import type { Order } from '@ip-portal/core';
import { saveCalendar } from '../../formats/calendar-file.js';
import type { Sections } from '../../locale.js';

/** What of an order the reader's calendar is to tell. */
export interface RemindOptions {
  readonly messages: Sections['orderTracker'];
  /** The right's title in the reader's language, or ''. */
  readonly title: string;
  /** Milliseconds since 1970 by the platform's clock. */
  readonly now: number;
}

/**
 * Keeps the deadline of an order in the reader's calendar, with what the viewer can do until then, else with where the order
 * stands. Loaded when somebody asks for it.
 */
export function remind(order: Order, { messages, title, now }: RemindOptions): void {
  const { id, status, version, dueAt, viewerRole } = order;
  const step = order.availableActions.find((action) => action.enabled && action.dueAt !== null)?.step ?? status;
  const names: Readonly<Record<string, string>> = { ...messages.status, ...messages.step };
  const what = Object.hasOwn(names, step) ? names[step] : step;
  saveCalendar(
    `${id}.ics`,
    {
      id: `${id}-${step}`,
      version,
      at: String(dueAt),
      summary: `${what ?? ''} · ${title || id}`,
      // A tracking link is a key: it stays out of calendars, which others may see.
      address: viewerRole === 'visitor' ? '' : location.href,
    },
    now,
  );
}
