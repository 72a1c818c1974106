-- What members changed of their shop by chat: each with what it was before, so that it can be undone, and stays to be read.

CREATE TABLE shop_changes (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  -- who it was, also when they are a member no longer
  member_id  uuid NOT NULL,
  -- src/commerce/catalogue/changes/planned-change.ts, with before and after
  changes    jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  undone_at  timestamptz,
  UNIQUE (tenant_id, id)
);
CREATE INDEX shop_changes_latest ON shop_changes (tenant_id, member_id, created_at DESC);

ALTER TABLE shop_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON shop_changes TO parley_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant());
GRANT SELECT, INSERT ON shop_changes TO parley_app;
GRANT UPDATE (undone_at) ON shop_changes TO parley_app;
