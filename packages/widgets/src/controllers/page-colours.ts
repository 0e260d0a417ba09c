/** Through shadow roots and slots, as things are drawn. */
export function parentOf(node: Element): Element | null {
  const root = node.getRootNode();
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The colours behind a box; undefined where one sees through it. */
export function groundsOf({ backgroundColor, backgroundImage }: CSSStyleDeclaration): readonly string[] | undefined {
  const stops = backgroundImage.match(/(?:rgba?|color|(?:ok)?l(?:ab|ch))\([^)]+\)/g);
  if (backgroundImage !== 'none') return stops ?? [''];
  return (lightOf(backgroundColor)?.opacity ?? 1) < 0.5 ? undefined : [backgroundColor];
}

/** Luminance (WCAG 2) and opacity of a computed colour; null for a notation of a later standard. */
export function lightOf(colour: string): { readonly luminance: number; readonly opacity: number } | null {
  const [, space = '', given = ''] = /^([a-z]+)\((?:[a-z][\w-]* )?(.+)\)$/.exec(colour) ?? [];
  const [first = Number.NaN, second = 0, third = 0, opacity = 1] = given.split(/[\s,/]+/).map(Number.parseFloat);
  if (Number.isNaN(first)) return null;
  if (space.startsWith('ok')) return { luminance: first ** 3, opacity };
  if (space.startsWith('l')) return { luminance: ((first + 16) / 116) ** 3, opacity };
  const [red, green, blue] = [first, second, third].map((value) => {
    const share = space.startsWith('rgb') ? value / 255 : value;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return { luminance: 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0), opacity };
}
