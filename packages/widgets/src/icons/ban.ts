/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const ban = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M4.929 4.929 19.07 19.071';
