import pg from "pg";

/** The service's own login and database, as an administrator of a real server would make them: no superuser. */
export async function makeServiceDatabase(superuserUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'parley') as role,
              exists (select from pg_database where datname = 'parley') as database`,
    );
    if (!rows[0]?.role)
      await client.query(`create role parley login createrole password ${pg.escapeLiteral(password)}`);
    if (rows[0]?.database) return;
    await client.query("create database parley owner parley");
    await allowFuzzyIndex(superuserUrl);
  } finally {
    await client.end();
  }
}

/**
 * Under row-level security only a leakproof operator may use an index, and only a superuser may say that one is: pg_trgm's
 * never fail on what they compare, so they tell nothing. Without this a fuzzy search reads a tenant's products one by one.
 */
async function allowFuzzyIndex(superuserUrl: string): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = "/parley";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`create extension if not exists pg_trgm;
      alter function word_similarity_op(text, text) leakproof;
      alter function word_similarity_commutator_op(text, text) leakproof`);
  } finally {
    await client.end();
  }
}
