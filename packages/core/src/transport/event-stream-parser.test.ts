import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventStreamParser } from './event-stream-parser.js';

const stream =
  '\uFEFF: hello\r\nid: 1\rdata: a\ndata:b\n\nevent: paid\nid\ndata: c\n\nretry: 2500\nretry: soon\n\ndata\n\nid: 9\ndata: cut';

test('fields, comments, line ends of all kinds and messages without data are read as the standard says', () => {
  const parser = new EventStreamParser();
  expect(parser.push(stream)).toEqual([
    { id: '1', type: 'message', data: 'a\nb' },
    { id: '', type: 'paid', data: 'c' },
    { id: '', type: 'message', data: '' },
  ]);
  expect(parser.reconnectAfter).toBe(2500);
});

test('however a stream is cut into pieces, it means the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 8 }), (cuts) => {
      const parser = new EventStreamParser();
      const edges = [0, ...cuts.toSorted((left, right) => left - right), stream.length];
      const pieces = edges.slice(1).map((end, index) => stream.slice(edges[index], end));
      expect(pieces.flatMap((piece) => parser.push(piece))).toEqual(new EventStreamParser().push(stream));
    }),
  );
});
