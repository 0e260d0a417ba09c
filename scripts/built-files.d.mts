export function closure(file: string, needsOf: (file: string) => readonly string[], found?: Set<string>): Set<string>;

export function importsIn(folder: string): (file: string) => string[];
