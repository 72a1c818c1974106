import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import { parseForm } from "./parse-form.js";
import type { FormField } from "./parse-form.js";
import { matchesBodyHash } from "./verify-signature.js";
import { formFields, jsonFields } from "./webhook-fields.js";
import type { WebhookFields } from "./webhook-fields.js";

/** A webhook's body in the two views that verifying and reading need. Nothing in it is to be believed yet. */
export interface Webhook {
  fields: WebhookFields;
  /** What the signature covers beside the URL. */
  signedFields: readonly FormField[];
  /** False when the body is JSON and not the one whose hash the URL carries: then a signature would prove nothing. */
  bodyMatches: boolean;
  isUtf8: boolean;
}

const forms = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
const json = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** The kind of body that is announced; undefined for any other, also for a compressed one. */
export function bodyKind(headers: IncomingHttpHeaders): "form" | "json" | undefined {
  const type = headers["content-type"] ?? "";
  if ((headers["content-encoding"] ?? "identity") !== "identity") return undefined;
  if (forms.test(type)) return "form";
  return json.test(type) ? "json" : undefined;
}

/** Undefined when the form has more parameters than any provider sends. */
export function readWebhook(kind: "form" | "json", body: Buffer, target: string): Webhook | undefined {
  if (kind === "json") {
    const bodyMatches = matchesBodyHash(target, body);
    return { fields: jsonFields(body), signedFields: [], bodyMatches, isUtf8: isUtf8(body) };
  }
  const form = parseForm(body);
  if (!form) return undefined;
  return {
    fields: formFields(form.fields),
    signedFields: form.fields,
    bodyMatches: true,
    isUtf8: form.isUtf8,
  };
}
