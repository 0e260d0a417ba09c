import type { ListingDraft } from '@ip-portal/core/model';
import { rowProblem, type RowProblem } from './import-problem.js';

/** Remembers which rights were read and where, over all files of one import: no right is listed twice. */
export class RightRegister {
  readonly #places = new Map<string, string>();

  /** Enters the right of a draft; a problem when it was there before. */
  enter(draft: ListingDraft, place: { readonly file: string; readonly row: number | null }): RowProblem | undefined {
    const { office, applicationNumber } = draft.right;
    const key = `${office} ${applicationNumber}`;
    const before = this.#places.get(key);
    if (before === undefined) {
      this.#places.set(key, place.row === null ? place.file : `${place.file} line ${place.row}`);
      return undefined;
    }
    return rowProblem({
      row: place.row,
      value: key,
      code: 'duplicate_number',
      reason: `the same application was read before (${before})`,
      remedy: 'Keep one of the two',
    });
  }
}
