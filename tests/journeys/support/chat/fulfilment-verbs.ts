import type { Admin } from "../admin.js";
import type { ChatService } from "./chat-service.js";
import type { ChatShop } from "./open-shop.js";
import type { Verb } from "./verb.js";

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
interface Branch {
  id: string;
  name: string;
}

/** What a shop does about its hours, its places and the goods on their way, each over the admin API. */
export const fulfilmentVerbs: Verb[] = [
  {
    says: "opens Mon-Fri 09:00-18:00, Sat 10:00-14:00 (or: opens Harbour Mon-Sun 08:00-20:00)",
    pattern: /^opens (?:([A-Z]\w+) (?=[A-Z]))?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun).+)$/,
    run: async ({ service }, shop, [, branch, week = ""]) => {
      const hours = week.split(",").flatMap((part) => hoursOf(part.trim()));
      await atBranch(service, shop, branch, (admin, path) => put(admin, `${path}/hours`, { hours }));
    },
  },
  {
    says: "is closed on 2026-12-25",
    pattern: /^is closed on (\d{4}-\d\d-\d\d)$/,
    run: ({ service }, shop, [, day]) =>
      atBranch(service, shop, undefined, (admin, path) =>
        put(admin, `${path}/holidays`, { holidays: [{ day }] }),
      ),
  },
  {
    says: "takes 1 delivery each 30 minutes, 60 minutes ahead (or: 2 pickups)",
    pattern: /^takes (\d+) (deliver|pickup)\w* each (\d+) minutes, (\d+) minutes ahead$/,
    run: ({ service }, shop, [, capacity, way, length, lead]) => {
      const rule = {
        fulfilment: way === "pickup" ? "pickup" : "delivery",
        ...{
          capacity: Number(capacity),
          lengthMinutes: Number(length),
          leadMinutes: Number(lead),
          daysAhead: 2,
        },
      };
      return atBranch(service, shop, undefined, (admin, path) =>
        put(admin, `${path}/slot-rules`, { slotRules: [rule] }),
      );
    },
  },
  {
    says: "has a branch Harbour at Pier 3",
    pattern: /^has a branch (.+?) at (.+)$/,
    run: async ({ service }, shop, [, name, address]) => {
      await (await service.admin()).post(`${shop.base}/branches`, { name, address });
    },
  },
  {
    says: "is at 1 High Street",
    pattern: /^is at (.+)$/,
    run: ({ service }, shop, [, address]) =>
      atBranch(service, shop, undefined, async (admin, path) => {
        await admin.send("PATCH", path, { address });
      }),
  },
  {
    says: "moves 3 of Vase to Harbour",
    pattern: /^moves (\d+) of (.+) to (.+)$/,
    run: async ({ service: { client } }, shop, [, count, product, branch]) => {
      await client.query(
        `WITH v AS (SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id WHERE p.tenant_id = $1 AND p.name = $2),
          b AS (SELECT id FROM branches WHERE tenant_id = $1 AND name = $3),
          moved AS (INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason)
            SELECT gen_random_uuid(), $1, b.id, v.id, $4, 'received' FROM v, b)
        INSERT INTO stock_levels (tenant_id, branch_id, variant_id, on_hand) SELECT $1, b.id, v.id, $4 FROM v, b`,
        [shop.id, product, branch, Number(count)],
      );
      await client.query("SELECT pg_notify('catalogue', $1)", [shop.id]);
    },
  },
  {
    says: "is paused (or: is paused for 2 hours)",
    pattern: /^is paused(?: for (\d+) hours?)?$/,
    run: async ({ service }, shop, [, hours]) => {
      const until = new Date(service.time.clock.now().getTime() + Number(hours) * 3_600_000);
      const body = hours ? { until: until.toISOString() } : {};
      const answer = await (await service.admin()).send("POST", `${shop.base}/pause`, body);
      if (answer.status !== 204) throw new Error(`it answered ${answer.status}: ${answer.text}`);
    },
  },
  {
    says: "opens again",
    pattern: /^opens again$/,
    run: async ({ service }, shop) => {
      await (await service.admin()).send("POST", `${shop.base}/reopen`, undefined);
    },
  },
  {
    says: "accepts 1001, ready in 40 minutes",
    pattern: /^accepts (\d+), ready in (\d+) minutes$/,
    run: async ({ service }, shop, [, number, minutes]) => {
      const readyAt = new Date(service.time.clock.now().getTime() + Number(minutes) * 60_000).toISOString();
      await (
        await service.admin()
      ).post(`${shop.base}/orders/${number}/status`, { status: "accepted", readyAt });
    },
  },
  {
    says: "sends 1001 with Sam, +15550107788 (or: 1 of line 0 of 1001 with Sam, +1555...)",
    pattern: /^sends (?:(\d+) of line (\d+) of )?(\d+) with ([^,]+), (\+\d+)$/,
    run: async ({ service }, shop, [, count, line, number, name, phone]) => {
      const lines = count ? { lines: [{ position: Number(line), quantity: Number(count) }] } : {};
      const admin = await service.admin();
      const path = `${shop.base}/orders/${number}/shipments`;
      const { id } = await admin.post<{ id: string }>(path, { provider: "own", ...lines });
      await patch(admin, `${path}/${id}`, { state: "under_way", driver: { name, phone } });
    },
  },
  {
    says: "has 1001 waiting on the counter",
    pattern: /^has (\d+) waiting on the counter$/,
    run: async ({ service }, shop, [, number]) => {
      const admin = await service.admin();
      const path = `${shop.base}/orders/${number}/shipments`;
      const { id } = await admin.post<{ id: string }>(path, { provider: "pickup" });
      await patch(admin, `${path}/${id}`, { state: "ready" });
    },
  },
  {
    says: "hands 1001 over for its code (or: for a wrong code)",
    pattern: /^hands (\d+) over for (its|a wrong) code$/,
    run: async ({ service }, shop, [, number, whose]) => {
      const { rows } = await service.client.query<{ id: string; code: string }>(
        `SELECT s.id, o.pickup_code AS code FROM shipments s JOIN orders o ON o.id = s.order_id
         WHERE o.tenant_id = $1 AND o.number = $2`,
        [shop.id, number],
      );
      const { id, code = "" } = rows[0] ?? {};
      const said = whose === "its" ? code : String((Number(code) + 1) % 1_000_000).padStart(6, "0");
      const path = `${shop.base}/orders/${number}/shipments/${id}`;
      const answer = await (await service.admin()).send("PATCH", path, { state: "delivered", code: said });
      const wanted = whose === "its" ? 200 : 409;
      if (answer.status !== wanted) throw new Error(`it answered ${answer.status}: ${answer.text}`);
    },
  },
  {
    says: "brings 1001 (or: brings 1001 in vain: nobody at home; is refused 1001 at the door)",
    pattern: /^(?:brings (\d+)(?: in vain: (.+))?|is refused (\d+) at the door)$/,
    run: async ({ service }, shop, [, brought, why, refused]) => {
      const number = brought ?? refused;
      const { rows } = await service.client.query<{ id: string }>(
        `SELECT s.id FROM shipments s JOIN orders o ON o.id = s.order_id
         WHERE o.tenant_id = $1 AND o.number = $2 AND s.state = 'under_way' ORDER BY s.created_at LIMIT 1`,
        [shop.id, number],
      );
      const failed = { state: "failed", ...(refused && { refused: true }), ...(why && { reason: why }) };
      const change = why || refused ? failed : { state: "delivered" };
      await patch(await service.admin(), `${shop.base}/orders/${number}/shipments/${rows[0]?.id}`, change);
    },
  },
  {
    says: "books the courier for 1001",
    pattern: /^books the courier for (\d+)$/,
    run: async ({ service }, shop, [, number]) => {
      const admin = await service.admin();
      const hook = await admin.post<{ webhookUrl: string; secret: string }>(`${shop.base}/courier`, {});
      service.courierHooks.set(shop.id, { url: hook.webhookUrl, secret: hook.secret });
      await admin.post(`${shop.base}/orders/${number}/shipments`, { provider: "courier" });
    },
  },
  {
    says: "hears from the courier: 1001 picked_up by Kim, +15550002 (or: delivered, failed, refused)",
    pattern: /^hears from the courier: (\d+) (\w+)(?: by ([^,]+), (\+\d+))?$/,
    run: async ({ service }, shop, [, number, state = "", name, phone]) => {
      const { rows } = await service.client.query<{ id: string }>(
        `SELECT s.id FROM shipments s JOIN orders o ON o.id = s.order_id
         WHERE o.tenant_id = $1 AND o.number = $2 AND s.provider = 'courier' ORDER BY s.created_at DESC LIMIT 1`,
        [shop.id, number],
      );
      const hook = service.courierHooks.get(shop.id);
      if (!hook || !rows[0]) throw new Error(`no courier is booked for ${number}`);
      const driver = name && phone ? { driver: { name, phone } } : {};
      const report = { reference: rows[0].id, state, ...driver };
      const status = await service.courier.report(hook, report, { at: service.time.clock.now() });
      if (status !== 200) throw new Error(`the report was answered ${status}`);
    },
  },
];

/** `Mon-Fri 09:00-18:00`, `Sat 18:00-02:00` */
function hoursOf(part: string): object[] {
  const [, from = "", to = from, opens, closes] =
    /^(\w{3})(?:-(\w{3}))? (\d\d:\d\d)-(\d\d:\d\d)$/.exec(part) ?? [];
  const [first, last] = [days.indexOf(from), days.indexOf(to)];
  if (first < 0 || last < first) throw new Error(`"${part}" are no hours: Mon-Fri 09:00-18:00`);
  return days.slice(first, last + 1).map((_, i) => ({ weekday: first + i + 1, opens, closes }));
}

async function atBranch(
  service: ChatService,
  shop: ChatShop,
  named: string | undefined,
  change: (admin: Admin, path: string) => Promise<void>,
): Promise<void> {
  const admin = await service.admin();
  const { items } = await admin.get<{ items: Branch[] }>(`${shop.base}/branches`);
  const branch = named === undefined ? items[0] : items.find(({ name }) => name === named);
  if (!branch) throw new Error(`there is no branch "${named}"`);
  await change(admin, `${shop.base}/branches/${branch.id}`);
}

async function put(admin: Admin, path: string, body: object): Promise<void> {
  const answer = await admin.send("PUT", path, body);
  if (answer.status !== 200) throw new Error(`it answered ${answer.status}: ${answer.text}`);
}

async function patch(admin: Admin, path: string, body: object): Promise<void> {
  const answer = await admin.send("PATCH", path, body);
  if (answer.status !== 200) throw new Error(`it answered ${answer.status}: ${answer.text}`);
}
