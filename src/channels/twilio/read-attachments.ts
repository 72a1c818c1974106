import type { InboundMedia, InboundMessage } from "../messages.js";
import { isRecord } from "./is-record.js";
import { storable } from "./storable-text.js";
import { parseJson } from "./webhook-fields.js";

type Values = ReadonlyMap<string, string>;

const webAddress = /^https?:\/\/[\x21-\x7e]{1,2000}$/;
const mediaType = /^[\w.+-]{1,100}\/[\w.+-]{1,100}(?:;[\x20-\x7e]{0,200})?$/;

/** The media a message names. The type is the sender's claim, the address is not to be fetched as it stands (SSRF). */
export function readMedia(values: Values): InboundMedia[] {
  const count = Number(values.get("NumMedia") ?? 0);
  const media: InboundMedia[] = [];
  for (let i = 0; i < count; i++) {
    const url = values.get(`MediaUrl${i}`) ?? "";
    const contentType = values.get(`MediaContentType${i}`) ?? "";
    if (!webAddress.test(url)) continue;
    media.push({ url, contentType: mediaType.test(contentType) ? contentType : "application/octet-stream" });
  }
  return media;
}

/** The place that was shared; undefined when there is none on this earth. */
export function readLocation(values: Values): InboundMessage["location"] {
  const latitude = coordinate(values.get("Latitude"), 90);
  const longitude = coordinate(values.get("Longitude"), 180);
  if (latitude === undefined || longitude === undefined) return undefined;
  const address = storable(values.get("Address") ?? "", 1000);
  const label = storable(values.get("Label") ?? "", 1000);
  return { latitude, longitude, ...(address && { address }), ...(label && { label }) };
}

function coordinate(text: string | undefined, limit: number): number | undefined {
  if (text === undefined || !/^-?[0-9]{1,3}(?:\.[0-9]{1,20})?(?:E-[0-9]{1,2})?$/.test(text)) return undefined;
  const degrees = Number(text);
  return Math.abs(degrees) <= limit ? degrees : undefined;
}

/**
 * What a product that is asked about is called in the catalogue. Twilio does not tell how it writes it beside the catalogue's id: a code
 * alone, or JSON with the code in it, is read; anything else is kept with the message and means nothing.
 */
export function readProductCode(productRetailerId: string): string | undefined {
  const json = productRetailerId.startsWith("{") ? parseJson(productRetailerId) : undefined;
  const code = isRecord(json) ? json.product_retailer_id : productRetailerId;
  return typeof code === "string" && /^[\w.-]{1,100}$/.test(code) ? code : undefined;
}

const mostOrderLines = 100;

/**
 * The cart that a buyer sent from a WhatsApp catalogue (Twilio docs, content/twilio-catalog): ids and quantities, since the
 * prices in it come from the buyer's side. Undefined when the parameter is something else, such as a question on a product.
 */
export function readCatalogOrder(productRetailerId: string): InboundMessage["catalogOrder"] {
  const order = productRetailerId.startsWith("{") ? parseJson(productRetailerId) : undefined;
  const items = isRecord(order) ? order.product_items : undefined;
  if (!Array.isArray(items)) return undefined;
  const lines = items.slice(0, mostOrderLines).flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    const { product_retailer_id: retailerId, quantity } = item;
    if (typeof retailerId !== "string" || retailerId === "") return [];
    const isCount = typeof quantity === "number" && Number.isSafeInteger(quantity) && quantity > 0;
    return isCount ? [{ retailerId: storable(retailerId, 200), quantity }] : [];
  });
  return lines.length > 0 ? lines : undefined;
}
