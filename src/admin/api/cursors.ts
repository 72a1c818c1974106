import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { deriveKey } from "../../security/index.js";
import { apiError } from "../errors.js";

/** The last row of a page, as the list orders its rows. */
export type Position = string[];

/** Cursors are opaque and signed: one that was altered, or that comes from another list, tenant or filter, is refused. */
export interface Cursors {
  write(list: string, position: Position): string;
  /** Throws `invalid_cursor`. */
  read(list: string, cursor: string): Position;
}

const positionForm = z.array(z.string());
const macBytes = 16;

/** `list` names the list with everything that decides which rows are in it and in what order. */
export function createCursors(secretKey: string): Cursors {
  const key = deriveKey(secretKey, "cursor");
  const sign = (list: string, text: string) =>
    createHmac("sha256", key).update(`${list}\n${text}`).digest().subarray(0, macBytes);

  return {
    write(list, position) {
      const text = JSON.stringify(position);
      return Buffer.concat([sign(list, text), Buffer.from(text)]).toString("base64url");
    },
    read(list, cursor) {
      const bytes = Buffer.from(cursor, "base64url");
      const [mac, text] = [bytes.subarray(0, macBytes), bytes.subarray(macBytes).toString()];
      if (mac.length < macBytes || bytes.toString("base64url") !== cursor) throw apiError("invalid_cursor");
      if (!timingSafeEqual(mac, sign(list, text))) throw apiError("invalid_cursor");
      return positionForm.parse(JSON.parse(text));
    },
  };
}
