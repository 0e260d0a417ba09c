/** Types and size an upload may have: checked before bytes leave, and again on arrival. */
export const uploadLimits = {
  maximumBytes: 20 * 1024 * 1024,
  mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
} as const;
