import type pg from "pg";
import type { Clock } from "../../../../src/platform/index.js";

/**
 * One time for the service and its database that a dialogue can move on: the service's clock, and a `now()` that is found before
 * PostgreSQL's own. It only goes forward, as the real one does. The job queue, which has a search path of its own, keeps real time.
 */
export interface MovedTime {
  clock: Clock;
  moveTo(time: Date): Promise<void>;
}

/** To be called before the service connects. `client` is a superuser's. */
export async function moveTimeOf(client: pg.Client): Promise<MovedTime> {
  await client.query(`
    CREATE TABLE public.moved_time (by interval NOT NULL);
    INSERT INTO public.moved_time VALUES ('0');
    GRANT SELECT ON public.moved_time TO PUBLIC;
    CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS
      $$ SELECT pg_catalog.now() + (SELECT by FROM public.moved_time) $$;
    GRANT EXECUTE ON FUNCTION public.now() TO PUBLIC;
    DO $do$
    DECLARE c record;
    BEGIN
      EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database());
      FOR c IN SELECT table_name, column_name FROM information_schema.columns
          WHERE table_schema = 'public' AND column_default = 'now()' LOOP
        EXECUTE format('ALTER TABLE public.%I ALTER COLUMN %I SET DEFAULT public.now()', c.table_name, c.column_name);
      END LOOP;
    END $do$`);
  let offsetMs = 0;
  const now = (): Date => new Date(Date.now() + offsetMs);
  return {
    clock: { now },
    async moveTo(time) {
      const by = time.getTime() - now().getTime();
      if (by < 0) throw new Error("time goes forward only");
      offsetMs += by;
      await client.query("UPDATE public.moved_time SET by = $1 * interval '1 millisecond'", [offsetMs]);
    },
  };
}
