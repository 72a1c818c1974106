import { z } from "zod";
import { addBranch, changeBranch, changeTerms, readBranches } from "../../commerce/index.js";
import type { Branch, BranchChange } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { tenantParams } from "../api/schemas.js";
import {
  branchChange,
  branchParams,
  branchSchema,
  holidaysBody,
  hoursBody,
  newBranch,
  pauseBody,
  slotRulesBody,
} from "./branch-schemas.js";

const shop = "/api/admin/tenants/{tenantId}";
const path = `${shop}/branches` as const;
const group = "Branches";

/** Places, their hours and the times that can be chosen there; and the switch that pauses the whole shop. Chats know of a change at once. */
export function branchRoutes({ db }: { db: Database }): Route[] {
  return [
    listRoute(db),
    addRoute(db),
    changing(db, "patch", "", "Change what is known of a branch", branchChange, (facts) => ({ facts })),
    changing(db, "put", "/hours", "Set the opening hours of the week", hoursBody, (body) => body),
    changing(
      db,
      "put",
      "/holidays",
      "Set the days that are not as their weekday",
      holidaysBody,
      (body) => body,
    ),
    changing(db, "put", "/slot-rules", "Set which times can be chosen", slotRulesBody, (body) => body),
    pauseRoute(db),
    reopenRoute(db),
  ];
}

function listRoute(db: Database): Route {
  return route({
    method: "get",
    path,
    group,
    summary: "List the branches, the default one first",
    access: "data:read",
    params: tenantParams,
    answers: { listed: { status: 200, schema: z.object({ items: z.array(branchSchema) }) } },
    run: async ({ params: { tenantId } }) => {
      const branches = await db.withTenant(tenantId, readBranches);
      return { kind: "listed", body: { items: branches.map(branchView) } };
    },
  });
}

function addRoute(db: Database): Route {
  return route({
    method: "post",
    path,
    group,
    summary: "Add a branch",
    access: "data:write",
    params: tenantParams,
    body: jsonBody(newBranch),
    answers: { added: { status: 201, schema: branchSchema }, tooMany: "too_many_terms" },
    run: async ({ params: { tenantId }, body }) => {
      const outcome = await db.withTenant(tenantId, (sql) => addBranch(sql, body));
      return outcome.kind === "added" ? { kind: "added", body: branchView(outcome.branch) } : outcome;
    },
  });
}

function changing<S extends z.ZodType>(
  db: Database,
  method: "patch" | "put",
  below: "" | `/${string}`,
  summary: string,
  schema: S,
  changeOf: (body: z.output<S>) => BranchChange,
): Route {
  return route({
    method,
    path: `${path}/{branchId}${below}`,
    group,
    summary,
    access: "data:write",
    params: branchParams,
    body: jsonBody(schema),
    answers: {
      changed: { status: 200, schema: branchSchema },
      unknown: "not_found",
      invalid: "invalid_input",
    },
    run: async ({ params: { tenantId, branchId }, body }) => {
      const outcome = await db.withTenant(tenantId, (sql) => changeBranch(sql, branchId, changeOf(body)));
      return outcome.kind === "changed" ? { kind: "changed", body: branchView(outcome.branch) } : outcome;
    },
  });
}

function pauseRoute(db: Database): Route {
  return route({
    method: "post",
    path: `${shop}/pause`,
    group,
    summary: "Take no orders, whatever the hours say",
    access: "data:write",
    params: tenantParams,
    body: jsonBody(pauseBody),
    answers: { paused: { status: 204 } },
    run: async ({ params: { tenantId }, body: { until = null } }) => {
      await setPause(db, tenantId, { paused: true, pausedUntil: until });
      return { kind: "paused" };
    },
  });
}

function reopenRoute(db: Database): Route {
  return route({
    method: "post",
    path: `${shop}/reopen`,
    group,
    summary: "Take orders again, by the hours",
    access: "data:write",
    params: tenantParams,
    answers: { reopened: { status: 204 } },
    run: async ({ params: { tenantId } }) => {
      await setPause(db, tenantId, { paused: false, pausedUntil: null });
      return { kind: "reopened" };
    },
  });
}

async function setPause(
  db: Database,
  tenantId: string,
  pause: { paused: boolean; pausedUntil: string | null },
): Promise<void> {
  const outcome = await db.withTenant(tenantId, (sql) => changeTerms(sql, pause));
  if (outcome.kind !== "changed") throw new Error("A shop's switch could not be set.");
}

/** Times as people write them. */
function branchView(branch: Branch): z.input<typeof branchSchema> {
  const { hours, holidays, slotRules, ...facts } = branch;
  return {
    ...facts,
    hours: hours.map(({ weekday, opens, closes }) => ({
      weekday,
      opens: clock(opens),
      closes: clock(closes),
    })),
    holidays: holidays.map(({ day, name, opens, closes }) => ({
      ...{ day, name },
      opens: opens === null ? null : clock(opens),
      closes: closes === null ? null : clock(closes),
    })),
    slotRules: [...slotRules],
  };
}

function clock(minutes: number): string {
  const shown = minutes > 1440 ? minutes - 1440 : minutes;
  return `${String(Math.floor(shown / 60)).padStart(2, "0")}:${String(shown % 60).padStart(2, "0")}`;
}
