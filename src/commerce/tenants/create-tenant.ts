import { newId, type Database } from "../../platform/index.js";
import { openShop } from "./open-shop.js";

export interface NewTenant {
  name: string;
  /** Unique in the installation. */
  slug: string;
  /** ISO 4217; it never changes, prices are in its minor units. */
  currency: string;
  /** BCP 47. */
  language: string;
  /** IANA name. */
  timezone: string;
}

export interface Tenant extends NewTenant {
  id: string;
  languageModel: boolean;
  status: "active" | "suspended";
  createdAt: Date;
}

export type CreateTenantOutcome = { kind: "created"; tenant: Tenant } | { kind: "slugTaken" };

/** Makes a shop that sells at once: all it lacks is a catalogue and a sender. Expects validated input. */
export async function createTenant(
  db: Pick<Database, "platform" | "withTenant">,
  { name, slug, currency, language, timezone }: NewTenant,
): Promise<CreateTenantOutcome> {
  const { rows } = await db.platform.query<Tenant>({
    name: "tenant-create",
    text: `
      INSERT INTO tenants (id, name, slug, currency, language, timezone) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (slug) DO NOTHING
      RETURNING id, name, slug, currency, language, timezone,
        language_model AS "languageModel", status, created_at AS "createdAt"`,
    values: [newId(), name, slug, currency, language, timezone],
  });
  const [tenant] = rows;
  if (!tenant) return { kind: "slugTaken" };
  await db.withTenant(tenant.id, (sql) => openShop(sql, tenant.id));
  return { kind: "created", tenant };
}
