/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const check = 'M20 6 9 17l-5-5';
