/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const plus = 'M5 12h14M12 5v14';
