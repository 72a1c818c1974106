import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import type { Shop } from "../../commerce/index.js";

let api: AdminApi;
let token: string;
let tenantId: string;
const line = {
  product: "pizza",
  quantity: 2,
  variant: "l",
  options: [{ group: "sauce", choice: "bbq", amount: "extra" as const }],
};
beforeAll(async () => {
  api = await startAdminApi({
    shopOf: async (id) => ({ tenantId: id }) as Shop,
    understandText: (shop, text) => ({
      intent: `${shop.tenantId} read ${text}`,
      lines: text === "" ? [] : [line],
    }),
  });
  ({ token } = await api.signIn());
  tenantId = await api.tenant(token);
});
afterAll(() => api.stop());

const understand = (body: unknown) =>
  api.call("POST", `/api/admin/tenants/${tenantId}/understand`, { token, body });

test("a text is read as the shop would read it", async () => {
  const text = "2 large pizzas ";
  expect(await understand({ text })).toMatchObject({
    status: 200,
    body: { intent: `${tenantId} read ${text}`, lines: [line] },
  });
  expect((await understand({ text: "" })).body).toMatchObject({ lines: [] });
});

test.each([{}, { text: 5 }, { text: "x".repeat(4097) }, { text: "a", lines: [] }, "text"])(
  "%j is refused",
  async (body) => {
    expect((await understand(typeof body === "string" ? JSON.stringify(body) : body)).status).toBe(422);
  },
);
