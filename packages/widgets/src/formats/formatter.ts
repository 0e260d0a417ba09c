type Make<Options, Formatter> = (locale: string, options?: Options) => Formatter;

/** Making a formatter costs some fifty times what using it costs, and a list of results uses hundreds: each is made once. */
function once<Options, Formatter>(make: Make<Options, Formatter>): Make<Options, Formatter> {
  const made = new Map<string, Formatter>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const held = made.get(key) ?? make(locale, options);
    made.set(key, held);
    return held;
  };
}

export const dateFormat = once(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
export const numberFormat = once(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
