/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const minus = 'M5 12h14';
