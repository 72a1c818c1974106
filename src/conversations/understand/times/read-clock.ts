import type { Piece } from "./piece.js";

/** A time of day as it was said. */
export interface Clock {
  /** Minutes: one, or the two that "at 7" can be, the one by day first. */
  times: readonly number[];
  /** It can only be a time: "7pm", "18:30", "at 7". */
  sure: boolean;
  /** The place behind it. */
  next: number;
}

const half = 720;

/** The time of day that stands at this place: "18:30", "7 pm", "half past 7", "las 7 y media", "1830". Undefined for any other number. */
export function readClock(pieces: readonly Piece[], start: number): Clock | undefined {
  const shift = pieces[start]?.means.shiftBefore;
  const at = shift === undefined ? start : start + 1;
  const figure = figureAt(pieces, at);
  if (!figure || figure.hour > 24 || figure.minute > 59) return undefined;
  let { next } = figure;
  let minutes = figure.hour * 60 + figure.minute + (shift ?? 0);
  let isSure = figure.signed || shift !== undefined || saysAt(pieces, start);
  let of: "am" | "pm" | undefined;
  for (let piece = pieces[next]; piece; piece = pieces[next]) {
    const { means } = piece;
    if (means.shiftAfter !== undefined) minutes += means.shiftAfter;
    else if (means.half && !(means.filler && of)) of = means.half;
    else if (!means.hour || next > figure.next + 2) break;
    isSure = true;
    next += 1;
  }
  const whole = minutes < 0 ? minutes + 2 * half : minutes;
  return { times: candidates(whole, figure.leadingZero, of), sure: isSure, next };
}

interface Figure {
  hour: number;
  minute: number;
  /** Written with a sign or an "h" between hour and minute. */
  signed: boolean;
  leadingZero: boolean;
  next: number;
}

function figureAt(pieces: readonly Piece[], at: number): Figure | undefined {
  const piece = pieces[at];
  if (piece?.number === undefined) return undefined;
  const leadingZero = piece.text.startsWith("0");
  if (/^\d{3,4}$/.test(piece.text)) {
    const [hour, minute] = [Math.floor(piece.number / 100), piece.number % 100];
    return { hour, minute, signed: false, leadingZero, next: at + 1 };
  }
  const [sign, minutes] = [pieces[at + 1], pieces[at + 2]];
  const isSigned = sign !== undefined && (/^[:.]$/.test(sign.text) || sign.means.hour === true);
  if (isSigned && minutes?.number !== undefined && /^\d\d$/.test(minutes.text))
    return { hour: piece.number, minute: minutes.number, signed: true, leadingZero, next: at + 3 };
  if (/^\d\d$/.test(sign?.text ?? "") && sign?.number !== undefined)
    return { hour: piece.number, minute: sign.number, signed: false, leadingZero, next: at + 2 };
  return { hour: piece.number, minute: 0, signed: false, leadingZero, next: at + 1 };
}

function saysAt(pieces: readonly Piece[], start: number): boolean {
  const before = pieces[start - 1]?.means;
  return before?.at === true || before?.until === true || before?.hour === true;
}

function candidates(minutes: number, leadingZero: boolean, of: "am" | "pm" | undefined): readonly number[] {
  const inHalf = minutes % half;
  if (of) return [of === "pm" && minutes < 2 * half ? inHalf + half : inHalf];
  if (minutes >= half + 60 || leadingZero || minutes < 30) return [minutes];
  if (minutes >= half) return [minutes, minutes - half];
  return minutes < 7 * 60 ? [minutes + half, minutes] : [minutes, minutes + half];
}
