/** The shape of a table of words: the same keys, any words; functions take the same values. */
export type Worded<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Worded<Table[Key]>;
};

/**
 * A word that takes values, as texts in which `{0}`, `{1}` … stand for them in their order: `one` where the first is 1, `empty`
 * where one of them is missing (the time left, once it is over), `other` for the rest. Ours is said where a text is missing.
 */
export interface WordForms {
  readonly one?: string;
  readonly empty?: string;
  readonly other?: string;
}

/** Some words of a table said otherwise. A text alone is the form `other`. */
export type Reworded<Table> = {
  readonly [Key in keyof Table]?: Table[Key] extends string
    ? string
    : Table[Key] extends (...values: infer Values) => string
      ? string | WordForms | ((...values: Values) => string)
      : Reworded<Table[Key]>;
};
