import { z } from "zod";
import type {
  BookOutcome,
  CancelOutcome,
  FulfilmentProvider,
  ShipmentToBook,
} from "./fulfilment-provider.js";

export interface CourierSettings {
  /** Origin and path of its API, without a slash at the end. */
  baseUrl: string;
  apiKey: string;
}

/** Ends well within a task's lease. */
const defaultTimeoutMs = 15_000;
const longestAnswer = 64 * 1024;

const link = z.url({ protocol: /^https?$/ }).max(500);
const booked = z.object({
  id: z.string().min(1).max(200),
  carrier: z.string().min(1).max(80),
  tracking_code: z.string().min(1).max(80).nullish(),
  tracking_url: link.nullish(),
  label_url: link.nullish(),
});
const refused = z.object({ error: z.object({ message: z.string() }) });

/**
 * A courier service over HTTP: `POST /shipments` with our id as `Idempotency-Key`, `POST /shipments/{id}/cancel`. Its "no" (4xx) is an
 * outcome; that it is busy, away or answers nonsense is thrown, and tried again by the task.
 */
export function createCourier(
  { baseUrl, apiKey }: CourierSettings,
  { timeoutMs = defaultTimeoutMs }: { timeoutMs?: number } = {},
): FulfilmentProvider {
  async function post(path: string, body: object, key: string): Promise<{ status: number; json: unknown }> {
    const headers = {
      authorization: `Bearer ${apiKey}`,
      "content-type": "application/json",
      "idempotency-key": key,
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const url = `${baseUrl}${path}`;
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      signal,
      redirect: "error",
    });
    const text = await response.text();
    const { status } = response;
    if (text.length > longestAnswer) throw new Error(`the courier answered ${text.length} characters`);
    if (status >= 500 || status === 408 || status === 425 || status === 429)
      throw new Error(`the courier answered ${status}`);
    return { status, json: parse(text) };
  }

  return {
    kind: "courier",
    serves: "delivery",
    remote: {
      async book(shipment): Promise<BookOutcome> {
        const { status, json } = await post("/shipments", bodyOf(shipment), shipment.id);
        if (status >= 400) return { kind: "refused", reason: reasonOf(status, json) };
        const { id, carrier, tracking_code, tracking_url, label_url } = booked.parse(json);
        const tracking = { trackingCode: tracking_code ?? null, trackingUrl: tracking_url ?? null };
        return {
          kind: "booked",
          booking: { providerRef: id, carrier, ...tracking, labelUrl: label_url ?? null },
        };
      },
      async cancel(providerRef): Promise<CancelOutcome> {
        const path = `/shipments/${encodeURIComponent(providerRef)}/cancel`;
        const { status, json } = await post(path, {}, `cancel-${providerRef}`);
        if (status === 409) return { kind: "tooLate" };
        // What it does not know (any more) will not come.
        if (status >= 400 && status !== 404) throw new Error(reasonOf(status, json));
        return { kind: "cancelled" };
      },
    },
  };
}

function bodyOf({ id, orderNumber, recipient, from, items, collect, reportTo }: ShipmentToBook): object {
  return {
    ...{ reference: id, order_number: orderNumber, recipient, sender: from, items },
    ...(collect && { collect }),
    ...(reportTo !== undefined && { webhook_url: reportTo }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(status: number, json: unknown): string {
  const said = refused.safeParse(json).data?.error.message;
  return (said ?? `the courier answered ${status}`).slice(0, 300);
}
