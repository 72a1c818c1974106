import type pg from "pg";
import type { DatabaseRole } from "./roles.js";

interface RoleFacts {
  role: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
}

/** Row-level security binds neither superusers nor BYPASSRLS roles, and owners can switch it off: such a role is refused. */
export async function verifyRole(pool: pg.Pool, expected: DatabaseRole): Promise<void> {
  const { rows } = await pool.query<RoleFacts>(
    `select rolname as role, rolsuper as superuser, rolbypassrls as bypasses,
            exists (select from pg_class
                    where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'USAGE')) as owns
     from pg_roles where rolname = current_user`,
  );
  const [facts] = rows;
  if (facts?.role !== expected) throw new Error(`The database login does not act as ${expected}.`);
  if (facts.superuser)
    throw new Error(`The database role ${expected} is a superuser: row-level security would not bind it.`);
  if (facts.bypasses)
    throw new Error(`The database role ${expected} has BYPASSRLS: row-level security would not bind it.`);
  if (facts.owns)
    throw new Error(`The database role ${expected} owns tables: it could switch row-level security off.`);
}
