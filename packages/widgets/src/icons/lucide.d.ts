declare module 'lucide/dist/esm/icons/*.mjs' {
  /** Shapes of one icon in a box of 24 by 24, each a tag of SVG with its attributes. */
  const node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];
  export default node;
}
