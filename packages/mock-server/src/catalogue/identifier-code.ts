const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** An odd factor and its inverse modulo 2^32: multiplying scatters neighbours, multiplying back finds them again. */
const FACTOR = 0x9e3779b1;
const INVERSE = 0x0e8b2f51;
const LENGTH = 7;

/** Seven characters that name a position in a table; they look random and are read back without a table. */
export function identifierCode(position: number, salt: number): string {
  let bits = (Math.imul(position + 1, FACTOR) ^ salt) >>> 0;
  let code = '';
  for (let index = 0; index < LENGTH; index += 1) {
    code += alphabet.charAt(bits & 31);
    bits >>>= 5;
  }
  return code;
}

/** The position that the code names under the same salt; undefined where it names none. */
export function identifierPosition(code: string, salt: number): number | undefined {
  if (code.length !== LENGTH) return undefined;
  let bits = 0;
  for (let index = LENGTH - 1; index >= 0; index -= 1) {
    const value = alphabet.indexOf(code.charAt(index));
    if (value < 0) return undefined;
    bits = (bits << 5) | value;
  }
  const position = (Math.imul(bits ^ salt, INVERSE) >>> 0) - 1;
  return position >= 0 && identifierCode(position, salt) === code ? position : undefined;
}
