import type { Sql } from "../../platform/index.js";
import type { Branch, Holiday, OpeningHours, SlotRule } from "../terms/shop-terms.js";

/** What is known of a branch beside its times. */
export type BranchFacts = Pick<Branch, "name" | "address" | "phone" | "timezone" | "latitude" | "longitude">;

/** The branches of the shop as its terms have them, the default one first. */
export async function readBranches(sql: Sql): Promise<Branch[]> {
  const { rows } = await sql.query<Branch>({
    name: "branches",
    text: `
      SELECT b.id, b.name, b.is_default AS "isDefault", b.address, b.phone, b.timezone, b.latitude, b.longitude,
        (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'opens', opens, 'closes', closes)
            ORDER BY weekday, opens), '[]') FROM opening_hours WHERE tenant_id = b.tenant_id AND branch_id = b.id) AS hours,
        (SELECT coalesce(json_agg(json_build_object('day', day, 'opens', opens, 'closes', closes, 'name', name)
            ORDER BY day), '[]') FROM holidays WHERE tenant_id = b.tenant_id AND branch_id = b.id) AS holidays,
        (SELECT coalesce(json_agg(json_build_object('fulfilment', fulfilment, 'lengthMinutes', length_minutes,
            'capacity', capacity, 'leadMinutes', lead_minutes, 'daysAhead', days_ahead) ORDER BY fulfilment), '[]')
          FROM slot_rules WHERE tenant_id = b.tenant_id AND branch_id = b.id) AS "slotRules"
      FROM branches b WHERE b.tenant_id = current_tenant() ORDER BY b.is_default DESC, b.name, b.id`,
  });
  return rows;
}

/** Undefined where the shop has as many as it may have. */
export async function insertBranch(
  sql: Sql,
  branch: BranchFacts & { id: string },
  most: number,
): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "branch-insert",
    text: `
      INSERT INTO branches (id, tenant_id, name, is_default, address, phone, timezone, latitude, longitude)
      SELECT $1, id, $2, false, $3, $4, $5, $6, $7 FROM tenants
      WHERE id = current_tenant() AND (SELECT count(*) FROM branches WHERE tenant_id = current_tenant()) < $8`,
    values: [...valuesOf(branch), most],
  });
  return rowCount === 1;
}

export async function updateBranch(sql: Sql, branch: BranchFacts & { id: string }): Promise<void> {
  await sql.query({
    name: "branch-update",
    text: `
      UPDATE branches SET name = $2, address = $3, phone = $4, timezone = $5, latitude = $6, longitude = $7
      WHERE tenant_id = current_tenant() AND id = $1`,
    values: valuesOf(branch),
  });
}

const valuesOf = ({
  id,
  name,
  address,
  phone,
  timezone,
  latitude,
  longitude,
}: BranchFacts & { id: string }) => [...[id, name, address, phone, timezone, latitude, longitude]];

/** Makes writers of one branch wait for each other; false: the shop has no such branch. */
export async function lockBranch(sql: Sql, branchId: string): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "branch-lock",
    text: "SELECT 1 FROM branches WHERE tenant_id = current_tenant() AND id = $1 FOR UPDATE",
    values: [branchId],
  });
  return rowCount === 1;
}

export async function replaceHours(
  sql: Sql,
  branchId: string,
  hours: readonly OpeningHours[],
): Promise<void> {
  await sql.query({
    name: "branch-hours-clear",
    text: "DELETE FROM opening_hours WHERE tenant_id = current_tenant() AND branch_id = $1",
    values: [branchId],
  });
  await sql.query({
    name: "branch-hours-write",
    text: `
      INSERT INTO opening_hours (tenant_id, branch_id, weekday, opens, closes)
      SELECT current_tenant(), $1, h.* FROM unnest($2::smallint[], $3::integer[], $4::integer[]) AS h`,
    values: [branchId, hours.map((h) => h.weekday), hours.map((h) => h.opens), hours.map((h) => h.closes)],
  });
}

export async function replaceHolidays(
  sql: Sql,
  branchId: string,
  holidays: readonly (Holiday & { id: string })[],
): Promise<void> {
  await sql.query({
    name: "branch-holidays-clear",
    text: "DELETE FROM holidays WHERE tenant_id = current_tenant() AND branch_id = $1",
    values: [branchId],
  });
  await sql.query({
    name: "branch-holidays-write",
    text: `
      INSERT INTO holidays (id, tenant_id, branch_id, day, opens, closes, name)
      SELECT h.id, current_tenant(), $1, h.day, h.opens, h.closes, h.name
      FROM json_to_recordset($2::json) AS h (id uuid, day date, opens integer, closes integer, name text)`,
    values: [branchId, JSON.stringify(holidays)],
  });
}

export async function replaceSlotRules(
  sql: Sql,
  branchId: string,
  rules: readonly SlotRule[],
): Promise<void> {
  await sql.query({
    name: "branch-slot-rules-clear",
    text: "DELETE FROM slot_rules WHERE tenant_id = current_tenant() AND branch_id = $1",
    values: [branchId],
  });
  await sql.query({
    name: "branch-slot-rules-write",
    text: `
      INSERT INTO slot_rules (tenant_id, branch_id, fulfilment, length_minutes, capacity, lead_minutes, days_ahead)
      SELECT current_tenant(), $1, r."fulfilment", r."lengthMinutes", r."capacity", r."leadMinutes", r."daysAhead"
      FROM json_to_recordset($2::json) AS r ("fulfilment" text, "lengthMinutes" integer, "capacity" integer,
        "leadMinutes" integer, "daysAhead" integer)`,
    values: [branchId, JSON.stringify(rules)],
  });
}

/** Chats of the shop read its terms again once this has committed. */
export async function tellTermsChanged(sql: Sql): Promise<void> {
  await sql.query({ text: "SELECT pg_notify('catalogue', current_tenant()::text)" });
}
