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
    if (!rows[0]?.database) await client.query("create database parley owner parley");
  } finally {
    await client.end();
  }
}
