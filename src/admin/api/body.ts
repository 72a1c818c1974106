import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { readBody } from "../../platform/index.js";
import { apiError } from "../errors.js";

/** What a route takes as its body: which media types, how large, and how the text becomes a value. */
export interface BodyForm<T> {
  limitBytes: number;
  /** By media type, for the document and for the check of Content-Type. */
  content: Record<string, z.ZodType>;
  /** Throws ApiErrors or ZodErrors for what it refuses. */
  parse(text: string, mediaType: string): T;
}

/** A body that is no text: its bytes, and its type with whatever parameters it came with. */
export interface BytesForm<T> extends Omit<BodyForm<T>, "parse"> {
  parseBytes(bytes: Buffer, contentType: string): Promise<T>;
}

/** A JSON body of at most 256 kB that has exactly this shape. */
export function jsonBody<S extends z.ZodType>(schema: S): BodyForm<z.output<S>> {
  return {
    limitBytes: 256 * 1024,
    content: { "application/json": schema },
    parse: (text) => schema.parse(parseJson(text)),
  };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw apiError("bad_request", { sentence: "The body is not valid JSON.", cause });
  }
}

/** Reads only what the form allows: by length before it is held in memory, text as UTF-8 or not at all, never unpacked. */
export async function readBodyAs<T>(request: IncomingMessage, form: BodyForm<T> | BytesForm<T>): Promise<T> {
  const mediaType = mediaTypeOf(request);
  if (mediaType === undefined || !Object.hasOwn(form.content, mediaType)) {
    const accepted = Object.keys(form.content).join(" or ");
    throw apiError("unsupported_media_type", {
      sentence: `The body must be ${accepted}${"parse" in form ? ", in UTF-8" : ""}.`,
    });
  }
  const outcome = await readBody(request, form.limitBytes);
  if (outcome.kind === "tooLarge") throw apiError("too_large");
  if (outcome.kind === "busy") throw apiError("overloaded");
  if (outcome.kind === "aborted") throw apiError("bad_request", { sentence: "The body ended too early." });
  if ("parseBytes" in form) return form.parseBytes(outcome.body, request.headers["content-type"] ?? "");
  return form.parse(decode(outcome.body), mediaType);
}

function mediaTypeOf({ headers }: IncomingMessage): string | undefined {
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith("charset="));
  const plain = (headers["content-encoding"] ?? "identity") === "identity";
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return plain && utf8 ? type.trim() : undefined;
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw apiError("bad_request", { sentence: "The body is not valid UTF-8.", cause });
  }
}
