-- Signed-in sessions of people who govern shops, and the refresh tokens that carry them on. The database is the truth: a session that is
-- ended here ends its tokens at once. Only hashes of tokens are kept.

CREATE TABLE admin_sessions (
  id           uuid PRIMARY KEY,
  user_id      uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  address      text NOT NULL,
  -- the user's when they signed in: raising the user's ends the session with its tokens
  security_version integer NOT NULL,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL, -- the last refresh
  expires_at   timestamptz NOT NULL, -- whatever happens; refreshing does not move it
  ended_at     timestamptz,
  end_reason   text CHECK (end_reason IN ('logout', 'revoked', 'too_many', 'refresh_reuse')),
  CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX admin_sessions_open ON admin_sessions (user_id, created_at) WHERE ended_at IS NULL;

-- One after the other, each used once; all of one sign-in belong to its session.
CREATE TABLE refresh_tokens (
  id           uuid PRIMARY KEY,
  session_id   uuid NOT NULL REFERENCES admin_sessions (id) ON DELETE CASCADE,
  token_hash   bytea NOT NULL UNIQUE,
  issued_at    timestamptz NOT NULL,
  used_at      timestamptz,
  successor_id uuid,
  CHECK ((used_at IS NULL) = (successor_id IS NULL))
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['admin_sessions', 'refresh_tokens'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY platform ON %I TO parley_platform USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO parley_platform', t);
  END LOOP;
END $$;
