/** One message of an event stream. */
export interface StreamMessage {
  /** The last `id` the stream gave, this message's own included. */
  readonly id: string;
  readonly type: string;
  readonly data: string;
}

/** Reads `text/event-stream` (WHATWG HTML 9.2) piece by piece; a message that was cut off is never delivered. */
export class EventStreamParser {
  #rest = '';
  #isFirst = true;
  #id = '';
  #type = '';
  #data: string[] = [];
  /** Milliseconds the server asked to wait before the next connection; undefined until it did. */
  reconnectAfter: number | undefined;

  /** Feeds decoded text; returns the messages it completed. */
  push(text: string): StreamMessage[] {
    let buffer = this.#rest + text;
    if (this.#isFirst && buffer !== '') {
      this.#isFirst = false;
      if (buffer.startsWith('\uFEFF')) buffer = buffer.slice(1);
    }
    const messages: StreamMessage[] = [];
    for (;;) {
      const end = /\r\n|\r|\n/.exec(buffer);
      // A carriage return at the very end may be half of a line end.
      if (end === null || (end[0] === '\r' && end.index === buffer.length - 1)) break;
      const message = this.#line(buffer.slice(0, end.index));
      if (message !== undefined) messages.push(message);
      buffer = buffer.slice(end.index + end[0].length);
    }
    this.#rest = buffer;
    return messages;
  }

  #line(line: string): StreamMessage | undefined {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#data.push(value);
    if (field === 'event') this.#type = value;
    if (field === 'id' && !value.includes('\0')) this.#id = value;
    if (field === 'retry' && /^\d+$/.test(value)) this.reconnectAfter = Number.parseInt(value, 10);
    return undefined;
  }

  #dispatch(): StreamMessage | undefined {
    const data = this.#data.join('\n');
    const isEmpty = this.#data.length === 0;
    const type = this.#type === '' ? 'message' : this.#type;
    this.#data = [];
    this.#type = '';
    return isEmpty ? undefined : { id: this.#id, type, data };
  }
}
