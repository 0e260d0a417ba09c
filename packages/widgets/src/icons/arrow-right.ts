/*! Lucide 1.65.0, ISC licence, https://lucide.dev/license */
export const arrowRight = 'M5 12h14M12 5l7 7-7 7';
