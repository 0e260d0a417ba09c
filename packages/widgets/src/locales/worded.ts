/** The shape of a table of words: the same keys, any words; functions take the same values. */
export type Worded<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Worded<Table[Key]>;
};
