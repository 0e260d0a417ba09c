// Markup whose every inserted text is escaped, unless it is markup itself: titles and names come from other people.
class Markup {
  constructor(text) {
    this.text = text;
  }
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function textOf(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(textOf).join('');
  return String(value ?? '').replace(/[&<>"']/g, (character) => escapes[character]);
}

/** `html`<b>${name}</b>`` is markup; `String(markup.text)` is what goes to the browser. */
export function html(strings, ...values) {
  return new Markup(strings.reduce((text, part, index) => text + textOf(values[index - 1]) + part));
}
