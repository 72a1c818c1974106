import { isUtf8 } from "node:buffer";

/**
 * One parameter of a form body. Name and value are percent-decoded bytes, one character a byte: the signature is made
 * over bytes, and two different invalid UTF-8 sequences would become the same text.
 */
export interface FormField {
  name: string;
  value: string;
}

export interface Form {
  fields: FormField[];
  /** False when a name or a value is not UTF-8: what was signed may have been cut anew, inside of a character. */
  isUtf8: boolean;
}

/** Twilio sends some thirty parameters; sorting more than this for a stranger would be a gift to him. */
const mostFields = 1000;

const ampersand = 0x26;
const equals = 0x3d;
const plus = 0x2b;
const percent = 0x25;
const space = 0x20;

/** Reads an `application/x-www-form-urlencoded` body as the WHATWG URL standard says; null when it has over 1,000 parameters. */
export function parseForm(body: Buffer): Form | null {
  const decoded = Buffer.allocUnsafe(body.length);
  const marks: number[] = []; // per parameter: end of its name, end of its value
  let length = 0;
  let bits = 0;
  let nameEnd = -1;
  let start = 0;
  for (let i = 0; i <= body.length; i++) {
    const byte = i === body.length ? ampersand : (body[i] ?? 0);
    if (byte === ampersand) {
      if (i > start) marks.push(nameEnd === -1 ? length : nameEnd, length);
      if (marks.length > 2 * mostFields) return null;
      start = i + 1;
      nameEnd = -1;
    } else if (byte === equals && nameEnd === -1) nameEnd = length;
    else {
      const escaped = byte === percent ? hexByte(body, i + 1) : -1;
      const decodedByte = escaped !== -1 ? escaped : byte === plus ? space : byte;
      if (escaped !== -1) i += 2;
      bits |= decodedByte;
      decoded[length++] = decodedByte;
    }
  }
  const fields = cut(decoded.toString("latin1", 0, length), marks);
  const isAscii = bits < 0x80;
  return { fields, isUtf8: isAscii || fields.every(({ name, value }) => isText(name) && isText(value)) };
}

const isText = (bytes: string) => !/[\x80-\xff]/.test(bytes) || isUtf8(Buffer.from(bytes, "latin1"));

function cut(text: string, marks: number[]): FormField[] {
  const fields: FormField[] = [];
  let from = 0;
  for (let i = 0; i < marks.length; i += 2) {
    const nameEnd = marks[i] ?? 0;
    const valueEnd = marks[i + 1] ?? 0;
    fields.push({ name: text.slice(from, nameEnd), value: text.slice(nameEnd, valueEnd) });
    from = valueEnd;
  }
  return fields;
}

/** The byte that two hexadecimal digits stand for, -1 when they are not such digits. */
function hexByte(body: Buffer, at: number): number {
  const high = hexDigit(body[at] ?? 0);
  const low = hexDigit(body[at + 1] ?? 0);
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
