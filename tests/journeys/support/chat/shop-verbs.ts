import type { ChatService } from "./chat-service.js";
import { fulfilmentVerbs } from "./fulfilment-verbs.js";
import { minorUnits } from "./open-shop.js";
import type { ChatShop } from "./open-shop.js";
import type { Play } from "./play.js";
import type { Match, Verb } from "./verb.js";

/** What a shop can be said to do, each over the admin API. `says` is what a writer of dialogues reads when a line fits none. */
const verbs: Verb[] = [
  {
    says: "prices Vase at 12.50 (or: Tee, Large)",
    pattern: /^prices (.+) at ([\d.]+)$/,
    run: (play, shop, [, name = "", price = ""]) =>
      changeProduct(play.service, shop, name, (sold) => (sold.price = minorUnits(price, shop.digits))),
  },
  {
    says: "counts 3 of Vase",
    pattern: /^counts (\d+) of (.+)$/,
    run: (play, shop, [, count, name = ""]) =>
      changeProduct(play.service, shop, name, (sold) => (sold.stock = Number(count))),
  },
  moves("accepts 1001", /^accepts (\d+)$/, "accepted"),
  moves("rejects 1001: we are out of it", /^rejects (\d+)(?:: (.+))?$/, "rejected"),
  moves("prepares 1001", /^prepares (\d+)$/, "preparing"),
  moves("has 1001 ready for pickup", /^has (\d+) ready for pickup$/, "ready_for_pickup"),
  moves("ships 1001", /^ships (\d+)$/, "shipped"),
  moves("delivers 1001", /^delivers (\d+)$/, "delivered"),
  moves("completes 1001", /^completes (\d+)$/, "completed"),
  moves("cancels 1001: a fire", /^cancels (\d+)(?:: (.+))?$/, "cancelled"),
  {
    says: "makes Sam an owner (manager, staff)",
    pattern: /^makes ([A-Z][a-z]+) (?:an? )?(owner|manager|staff)$/,
    run: (play, shop, [, person = "", role = ""]) => makeMember(play, shop, person, role),
  },
  {
    says: "parts with Sam",
    pattern: /^parts with ([A-Z][a-z]+)$/,
    run: (play, shop, [, person = ""]) => removeMember(play, shop, person),
  },
  judges("finds the transfer of 1001", /^finds the transfer of (\d+)$/, "approve"),
  judges(
    "declines the transfer of 1001: not in our account",
    /^declines the transfer of (\d+)(?:: (.+))?$/,
    "decline",
  ),
  {
    says: "takes the chat over",
    pattern: /^takes the chat over$/,
    run: (play, shop) => handOver(play, shop, "person"),
  },
  {
    says: "hands the chat back",
    pattern: /^hands the chat back$/,
    run: (play, shop) => handOver(play, shop, "bot"),
  },
  {
    says: "decides on the return: approved, please bring it by (declined, received, refunded 1.50; the last open one)",
    pattern: /^decides on the return: (approved|declined|received|refunded)(?: ([\d.]+))?(?:, (.+))?$/,
    run: decideReturn,
  },
  ...fulfilmentVerbs.map((verb): Verb => ({
    ...verb,
    run: async (play, shop, match) => {
      await verb.run(play, shop, match);
      await settled(play.service, shop);
    },
  })),
];

/** A person becomes one who runs the shop, by their number. */
async function makeMember(
  { service, phoneOf }: Play,
  shop: ChatShop,
  person: string,
  role: string,
): Promise<void> {
  const { from } = phoneOf({ person });
  const admin = await service.admin();
  await admin.post(`${shop.base}/members`, { phone: from.replace(/^whatsapp:/, ""), name: person, role });
  await settled(service, shop);
}

async function removeMember({ service }: Play, shop: ChatShop, person: string): Promise<void> {
  const { rows } = await service.client.query<{ id: string }>(
    "SELECT id FROM members WHERE tenant_id = $1 AND name = $2",
    [shop.id, person],
  );
  await shopCalls(service, shop, `DELETE /members/${rows[0]?.id}`);
}

function moves(says: string, pattern: RegExp, status: string): Verb {
  return {
    says,
    pattern,
    run: async ({ service }, shop, [, number, reason]) => {
      const admin = await service.admin();
      const body = { status, ...(reason && { reason }) };
      await admin.post(`${shop.base}/orders/${number}/status`, body);
      await settled(service, shop);
    },
  };
}

/** What the shop says of a transfer when it has looked at its account. */
function judges(says: string, pattern: RegExp, verdict: "approve" | "decline"): Verb {
  return {
    says,
    pattern,
    run: ({ service }, shop, [, number, reason]) => {
      const body = verdict === "decline" ? ` ${JSON.stringify({ ...(reason && { reason }) })}` : "";
      return shopCalls(service, shop, `POST /orders/${number}/payments/{payment}/${verdict}${body}`);
    },
  };
}

/** `{payment}` in a path is the newest payment of its order. */
async function withPayment(service: ChatService, shop: ChatShop, path: string): Promise<string> {
  const number = /\/orders\/(\d+)\/payments\/\{payment\}/.exec(path)?.[1];
  if (number === undefined) return path;
  const { rows } = await service.client.query<{ id: string }>(
    `SELECT p.id FROM payments p JOIN orders o ON o.id = p.order_id
     WHERE o.tenant_id = $1 AND o.number = $2 ORDER BY p.created_at DESC, p.id DESC LIMIT 1`,
    [shop.id, Number(number)],
  );
  return path.replace("{payment}", rows[0]?.id ?? "none");
}

/** `shop does: accepts 1001` */
export async function shopDoes(play: Play, shop: ChatShop, does: string): Promise<void> {
  for (const { pattern, run } of verbs) {
    const match = pattern.exec(does);
    if (match) return run(play, shop, match);
  }
  const known = verbs.map(({ says }) => `\n       ${says}`).join("");
  throw new Error(
    `a shop cannot be said to do "${does}". It can:${known}\n     or use \`shop calls: POST /path {json}\``,
  );
}

/** `shop calls: POST /orders/1001/status {"status":"accepted"}`, under the shop's own address; `-> 409` where it is refused. */
export async function shopCalls(service: ChatService, shop: ChatShop, call: string): Promise<void> {
  const [, method = "", path = "", body, status] =
    /^(GET|POST|PUT|PATCH|DELETE) (\/\S*)(?:\s+([\s\S]*?))?(?:\s+-> (\d{3}))?$/.exec(call) ?? [];
  if (!method) throw new Error("a call is a method, a path and JSON: POST /orders/1001/status {...}");
  const admin = await service.admin();
  const answer = await admin.send(
    method,
    shop.base + (await withPayment(service, shop, path)),
    body ? (JSON.parse(body) as unknown) : undefined,
  );
  const wanted = status ? answer.status === Number(status) : answer.status < 300;
  if (!wanted) throw new Error(`it answered ${answer.status}: ${answer.text}`);
  await settled(service, shop);
}

/** A change is known to the process that sells a moment after it is stored. */
async function settled(service: ChatService, shop: ChatShop): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  await service.settle(shop.id);
}

interface Sold {
  price: number;
  stock?: number;
}

async function changeProduct(
  service: ChatService,
  shop: ChatShop,
  named: string,
  change: (sold: Sold) => void,
): Promise<void> {
  const [name, variant] = named.split(", ");
  const product = shop.document.products.find((each) => each.name === name);
  const sold = variant ? product?.variants?.find((each) => each.name === variant) : product;
  if (!sold) throw new Error(`the shop does not sell "${named}"`);
  change(sold);
  const admin = await service.admin();
  await admin.post(`${shop.base}/catalog`, shop.document);
  await settled(service, shop);
}

async function decideReturn(
  { service }: Play,
  shop: ChatShop,
  [, state, amount, answer]: Match,
): Promise<void> {
  const admin = await service.admin();
  const { items } = await admin.get<{ items: { id: string; state: string }[] }>(`${shop.base}/returns`);
  const open = items.find((each) => each.state === "requested" || each.state === "approved");
  if (!open) throw new Error("nobody wants to give anything back");
  const refund = amount === undefined ? {} : { refund: minorUnits(amount, shop.digits) };
  const body = JSON.stringify({ state, ...refund, ...(answer !== undefined && { answer }) });
  await shopCalls(service, shop, `PATCH /returns/${open.id} ${body}`);
}

async function handOver({ service, current }: Play, shop: ChatShop, mode: "person" | "bot"): Promise<void> {
  const { rows } = await service.client.query<{ id: string }>(
    "SELECT id FROM conversations WHERE tenant_id = $1 AND address = $2",
    [shop.id, current.from],
  );
  const body = JSON.stringify({ mode });
  await shopCalls(service, shop, `PATCH /conversations/${rows[0]?.id} ${body}`);
}
