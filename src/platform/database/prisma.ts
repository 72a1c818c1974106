import type pg from "pg";
import type { Prisma, PrismaClient } from "./generated/client.js";

/** Prisma inside one transaction, with role and tenant set: never kept beyond the work it was given to. */
export type PrismaTransaction = Prisma.TransactionClient;

export interface PrismaAccess {
  withTenant<T>(tenantId: string, work: (tx: PrismaTransaction) => Promise<T>): Promise<T>;
  withPlatform<T>(work: (tx: PrismaTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Prisma over the same pools, so with the same roles. It is loaded at first use: what never asks for it (the message
 * path, most tests) does not pay for it.
 */
export function createPrisma({ app, platform }: { app: pg.Pool; platform: pg.Pool }): PrismaAccess {
  const clients = new Map<pg.Pool, Promise<PrismaClient>>();
  const clientOf = (pool: pg.Pool) => {
    const client = clients.get(pool) ?? openClient(pool);
    clients.set(pool, client);
    return client;
  };
  return {
    withTenant: async (tenantId, work) => {
      const prisma = await clientOf(app);
      return prisma.$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.tenant_id', ${tenantId}::uuid::text, true)`;
        return work(tx);
      });
    },
    withPlatform: async (work) => (await clientOf(platform)).$transaction(work),
    close: async () => {
      for (const client of clients.values()) await (await client).$disconnect();
    },
  };
}

async function openClient(pool: pg.Pool): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("./generated/client.js"),
  ]);
  // as patient as the pool and its statements are
  const transactionOptions = { maxWait: 5_000, timeout: 15_000 };
  return new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions });
}
