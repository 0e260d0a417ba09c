/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const x = 'M18 6 6 18M6 6l12 12';
