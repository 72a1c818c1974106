import { afterAll, beforeAll, expect, test } from "@jest/globals";
import sharp from "sharp";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";

let api: AdminApi;
let token: string;
let tenantId: string;
let productId: string;

beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
  tenantId = await api.tenant(token, { name: "Bella's Deli" });
  const products = [
    { id: "vase", name: "Blue vase", aliases: [], category: "Home", price: 4200, sku: "VASE-1" },
  ];
  const body = { version: 1, store: { name: "Bella's", currency: "USD" }, products, optionGroups: [] };
  await api.call("POST", `/api/admin/tenants/${tenantId}/catalog`, { token, body });
  const listed = await api.call("GET", `/api/admin/tenants/${tenantId}/products`, { token });
  productId = (listed.body as { items: { id: string }[] }).items[0]!.id;
});
afterAll(() => api.stop());

const photo = () => sharp({ create: { width: 900, height: 600, channels: 3, background: "#c84" } });
const path = (id = productId) => `${api.url}/api/admin/tenants/${tenantId}/products/${id}/photo`;

async function send(body: Uint8Array | FormData, headers: Record<string, string> = {}, to = path()) {
  const response = await fetch(to, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: body as never,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test("a photo is taken as it is or in a form, and taken away again", async () => {
  const png = await photo().png().toBuffer();
  const raw = await send(png, { "content-type": "image/png" });
  expect(raw).toMatchObject({ status: 201, body: { width: 900, height: 600, sizes: [800, 240] } });
  expect(raw.body["url"]).toBe(`/media/${String(raw.body["id"])}.jpg`);

  const form = new FormData();
  form.set("photo", new Blob([new Uint8Array(png)], { type: "image/png" }), "../../etc/passwd.png");
  expect(await send(form)).toMatchObject({ status: 201, body: { width: 900 } });

  const gone = await api.call("DELETE", new URL(path()).pathname, { token });
  expect([gone.status, gone.text]).toEqual([204, ""]);
});

test("what is no photo is refused with a sentence", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const png = await photo().png().toBuffer();
  const image = { "content-type": "image/png" };
  expect(await send(svg, image)).toMatchObject({ status: 422, body: { error: { code: "invalid_photo" } } });
  expect(await send(png, { "content-type": "image/jpeg" })).toMatchObject({ status: 422 });
  expect(await send(png.subarray(0, 60), image)).toMatchObject({
    status: 422,
    body: { error: { message: "The photo cannot be opened." } },
  });
  expect(await send(svg, { "content-type": "image/svg+xml" })).toMatchObject({ status: 415 });
  expect(await send(png, { "content-type": "multipart/form-data; boundary=x" })).toMatchObject({
    status: 400,
  });
  const two = new FormData();
  for (const name of ["a", "b"]) two.set(name, new Blob([new Uint8Array(png)], { type: "image/png" }));
  expect(await send(two)).toMatchObject({ status: 422 });
  expect(await send(Buffer.alloc(17 * 1024 * 1024), image)).toMatchObject({ status: 413 });
});

test("a photo of another shop's product, or of none, is not found", async () => {
  const jpeg = await photo().jpeg().toBuffer();
  const image = { "content-type": "image/jpeg" };
  const other = await api.tenant(token);
  const elsewhere = path().replace(tenantId, other);
  expect(await send(jpeg, image, elsewhere)).toMatchObject({ status: 404 });
  expect(await send(jpeg, image, path("01900000-0000-7000-8000-000000000000"))).toMatchObject({
    status: 404,
  });
});

test("links write a code into the chat, and can be printed", async () => {
  const account = { accountSid: `AC${"1".repeat(32)}`, authToken: "x".repeat(32) };
  for (const [channel, address] of [
    ["whatsapp", "whatsapp:+15550100777"],
    ["sms", "+15550100777"],
  ])
    await api.call("POST", `/api/admin/tenants/${tenantId}/senders`, {
      token,
      body: { channel, address, ...account },
    });
  const links = `/api/admin/tenants/${tenantId}/links`;

  expect((await api.call("GET", `${links}?product=${productId}`, { token })).body).toEqual({
    text: "Blue vase #VASE-1",
    links: [
      {
        channel: "whatsapp",
        address: "whatsapp:+15550100777",
        url: "https://wa.me/15550100777?text=Blue%20vase%20%23VASE-1",
      },
      { channel: "sms", address: "+15550100777", url: "sms:+15550100777?body=Blue%20vase%20%23VASE-1" },
    ],
  });
  expect((await api.call("GET", links, { token })).body).toMatchObject({ text: "#bella-s-deli" });

  const authorization = `Bearer ${token}`;
  const png = await fetch(`${api.url}${links}/qr?product=${productId}`, { headers: { authorization } });
  expect(png.headers.get("content-type")).toBe("image/png");
  expect((await sharp(Buffer.from(await png.arrayBuffer())).metadata()).width).toBe(800);
  const svg = await fetch(`${api.url}${links}/qr?channel=sms&format=svg`, { headers: { authorization } });
  expect(svg.headers.get("content-type")).toBe("image/svg+xml");
  expect(await svg.text()).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect(
    (await api.call("GET", `${links}/qr?product=01900000-0000-7000-8000-000000000000`, { token })).status,
  ).toBe(404);
});
