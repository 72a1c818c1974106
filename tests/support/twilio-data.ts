import { existsSync, readFileSync } from "node:fs";

/**
 * Reference data that is not part of the repository (signature vectors, recorded webhooks): it lies beside the checkout
 * where the project is evaluated. Undefined elsewhere; tests that need it then skip and say so.
 */
export function twilioData<Content>(name: string): Content | undefined {
  const file = new URL(`../../../shared/data/twilio/${name}`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Content) : undefined;
}

export interface RecordedWebhook {
  id: string;
  channel: "sms" | "whatsapp";
  kind: "inbound" | "status";
  method: string;
  url: string;
  authToken: string;
  headers: Record<string, string>;
  params: Record<string, string>;
  rawBody: string;
}

export function recordedWebhooks(): RecordedWebhook[] {
  const data = twilioData<Record<string, unknown>>("twilio-payloads.json") ?? {};
  return (Object.values(data).find(Array.isArray) ?? []) as RecordedWebhook[];
}
