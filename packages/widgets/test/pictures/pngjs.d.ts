declare module 'pngjs' {
  /** Only what the pictures use. */
  export const PNG: {
    readonly sync: {
      readonly read: (file: Uint8Array) => { readonly width: number; readonly height: number; readonly data: Buffer };
    };
  };
}
