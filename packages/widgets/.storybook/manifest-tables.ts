/// <reference types="vite/client" />
import type { InputType } from 'storybook/internal/types';

interface Entry {
  readonly name?: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly type?: { readonly text?: string };
  readonly default?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly members?: readonly Entry[];
  readonly attributes?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

// There once `npm run build` has collected the class comments.
const manifests = Object.values(
  import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' }),
);

function declarationOf(tag: string): Declaration | undefined {
  const modules = manifests.flatMap((manifest) => manifest.modules);
  return modules.flatMap(({ declarations }) => declarations ?? []).find(({ tagName }) => tagName === tag);
}

const isPublicField = (entry: Entry): boolean =>
  entry.kind === 'field' &&
  entry.static !== true &&
  (entry.privacy ?? 'public') === 'public' &&
  !entry.name?.startsWith('#');

const isPublicMethod = (entry: Entry): boolean =>
  entry.kind === 'method' && entry.static !== true && entry.privacy === undefined && entry.description !== undefined;

function rows(category: string, entries: readonly Entry[] = []): [string, InputType][] {
  return entries.map((entry) => {
    const name = entry.name || '(default)';
    const row: InputType = {
      name,
      description: entry.description ?? entry.summary ?? '',
      control: false,
      table: {
        category,
        ...(entry.type?.text ? { type: { summary: entry.type.text } } : {}),
        ...(entry.default ? { defaultValue: { summary: entry.default } } : {}),
      },
    };
    // A slot, a part and a state of one name are three rows.
    return [`${category} ${name}`, row];
  });
}

/** The tables of an element for its documentation page: Storybook's own know no states and mix up equal names. */
export function tablesOf(tag: string): Record<string, InputType> {
  const declaration = declarationOf(tag);
  if (!declaration) return {};
  return Object.fromEntries([
    ...rows('attributes', declaration.attributes),
    ...rows('properties', declaration.members?.filter(isPublicField)),
    ...rows('methods', declaration.members?.filter(isPublicMethod)),
    ...rows('events', declaration.events),
    ...rows('slots', declaration.slots),
    ...rows('parts', declaration.cssParts),
    ...rows('custom properties', declaration.cssProperties),
    ...rows('states', declaration.cssStates),
  ]);
}

/** What an element is for, in its own words. */
export function descriptionOf(tag: string): string {
  const declaration = declarationOf(tag);
  return [declaration?.summary, declaration?.description].filter(Boolean).join('\n\n');
}
