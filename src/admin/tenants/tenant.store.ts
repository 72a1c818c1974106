import type { Database } from "../../platform/index.js";

export interface TenantRow {
  id: string;
  name: string;
  slug: string;
  currency: string;
  language: string;
  timezone: string;
  languageModel: boolean;
  status: string;
  createdAt: Date;
}

const columns = {
  id: true,
  name: true,
  slug: true,
  currency: true,
  language: true,
  timezone: true,
  languageModel: true,
  status: true,
  createdAt: true,
} as const;

/** Newest first: ids carry the time they were made. */
export async function listTenants(
  db: Database,
  beforeId: string | undefined,
  take: number,
): Promise<TenantRow[]> {
  return db.withPlatformPrisma((tx) =>
    tx.tenant.findMany({
      select: columns,
      ...(beforeId === undefined ? {} : { where: { id: { lt: beforeId } } }),
      orderBy: { id: "desc" },
      take,
    }),
  );
}

/** Tells every process that keeps the shop in memory: buyers read its name, language and times. */
export async function changeTenant(
  db: Database,
  id: string,
  change: Partial<Pick<TenantRow, "name" | "language" | "timezone" | "languageModel">>,
): Promise<TenantRow> {
  return db.withPlatformPrisma(async (tx) => {
    await tx.$executeRaw`select pg_notify('catalogue', ${id})`;
    return tx.tenant.update({ where: { id }, data: change, select: columns });
  });
}

export async function tenantExists(db: Pick<Database, "platform">, id: string): Promise<boolean> {
  const text = "select 1 from tenants where id = $1";
  return (await db.platform.query({ name: "tenant-exists", text, values: [id] })).rowCount > 0;
}
