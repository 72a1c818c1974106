import { newId, scheduleTask } from "../../platform/index.js";
import type { Sql } from "../../platform/index.js";
import { hasOpenOrders, insertPrivacyRequest } from "./privacy.store.js";

export interface PrivacyRequest {
  request: "export" | "erasure";
  conversationId: string;
  /** What the person's orders go under. */
  identity: string;
}

export type PrivacyOutcome =
  | { kind: "requested"; request: "export" | "erasure" }
  /** Something is still to be brought or paid: the shop needs to know to whom. */
  | { kind: "openOrders" };

/**
 * Takes down that a buyer wants what is stored about them, or wants it forgotten (GDPR articles 15 and 17), as the tenant. A task does it
 * after the commit; a request of the same kind that still waits is the same one.
 */
export async function requestPrivacy(sql: Sql, wish: PrivacyRequest): Promise<PrivacyOutcome> {
  const { request, conversationId, identity } = wish;
  if (request === "erasure" && (await hasOpenOrders(sql, identity))) return { kind: "openOrders" };
  const id = await insertPrivacyRequest(sql, { id: newId(), kind: request, conversationId });
  await scheduleTask(sql, { kind: "privacy_request", key: id });
  return { kind: "requested", request };
}
