import { isRecord } from "./is-record.js";
import type { FormField } from "./parse-form.js";
import { storable } from "./storable-text.js";

/** The parameters of a webhook as text, and which of them came more than once (then only the first value is here). */
export interface WebhookFields {
  values: ReadonlyMap<string, string>;
  repeated: ReadonlySet<string>;
}

/** Bytes that need work before they are text: not ASCII, or the NUL that PostgreSQL refuses in text and jsonb. */
const notPlain = /[\0\x80-\xff]/;

/** The parameters of a form as text. NUL becomes U+FFFD: a broken sign must not lose the message. */
export function formFields(form: readonly FormField[]): WebhookFields {
  return collect(form, (bytes) =>
    notPlain.test(bytes) ? storable(Buffer.from(bytes, "latin1").toString("utf8")) : bytes,
  );
}

const deepestJson = 20;

/** Whether JSON nests no deeper than is sensible: what does overflows the stack of whoever walks it. Strings may hold brackets. */
function isShallow(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (inString) {
      if (sign === "\\") i += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > deepestJson) return false;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return true;
}

/** The parameters of a JSON body, which is one flat object; none when it is not. Nested values are kept as JSON text. */
export function jsonFields(body: Buffer): WebhookFields {
  const text = body.toString("utf8");
  const parsed = isShallow(text) ? parseJson(text) : undefined;
  const entries = Object.entries(isRecord(parsed) ? parsed : {}).filter(([, value]) => value !== null);
  return collect(
    entries.map(([name, value]) => ({
      name,
      value: typeof value === "string" ? value : JSON.stringify(value),
    })),
    (text) => storable(text),
  );
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function collect(fields: readonly FormField[], asText: (raw: string) => string): WebhookFields {
  const values = new Map<string, string>();
  const repeated = new Set<string>();
  for (const field of fields) {
    const name = asText(field.name);
    if (values.has(name)) repeated.add(name);
    else values.set(name, asText(field.value));
  }
  return { values, repeated };
}
