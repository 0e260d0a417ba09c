import type { FacetMemory, FacetOption } from '../../controllers/facet-memory.js';
import type { SearchAnswer } from '../../controllers/search-controller.js';
import type { FilterName, SearchState } from '../../controllers/search-state.js';
import { label } from '../../formats/label.js';
import type { Sections } from '../../locale.js';

/** What the parts of a search show, and what can be done from them. */
export interface SearchContext {
  readonly messages: Sections['search'];
  readonly locale: string;
  /** Today's legal date. */
  readonly today: string;
  readonly search: SearchState;
  /** Null until the first one is there. */
  readonly answer: SearchAnswer | null;
  readonly size: number;
  readonly memory: FacetMemory;
  /** Of classes of the IPC, where they are needed. */
  readonly titles: Readonly<Record<string, string>>;
  /** Filters set by the page's author are not offered. */
  readonly hidden: readonly FilterName[];
  /** A name for a landmark, told apart from those of other searches on the page. */
  readonly named: (words: string) => string;
  readonly go: (search: SearchState) => void;
  /** Sets a filter of the search as it then is: what was typed meanwhile stays. */
  readonly filter: (name: FilterName, values: readonly string[]) => void;
  readonly turn: (page: number) => void;
  /** The page is likely to be wanted. */
  readonly expect: (page: number) => void;
  /** Puts a right on the shortlist, or takes it off. */
  readonly pick: (id: string) => void;
  readonly choose: (chosen: readonly string[], compares: boolean) => void;
  readonly hrefOf: (id: string) => string | undefined;
  readonly visit: (id: string, event: Event) => void;
}

/** The words for one value of a filter; symbols of the classification keep theirs, sections and classes are told in words too. */
export function filterLabel(
  name: FilterName,
  value: string,
  { messages, titles }: Pick<SearchContext, 'messages' | 'titles'>,
): string {
  if (name !== 'ipc') return label(messages[name], value, messages.unknown);
  return `${value} ${label(value.length === 1 ? messages.ipcSection : titles, value, () => '')}`.trim();
}

/** The values of a facet with their counts, in the order given or as they were first seen. */
export function optionsOf(
  name: string,
  { answer, memory }: SearchContext,
  options: { readonly set: readonly string[]; readonly order?: readonly string[] },
): readonly FacetOption[] {
  return memory.options(answer?.facets ?? {}, name, options);
}
