export function ensureChineseFonts(): void;
export function requirePinnedFonts(): void;
