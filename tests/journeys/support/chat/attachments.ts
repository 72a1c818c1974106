import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import type { ChatService } from "./chat-service.js";
import type { ChatShop } from "./open-shop.js";

/**
 * What a line says as a webhook's fields. Brackets at its beginning are what is attached: (photo x.jpg), (file x.pdf), (voice x.ogg),
 * (contact), (location 52.52, 13.40 Some square), (cart 2 Vase, 1 Tee), (carrier STOP). Words after them are the caption.
 */
export async function readAttachments(
  text: string,
  service: ChatService,
  shop: ChatShop,
  accountSid: string,
): Promise<Record<string, string>> {
  const fields: Record<string, string> = {};
  const message = `MM${randomBytes(16).toString("hex")}`;
  let rest = text;
  let media = 0;
  for (;;) {
    const [whole, kind, about = ""] =
      /^\((photo|file|voice|video|contact|location|cart|carrier)\b ?([^)]*)\)\s*/.exec(rest) ?? [];
    if (!whole || !kind) break;
    rest = rest.slice(whole.length);
    if (kind === "location") Object.assign(fields, locationFields(about));
    else if (kind === "cart") Object.assign(fields, cartFields(about, shop));
    else if (kind === "carrier") Object.assign(fields, { OptOutType: about, Body: about });
    else {
      const { url, contentType } = await attach(
        kind === "contact" ? "contact.vcf" : about,
        service,
        `/2010-04-01/Accounts/${accountSid}/Messages/${message}`,
      );
      Object.assign(fields, { [`MediaUrl${media}`]: url, [`MediaContentType${media}`]: contentType });
      media += 1;
    }
  }
  if (media > 0) {
    const ids = { MessageSid: message, SmsSid: message, SmsMessageSid: message };
    Object.assign(fields, { ...ids, NumMedia: String(media), MessageType: "image" });
  }
  return { ...fields, ...(rest === "" && fields.Body !== undefined ? {} : { Body: rest }) };
}

function locationFields(about: string): Record<string, string> {
  const [, latitude, longitude, address = ""] = /^(-?[\d.]+),\s*(-?[\d.]+)\s*(.*)$/.exec(about) ?? [];
  if (!latitude || !longitude)
    throw new Error(`a location is two numbers and words: (location 52.52, 13.40 Square)`);
  return {
    Latitude: latitude,
    Longitude: longitude,
    ...(address && { Address: address }),
    MessageType: "location",
  };
}

/** A cart from the shop's WhatsApp catalogue, with prices of the buyer's side, which are worth nothing. */
function cartFields(about: string, { document }: ChatShop): Record<string, string> {
  const items = about.split(",").map((part) => {
    const [, quantity = "1", name = ""] = /^\s*(?:(\d+) (?:x )?)?(.+?)\s*$/.exec(part) ?? [];
    const product = document.products.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return {
      product_retailer_id: product?.id ?? name,
      quantity: Number(quantity),
      item_price: 1,
      currency: "USD",
    };
  });
  const order = JSON.stringify({ catalog_id: "1", product_items: items });
  return { ProductRetailerId: order, MessageType: "order" };
}

const types: Record<string, string> = {
  ...{ jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", webp: "image/webp", pdf: "application/pdf" },
  ...{
    ogg: "audio/ogg",
    mp4: "video/mp4",
    vcf: "text/vcard",
    txt: "text/plain",
    exe: "application/octet-stream",
  },
};

/** Puts a file where Twilio keeps what people send: that of tests/journeys/files, or a picture made for its name. */
async function attach(name: string, { twilio }: ChatService, message: string) {
  const ending = name.split(".").at(-1) ?? "";
  const contentType = types[ending];
  if (!contentType)
    throw new Error(`"${name}" is no file that can be sent: ${Object.keys(types).join(", ")}`);
  const file = new URL(`../../files/${name}`, import.meta.url);
  const bytes = existsSync(file) ? readFileSync(file) : await madeFor(ending, name);
  const path = `${message}/Media/ME${randomBytes(16).toString("hex")}`;
  twilio.media.set(path, { contentType, bytes });
  return { url: `https://api.twilio.com${path}`, contentType };
}

/** A picture whose colour depends on its name, so that two are two; other kinds hold their name. */
async function madeFor(ending: string, name: string): Promise<Buffer> {
  if (!["jpg", "jpeg", "png", "webp"].includes(ending)) return Buffer.from(name);
  const [r = 0, g = 0, b = 0] = Buffer.from(name);
  const picture = sharp({ create: { width: 320, height: 240, channels: 3, background: { r, g, b } } });
  if (ending === "png") return picture.png().toBuffer();
  return ending === "webp" ? picture.webp().toBuffer() : picture.jpeg().toBuffer();
}
