import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Pixels row by row, each as red, green, blue, alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function readPicture(png: Uint8Array): Picture {
  return PNG.sync.read(png);
}

const colourAt = ({ data }: Picture, pixel: number): number =>
  ((data[pixel * 4] ?? 0) << 16) | ((data[pixel * 4 + 1] ?? 0) << 8) | (data[pixel * 4 + 2] ?? 0);

/** True inside an area of one colour: text and edges, where rendering may differ by a breath, are not flat. */
function isFlat(picture: Picture, pixel: number): boolean {
  const { width, height } = picture;
  const colour = colourAt(picture, pixel);
  const column = pixel % width;
  return (
    (column === 0 || colourAt(picture, pixel - 1) === colour) &&
    (column === width - 1 || colourAt(picture, pixel + 1) === colour) &&
    (pixel < width || colourAt(picture, pixel - width) === colour) &&
    (pixel >= width * (height - 1) || colourAt(picture, pixel + width) === colour)
  );
}

const distance = (one: number, other: number): number =>
  Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one & 255) - (other & 255)),
  );

/** Colours, the most frequent first. */
const byCount = (counts: ReadonlyMap<number, number>): number[] =>
  [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);

/**
 * At most 256 colours: those of areas as they are, the shades of letters and edges rounded to 16 steps a channel, which is
 * well within what edges may differ by.
 */
function paletteOf(picture: Picture): number[] {
  const areas = new Map<number, number>();
  const shades = new Map<number, number>();
  const count = (counts: Map<number, number>, colour: number): void => {
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  };
  for (let pixel = 0; pixel < picture.width * picture.height; pixel += 1) {
    const colour = colourAt(picture, pixel);
    if (isFlat(picture, pixel)) count(areas, colour);
    else count(shades, (colour & 0xf0f0f0) | 0x080808);
  }
  return [...byCount(areas).slice(0, 96), ...byCount(shades)].slice(0, 256);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Encodes a picture as a PNG with a palette: a third of the size that a browser's own encoder gives. */
export function writePicture(picture: Picture): Buffer {
  const { width, height } = picture;
  const palette = paletteOf(picture);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    let nearest = 0;
    for (const [place, candidate] of palette.entries()) {
      if (distance(colour, candidate) < distance(colour, palette[nearest] ?? 0)) nearest = place;
    }
    places.set(colour, nearest);
    return nearest;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rows[pixel + Math.floor(pixel / width) + 1] = placeOf(colourAt(picture, pixel));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** How far two pictures of the same rendering may be apart. Areas have one colour and keep it; edges may shimmer. */
const tolerance = { area: 3, edge: 40, pixels: 24 } as const;

/** The pixels that differ by more than the tolerance: none of it if the sizes differ, for then everything does. */
function differentPixels(actual: Picture, expected: Picture): number[] | 'other size' {
  if (actual.width !== expected.width || actual.height !== expected.height) return 'other size';
  const different: number[] = [];
  for (let pixel = 0; pixel < actual.width * actual.height; pixel += 1) {
    const apart = distance(colourAt(actual, pixel), colourAt(expected, pixel));
    if (apart <= tolerance.area) continue;
    const limit = isFlat(actual, pixel) && isFlat(expected, pixel) ? tolerance.area : tolerance.edge;
    if (apart > limit) different.push(pixel);
  }
  return different;
}

/** What is different, in a sentence; undefined when two pictures show the same. */
export function differenceOf(actual: Picture, expected: Picture): string | undefined {
  const different = differentPixels(actual, expected);
  if (different === 'other size') {
    return `${actual.width} x ${actual.height} pixels instead of ${expected.width} x ${expected.height}`;
  }
  if (different.length <= tolerance.pixels) return undefined;
  const columns = different.map((pixel) => pixel % actual.width);
  const rows = different.map((pixel) => Math.floor(pixel / actual.width));
  const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other));
  const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other));
  return `${different.length} pixels differ, from (${least(columns)}, ${least(rows)}) to (${most(columns)}, ${most(rows)})`;
}
