import { call } from "./http.js";

/** The shop that experiments and benchmarks write to, made through the service's own admin API. */
export interface Shop {
  tenantId: string;
  senderId: string;
  channel: "whatsapp" | "sms";
  address: string;
  accountSid: string;
  token: string;
}

export const admin = { email: "rig@example.com", password: "Rig-4f9c1e77-of-the-Bench!" };

/**
 * Names that share no word, so that a message means one of them and nothing else.
 * @forTests The experiments' buyers ask for them.
 */
export const products = [
  { id: "mug", name: "Blue mug", category: "Kitchen", price: 1250 },
  { id: "tea", name: "Green tea", category: "Pantry", price: 690 },
  { id: "tray", name: "Oak tray", category: "Kitchen", price: 3400 },
  { id: "scarf", name: "Wool scarf", category: "Clothing", price: 2800 },
  { id: "vase", name: "Clay vase", category: "Home", price: 4200 },
  { id: "bread", name: "Rye bread", category: "Pantry", price: 480 },
] as const;

/** @forTests The experiments check the books against it. */
export const initialStock = 1_000_000;

/** Creates tenant, sender and catalogue at a running service. */
export async function prepareShop(
  origin: string,
  sender: Pick<Shop, "channel" | "address" | "accountSid" | "token">,
): Promise<Shop> {
  const login = await post<{ access_token: string }>(origin, "/api/v1/auth/login", admin);
  const authorization = { authorization: `Bearer ${login.access_token}` };
  const slug = `rig-${process.hrtime.bigint().toString(36)}`;
  const tenant = await post<{ id: string }>(
    origin,
    "/api/admin/tenants",
    { name: "Rig", slug, currency: "USD", language: "en", timezone: "UTC" },
    authorization,
  );
  const { channel, address, accountSid, token } = sender;
  const at = `/api/admin/tenants/${tenant.id}`;
  const added = await post<{ id: string }>(
    origin,
    `${at}/senders`,
    { channel, address: address.replace("whatsapp:", ""), accountSid, authToken: token },
    authorization,
  );
  const catalogue = {
    version: 1,
    store: { name: "Rig", currency: "USD" },
    products: products.map((product) => ({ ...product, aliases: [], stock: initialStock, optionGroups: [] })),
    optionGroups: [],
  };
  await post(origin, `${at}/catalog`, catalogue, authorization);
  return { ...sender, tenantId: tenant.id, senderId: added.id };
}

async function post<T>(
  origin: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer = await call("POST", origin + path, {
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${answer.body}`);
  return JSON.parse(answer.body) as T;
}
