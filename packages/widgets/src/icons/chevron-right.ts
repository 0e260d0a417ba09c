/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const chevronRight = 'M9 18l6-6-6-6';
