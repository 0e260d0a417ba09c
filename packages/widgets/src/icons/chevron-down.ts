/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const chevronDown = 'M6 9l6 6 6-6';
