import type { Branch, ShopTerms } from "../terms/shop-terms.js";

/** What decides whether and for when a branch takes orders, read where it is decided. */
export interface OpeningFacts
  extends
    Pick<Branch, "hours" | "holidays" | "slotRules">,
    Pick<ShopTerms, "paused" | "pausedUntil" | "preOrders"> {
  /** IANA. */
  zone: string;
}

/** OpeningFacts as one JSON value, of `tenants t` and the branch `b`: an expression for a select list. Holidays that are over are left out. */
export const openingExpression = `json_build_object('zone', coalesce(b.timezone, t.timezone),
  'paused', coalesce((SELECT paused FROM shop_terms WHERE tenant_id = t.id), false),
  'pausedUntil', (SELECT paused_until FROM shop_terms WHERE tenant_id = t.id),
  'preOrders', coalesce((SELECT pre_orders FROM shop_terms WHERE tenant_id = t.id), true),
  'hours', (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'opens', opens, 'closes', closes)), '[]')
    FROM opening_hours WHERE tenant_id = t.id AND branch_id = b.id),
  'holidays', (SELECT coalesce(json_agg(json_build_object('day', day, 'opens', opens, 'closes', closes, 'name', name)), '[]')
    FROM holidays WHERE tenant_id = t.id AND branch_id = b.id AND day > current_date - 3),
  'slotRules', (SELECT coalesce(json_agg(json_build_object('fulfilment', fulfilment, 'lengthMinutes', length_minutes,
      'capacity', capacity, 'leadMinutes', lead_minutes, 'daysAhead', days_ahead)), '[]')
    FROM slot_rules WHERE tenant_id = t.id AND branch_id = b.id))`;
