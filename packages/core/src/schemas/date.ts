import * as z from 'zod/mini';

/** An instant: UTC, ISO 8601 with `Z`, for example `2026-11-23T08:00:00.000Z`. */
export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/));

/** A legal date: a calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export const legalDate = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
