-- The first migration: roles, tenant tables, runtime tables, and row-level security on every one of them.
--
-- Four roles nobody logs in as; the service's login is a member and each pool takes one (see docs/decisions/0003).
--   parley_app       tenant data, one tenant a transaction: app.tenant_id is set first, RLS is forced
--   parley_engine    the runtime tables (inbox, conversations, outbox, delivery_events) and the routing table
--                    (senders), across tenants; sees nothing else
--   parley_platform  the tenant directory and the admin logins; sees no shop data
--   parley_queue     BullMQ's own schema
-- Roles belong to the whole cluster, so another database of the same cluster may have made them already.
DO $$
DECLARE
  r text;
  -- since PostgreSQL 16 a role's maker may give it away without being able to act as it
  membership text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
  FOREACH r IN ARRAY ARRAY['parley_app', 'parley_engine', 'parley_platform', 'parley_queue'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', r);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    -- since PostgreSQL 16 whoever makes a role is a member that may not use it, until granted
    IF NOT pg_has_role(current_user, r, 'USAGE') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', r);
    END IF;
  END LOOP;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Under row-level security only a leakproof operator may use an index, and pg_trgm's operators are not marked so although they tell
-- nothing (they never fail on what they compare). Only a superuser may mark them: where the migrations run as another login and nobody
-- has done it, a fuzzy search reads the tenant's products one by one.
DO $$
BEGIN
  ALTER FUNCTION word_similarity_op(text, text) LEAKPROOF;
  ALTER FUNCTION word_similarity_commutator_op(text, text) LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$;

-- ---------------------------------------------------------------- platform

CREATE TABLE tenants (
  id                uuid PRIMARY KEY,
  slug              text NOT NULL UNIQUE,
  name              text NOT NULL,
  currency          text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  language          text NOT NULL DEFAULT 'en',
  timezone          text NOT NULL DEFAULT 'UTC',
  status            text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
  last_order_number integer NOT NULL DEFAULT 1000,
  catalogue_version bigint NOT NULL DEFAULT 0,
  -- whether a language model may be asked where the reading of a message is unsure
  language_model    boolean NOT NULL DEFAULT false,
  created_at        timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
  id               uuid PRIMARY KEY,
  email            text NOT NULL UNIQUE CHECK (email = lower(email)),
  name             text NOT NULL,
  password_hash    text NOT NULL,
  is_superuser     boolean NOT NULL DEFAULT false,
  tenant_id        uuid REFERENCES tenants (id),
  status           text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
  security_version integer NOT NULL DEFAULT 1,
  created_at       timestamptz NOT NULL DEFAULT now(),
  CHECK (is_superuser OR tenant_id IS NOT NULL)
);

-- ---------------------------------------------------------------- the shop

CREATE TABLE senders (
  id                    uuid PRIMARY KEY,
  tenant_id             uuid NOT NULL REFERENCES tenants (id),
  channel               text NOT NULL CHECK (channel IN ('whatsapp', 'sms')),
  address               text NOT NULL,
  account_sid           text NOT NULL,
  auth_token            text NOT NULL, -- encrypted, src/security/field-encryption.ts
  messaging_service_sid text,
  credential_check      text NOT NULL DEFAULT 'unchecked' CHECK (credential_check IN ('unchecked', 'passed', 'failed')),
  simulated             boolean NOT NULL DEFAULT false,
  created_at            timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  UNIQUE (account_sid, channel, address)
);
CREATE INDEX senders_messaging_service ON senders (account_sid, messaging_service_sid) WHERE messaging_service_sid IS NOT NULL;

CREATE TABLE members (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  phone      text NOT NULL,
  name       text NOT NULL,
  role       text NOT NULL CHECK (role IN ('owner', 'manager', 'staff')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, phone)
);

CREATE TABLE branches (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  name       text NOT NULL,
  is_default boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id)
);
CREATE UNIQUE INDEX branches_one_default ON branches (tenant_id) WHERE is_default;

-- What the shop says about itself: the only source of answers to questions that its catalogue does not answer.
CREATE TABLE written_answers (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  topic      text NOT NULL CHECK (topic IN ('hours', 'delivery', 'returns', 'payment', 'other')),
  question   text NOT NULL CHECK (char_length(question) BETWEEN 1 AND 200),
  answer     text NOT NULL CHECK (char_length(answer) BETWEEN 1 AND 1000),
  position   integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id)
);
CREATE INDEX written_answers_listing ON written_answers (tenant_id, position, id);

CREATE TABLE products (
  id          uuid PRIMARY KEY,
  tenant_id   uuid NOT NULL REFERENCES tenants (id),
  external_id text NOT NULL,
  name        text NOT NULL,
  aliases     text[] NOT NULL DEFAULT '{}',
  category    text NOT NULL,
  description text,
  image_url   text,
  visible     boolean NOT NULL DEFAULT true,
  position    integer NOT NULL,
  -- name, aliases, category and variant names, folded (src/commerce/catalogue/words.ts): what the trigram index searches
  search_text text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, external_id)
);
-- With the tenant first, so that a search does not walk through the words of all shops.
CREATE INDEX products_search ON products USING gin (tenant_id, search_text gin_trgm_ops);
CREATE INDEX products_listing ON products (tenant_id, position, id);

-- Every product has at least one variant; a product without choices has one with no name.
CREATE TABLE variants (
  id            uuid PRIMARY KEY,
  tenant_id     uuid NOT NULL REFERENCES tenants (id),
  product_id    uuid NOT NULL,
  external_id   text NOT NULL,
  name          text,
  aliases       text[] NOT NULL DEFAULT '{}',
  sku           text,
  image_url     text,
  price         bigint NOT NULL CHECK (price >= 0), -- minor units of the tenant's currency
  stock_tracked boolean NOT NULL,
  -- the stock the last import said; an import sets stock only where its number is another one
  imported_stock integer,
  -- no longer in the product's last import: never sold or shown, kept for its orders and its stock movements
  retired       boolean NOT NULL DEFAULT false,
  position      integer NOT NULL,
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, product_id, external_id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE option_groups (
  id          uuid PRIMARY KEY,
  tenant_id   uuid NOT NULL REFERENCES tenants (id),
  external_id text NOT NULL,
  name        text NOT NULL,
  multiple    boolean NOT NULL,
  required    boolean NOT NULL DEFAULT false,
  excludable  boolean NOT NULL DEFAULT false,
  amounts     text[] NOT NULL DEFAULT '{}',
  position    integer NOT NULL,
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, external_id)
);

CREATE TABLE option_choices (
  id          uuid PRIMARY KEY,
  tenant_id   uuid NOT NULL REFERENCES tenants (id),
  group_id    uuid NOT NULL,
  external_id text NOT NULL,
  name        text NOT NULL,
  aliases     text[] NOT NULL DEFAULT '{}',
  price       bigint NOT NULL DEFAULT 0,
  countable   boolean NOT NULL DEFAULT false,
  position    integer NOT NULL,
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, group_id, external_id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES option_groups (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE product_option_groups (
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  product_id uuid NOT NULL,
  group_id   uuid NOT NULL,
  position   integer NOT NULL,
  PRIMARY KEY (tenant_id, product_id, group_id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, group_id) REFERENCES option_groups (tenant_id, id) ON DELETE CASCADE
);

-- on_hand is always the sum of the movements; a place-order test checks it.
CREATE TABLE stock_levels (
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  branch_id  uuid NOT NULL,
  variant_id uuid NOT NULL,
  on_hand    integer NOT NULL CHECK (on_hand >= 0),
  PRIMARY KEY (tenant_id, branch_id, variant_id),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id),
  FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE stock_movements (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  branch_id  uuid NOT NULL,
  variant_id uuid NOT NULL,
  delta      integer NOT NULL CHECK (delta <> 0),
  reason     text NOT NULL CHECK (reason IN ('import', 'sale')),
  order_id   uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id),
  FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX stock_movements_variant ON stock_movements (tenant_id, variant_id, created_at);

CREATE TABLE customers (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  -- 'phone:+15550001111' where there is a number, else the channel address: one person, one row
  identity   text NOT NULL,
  phone      text,
  name       text NOT NULL,
  address    text,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, identity)
);

CREATE TABLE orders (
  id              uuid PRIMARY KEY,
  tenant_id       uuid NOT NULL REFERENCES tenants (id),
  number          integer NOT NULL,
  branch_id       uuid NOT NULL,
  customer_id     uuid NOT NULL,
  conversation_id uuid NOT NULL,
  -- what makes placing idempotent: one checkout, one order
  checkout_key    text NOT NULL,
  status          text NOT NULL CHECK (status IN ('placed', 'awaiting_payment', 'paid', 'accepted', 'preparing', 'ready_for_pickup', 'shipped', 'partially_shipped', 'delivered', 'completed', 'cancelled', 'rejected', 'expired', 'return_requested', 'returned')),
  payment_status  text NOT NULL CHECK (payment_status IN ('unpaid', 'pending', 'paid', 'partially_refunded', 'refunded', 'failed')),
  payment_method  text NOT NULL CHECK (payment_method IN ('cash_on_delivery')),
  fulfilment      text NOT NULL CHECK (fulfilment IN ('delivery', 'pickup')),
  recipient_name  text NOT NULL,
  address         text,
  currency        text NOT NULL,
  subtotal        bigint NOT NULL CHECK (subtotal >= 0),
  discount        bigint NOT NULL DEFAULT 0 CHECK (discount >= 0),
  shipping        bigint NOT NULL DEFAULT 0 CHECK (shipping >= 0),
  tax             bigint NOT NULL DEFAULT 0 CHECK (tax >= 0),
  total           bigint NOT NULL CHECK (total = subtotal - discount + shipping + tax),
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, number),
  UNIQUE (tenant_id, checkout_key),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE INDEX orders_customer ON orders (tenant_id, customer_id, number);
CREATE INDEX orders_conversation ON orders (tenant_id, conversation_id, number);

CREATE TABLE order_lines (
  tenant_id    uuid NOT NULL REFERENCES tenants (id),
  order_id     uuid NOT NULL,
  position     integer NOT NULL,
  -- names and prices are frozen here; the ids are for reporting and may outlive the product
  product_id   uuid NOT NULL,
  variant_id   uuid NOT NULL,
  product_external_id text NOT NULL,
  variant_external_id text,
  product_name text NOT NULL,
  variant_name text,
  options      jsonb NOT NULL DEFAULT '[]',
  quantity     integer NOT NULL CHECK (quantity > 0),
  unit_price   bigint NOT NULL CHECK (unit_price >= 0),
  total        bigint NOT NULL CHECK (total = unit_price * quantity),
  PRIMARY KEY (tenant_id, order_id, position),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);

CREATE TABLE order_events (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  order_id   uuid NOT NULL,
  type       text NOT NULL,
  data       jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX order_events_order ON order_events (tenant_id, order_id, created_at);

-- ---------------------------------------------------------------- the runtime

-- One row a chat: a sender of ours and an address that writes to it. Rows are updated on every turn, so nothing
-- that changes is indexed and pages keep room (HOT updates).
CREATE TABLE conversations (
  id               uuid PRIMARY KEY, -- derived from (sender, address), so writers agree on it without asking
  tenant_id        uuid NOT NULL REFERENCES tenants (id),
  sender_id        uuid NOT NULL,
  channel          text NOT NULL,
  address          text NOT NULL,
  profile_name     text,
  snapshot         jsonb,
  cart             jsonb NOT NULL DEFAULT '[]',
  mode             text NOT NULL DEFAULT 'bot' CHECK (mode IN ('bot', 'person')),
  opted_out_at     timestamptz,
  last_inbound_at  timestamptz,
  -- fences every writer: a turn is stored only where the version is still the one it was computed from
  version          bigint NOT NULL DEFAULT 1,
  lease_owner      uuid,
  lease_until      timestamptz,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  UNIQUE (sender_id, address),
  FOREIGN KEY (tenant_id, sender_id) REFERENCES senders (tenant_id, id)
) WITH (fillfactor = 70);
CREATE INDEX conversations_with_person ON conversations (tenant_id, created_at, id) WHERE mode = 'person';
CREATE INDEX conversations_listing ON conversations (tenant_id, created_at, id);

-- What providers told us, once each. The two unique keys are what makes a message count once.
CREATE TABLE inbox (
  seq              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- per conversation, the order of commits
  tenant_id        uuid NOT NULL,
  conversation_id  uuid NOT NULL,
  account_sid      text NOT NULL,
  message_sid      text NOT NULL,
  -- SHA-256 over signature and URL: a re-split body (facts in docs/decisions/0006) carries the same signature
  signature_digest bytea,
  message          jsonb NOT NULL, -- InboundMessage of src/channels/messages.ts
  extra            jsonb, -- fields the provider sent that we do not know: kept, never read
  quiet_ms         integer NOT NULL DEFAULT 0, -- how long to wait for a following message before answering
  state            text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'parked')),
  attempts         smallint NOT NULL DEFAULT 0,
  failure          text,
  received_at      timestamptz NOT NULL DEFAULT now(),
  done_at          timestamptz,
  UNIQUE (account_sid, message_sid),
  UNIQUE (signature_digest),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
);
CREATE INDEX inbox_pending ON inbox (tenant_id, seq) INCLUDE (conversation_id) WHERE state = 'pending';
CREATE INDEX inbox_pending_conversation ON inbox (conversation_id, seq) WHERE state = 'pending';
CREATE INDEX inbox_parked ON inbox (conversation_id) WHERE state = 'parked';
CREATE INDEX inbox_conversation ON inbox (conversation_id, seq);

-- What is to be said, to whom, when; the truth about each outgoing message (queue jobs are only wake-up calls).
CREATE TABLE outbox (
  id                 uuid PRIMARY KEY, -- also the idempotency key of every attempt
  seq                bigint GENERATED ALWAYS AS IDENTITY,
  tenant_id          uuid NOT NULL,
  sender_id          uuid NOT NULL,
  conversation_id    uuid NOT NULL,
  inbox_seq          bigint, -- the message this answers, if any
  address            text NOT NULL,
  purpose            text NOT NULL CHECK (purpose IN ('reply', 'order', 'reminder', 'marketing')),
  priority           smallint NOT NULL DEFAULT 0, -- lower goes first
  content            jsonb NOT NULL, -- OutgoingMessage of src/channels/messages.ts
  not_before         timestamptz NOT NULL DEFAULT now(), -- moved on by each retry
  expires_at         timestamptz,
  collapse_key       text,
  state              text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'unsure', 'sent', 'delivered', 'read', 'failed', 'expired', 'suppressed', 'dead')),
  attempts           smallint NOT NULL DEFAULT 0,
  claimed_by         uuid,
  claimed_until      timestamptz,
  first_attempt_at   timestamptz,
  provider_sid       text,
  status_rank        smallint NOT NULL DEFAULT -1,
  error_code         integer,
  error_class        text,
  failure            text,
  -- true once it was sent again after an attempt whose outcome could not be found out
  duplicate_possible boolean NOT NULL DEFAULT false,
  sent_at            timestamptz,
  settled_at         timestamptz,
  created_at         timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
);
CREATE INDEX outbox_due ON outbox (priority, not_before, seq) WHERE state IN ('pending', 'unsure');
CREATE INDEX outbox_open ON outbox (conversation_id, seq) WHERE state IN ('pending', 'sending', 'unsure');
CREATE INDEX outbox_dead ON outbox (tenant_id, seq) WHERE state = 'dead';
CREATE INDEX outbox_claims ON outbox (claimed_until) WHERE state = 'sending';
CREATE INDEX outbox_conversation ON outbox (conversation_id, seq);
CREATE UNIQUE INDEX outbox_provider_sid ON outbox (provider_sid) WHERE provider_sid IS NOT NULL;

-- What a language model was asked, one row a message: reserved at the most it can cost before the call, settled at what it did
-- cost after it. The budgets of the day are sums over this table; neither the message nor the answer is in it.
CREATE TABLE model_calls (
  id              uuid PRIMARY KEY,
  tenant_id       uuid NOT NULL,
  conversation_id uuid NOT NULL,
  message_sid     text NOT NULL,
  model           text NOT NULL,
  day             date NOT NULL, -- UTC
  state           text NOT NULL DEFAULT 'reserved' CHECK (state IN ('reserved', 'settled')),
  tokens          integer NOT NULL CHECK (tokens >= 0), -- what counts against the budgets
  input_tokens    integer,
  output_tokens   integer,
  outcome         text,
  reserved_at     timestamptz NOT NULL DEFAULT now(),
  settled_at      timestamptz,
  UNIQUE (tenant_id, message_sid),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
);
CREATE INDEX model_calls_day ON model_calls (tenant_id, day);

-- What the language model costs all shops together, and how many percent of a budget were told of.
CREATE TABLE model_spending (
  day           date PRIMARY KEY, -- UTC
  tokens        bigint NOT NULL CHECK (tokens >= 0),
  day_noticed   smallint NOT NULL DEFAULT 0,
  month_noticed smallint NOT NULL DEFAULT 0
);

-- That a shop has used so many percent of a budget, once each.
CREATE TABLE model_notices (
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  budget     text NOT NULL CHECK (budget IN ('day', 'month')),
  since      date NOT NULL, -- the first day of it
  percent    smallint NOT NULL CHECK (percent IN (80, 100)),
  noticed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, budget, since, percent)
);

-- Status callbacks, once each; they may arrive before our own send has returned, so they stand alone.
CREATE TABLE delivery_events (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id   uuid NOT NULL REFERENCES tenants (id),
  account_sid text NOT NULL,
  message_sid text NOT NULL,
  status      text NOT NULL,
  status_rank smallint NOT NULL,
  error_code  integer NOT NULL DEFAULT 0,
  outbox_id   uuid, -- from the callback URL we gave the provider
  details     jsonb NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account_sid, message_sid, status, error_code)
);
CREATE INDEX delivery_events_message ON delivery_events (message_sid);

-- Twilio Content resources made once per account and layout (Content API has no natural key of its own).
CREATE TABLE provider_contents (
  account_sid text NOT NULL,
  layout      text NOT NULL,
  content_sid text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_sid, layout)
);

-- Where a message stands once its provider reported a status of this rank (src/channels/twilio/status-rank.ts).
CREATE FUNCTION outbox_state_of_rank(status_rank smallint) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE WHEN status_rank >= 6 THEN 'read' WHEN status_rank = 5 THEN 'delivered' WHEN status_rank = 4 THEN 'failed' ELSE 'sent' END $$;

-- ---------------------------------------------------------------- row-level security and grants

-- The NULLIF matters: after a transaction that set it, the setting is '' and not NULL.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['senders', 'members', 'branches', 'written_answers', 'products', 'variants', 'option_groups', 'option_choices',
    'product_option_groups', 'stock_levels', 'stock_movements', 'customers', 'orders', 'order_lines', 'order_events',
    'model_calls', 'model_notices', 'conversations', 'inbox', 'outbox', 'delivery_events'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO parley_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO parley_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['conversations', 'inbox', 'outbox', 'delivery_events'] LOOP
    EXECUTE format('CREATE POLICY engine ON %I TO parley_engine USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO parley_engine', t);
  END LOOP;
END $$;

CREATE POLICY engine_routing ON senders FOR SELECT TO parley_engine USING (true);
GRANT SELECT ON senders TO parley_engine;

ALTER TABLE provider_contents ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_contents FORCE ROW LEVEL SECURITY;
CREATE POLICY engine ON provider_contents TO parley_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON provider_contents TO parley_engine;

ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON tenants TO parley_app USING (id = current_tenant()) WITH CHECK (id = current_tenant());
CREATE POLICY platform ON tenants TO parley_platform USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON tenants TO parley_app;
GRANT SELECT, INSERT, UPDATE ON tenants TO parley_platform;

ALTER TABLE model_spending ENABLE ROW LEVEL SECURITY;
ALTER TABLE model_spending FORCE ROW LEVEL SECURITY;
CREATE POLICY total ON model_spending TO parley_app USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON model_spending TO parley_app;

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY platform ON users TO parley_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON users TO parley_platform;

GRANT USAGE ON SCHEMA public TO parley_app, parley_engine, parley_platform;
REVOKE EXECUTE ON FUNCTION current_tenant() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION current_tenant() TO parley_app, parley_engine, parley_platform;

-- BullMQ makes a sequence for each queue at its first job.
CREATE SCHEMA bullmq;
GRANT USAGE, CREATE ON SCHEMA bullmq TO parley_queue;
ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT ALL ON TABLES TO parley_queue;
ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT ALL ON SEQUENCES TO parley_queue;
ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT EXECUTE ON FUNCTIONS TO parley_queue;
