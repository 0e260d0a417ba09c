export function ensureChineseFonts(): void;
