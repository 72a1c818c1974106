-- What a whole buyer journey stands on: work that is due later, terms of the shop, stock that is held, money that adds up,
-- fulfilment, pictures, and what buyers want kept, told or forgotten.

-- ---------------------------------------------------------------- work that is due later

-- What must happen outside the transaction that decided it, or at a later time: a call to a provider, a hold that ends, a reminder. The
-- row is written with the decision and is the truth; a worker takes it with a lease, so every handler may run twice.
CREATE TABLE tasks (
  id            uuid PRIMARY KEY,
  tenant_id     uuid NOT NULL REFERENCES tenants (id),
  kind          text NOT NULL,
  -- one task of a kind for one thing: writing it again moves it
  key           text NOT NULL,
  payload       jsonb NOT NULL DEFAULT '{}',
  due_at        timestamptz NOT NULL,
  state         text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'running', 'done', 'cancelled', 'dead')),
  attempts      smallint NOT NULL DEFAULT 0,
  claimed_by    uuid,
  claimed_until timestamptz,
  failure       text,
  created_at    timestamptz NOT NULL DEFAULT now(),
  settled_at    timestamptz,
  UNIQUE (tenant_id, kind, key)
);
CREATE INDEX tasks_due ON tasks (due_at, id) WHERE state = 'due';
CREATE INDEX tasks_claims ON tasks (claimed_until) WHERE state = 'running';
CREATE INDEX tasks_dead ON tasks (tenant_id, id) WHERE state = 'dead';

-- ---------------------------------------------------------------- terms of the shop

-- One row a tenant, made with it. A tenant just created sells at once: delivers anywhere for 0, pickup on, cash on delivery.
CREATE TABLE shop_terms (
  tenant_id           uuid PRIMARY KEY REFERENCES tenants (id),
  delivery            boolean NOT NULL DEFAULT true,
  pickup              boolean NOT NULL DEFAULT true,
  minimum_order       bigint NOT NULL DEFAULT 0 CHECK (minimum_order >= 0),
  -- true: prices include their tax; false: it is added
  tax_included        boolean NOT NULL DEFAULT true,
  cash                boolean NOT NULL DEFAULT true,
  cash_limit          bigint CHECK (cash_limit > 0),
  -- after so many orders refused at the door no more cash for that customer; null: no bound
  cash_refusals       integer CHECK (cash_refusals > 0),
  card                boolean NOT NULL DEFAULT false,
  bank_transfer       boolean NOT NULL DEFAULT false,
  bank_details        text CHECK (char_length(bank_details) <= 1000),
  -- how long stock is held for a payment, by its way
  card_hold_minutes     integer NOT NULL DEFAULT 30 CHECK (card_hold_minutes BETWEEN 1 AND 1440),
  transfer_hold_minutes integer NOT NULL DEFAULT 1440 CHECK (transfer_hold_minutes BETWEEN 10 AND 20160),
  -- a switch over the opening hours; null until: until it is switched back
  paused              boolean NOT NULL DEFAULT false,
  paused_until        timestamptz,
  -- orders while closed, for when it opens
  pre_orders          boolean NOT NULL DEFAULT true,
  return_days         integer NOT NULL DEFAULT 14 CHECK (return_days BETWEEN 0 AND 365),
  handover_minutes    integer NOT NULL DEFAULT 120 CHECK (handover_minutes BETWEEN 5 AND 10080),
  cart_reminder_minutes integer CHECK (cart_reminder_minutes BETWEEN 10 AND 10080),
  rating_minutes      integer CHECK (rating_minutes BETWEEN 0 AND 20160)
);

ALTER TABLE branches ADD COLUMN address text, ADD COLUMN timezone text, ADD COLUMN phone text,
  ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180);

-- Minutes of the branch's own day; closes may be past midnight (over 1440). A branch without any row is always open.
CREATE TABLE opening_hours (
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  branch_id uuid NOT NULL,
  weekday   smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- ISO: Monday is 1
  opens     integer NOT NULL CHECK (opens BETWEEN 0 AND 1439),
  closes    integer NOT NULL CHECK (closes > opens AND closes <= opens + 1440),
  PRIMARY KEY (tenant_id, branch_id, weekday, opens),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id) ON DELETE CASCADE
);

-- A day that is not as its weekday: closed (no times) or open at these.
CREATE TABLE holidays (
  id        uuid PRIMARY KEY,
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  branch_id uuid NOT NULL,
  day       date NOT NULL,
  opens     integer CHECK (opens BETWEEN 0 AND 1439),
  closes    integer CHECK (closes > opens AND closes <= opens + 1440),
  name      text,
  UNIQUE (tenant_id, branch_id, day),
  CHECK ((opens IS NULL) = (closes IS NULL)),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id) ON DELETE CASCADE
);

-- Times that can be chosen for a delivery or a pickup, within the opening hours. None: as soon as possible only.
CREATE TABLE slot_rules (
  tenant_id     uuid NOT NULL REFERENCES tenants (id),
  branch_id     uuid NOT NULL,
  fulfilment    text NOT NULL CHECK (fulfilment IN ('delivery', 'pickup')),
  length_minutes integer NOT NULL CHECK (length_minutes BETWEEN 5 AND 1440),
  capacity      integer NOT NULL CHECK (capacity > 0),
  lead_minutes  integer NOT NULL DEFAULT 30 CHECK (lead_minutes BETWEEN 0 AND 20160),
  days_ahead    integer NOT NULL DEFAULT 2 CHECK (days_ahead BETWEEN 0 AND 30),
  PRIMARY KEY (tenant_id, branch_id, fulfilment),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id) ON DELETE CASCADE
);

-- How many orders have each slot; taken with a condition, so that the last place is given once.
CREATE TABLE slots (
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  branch_id  uuid NOT NULL,
  fulfilment text NOT NULL CHECK (fulfilment IN ('delivery', 'pickup')),
  starts_at  timestamptz NOT NULL,
  taken      integer NOT NULL CHECK (taken >= 0),
  PRIMARY KEY (tenant_id, branch_id, fulfilment, starts_at),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id) ON DELETE CASCADE
);

-- Where the shop delivers and for how much; a shop without zones delivers anywhere for 0. An address is in the first zone that fits.
CREATE TABLE delivery_zones (
  id           uuid PRIMARY KEY,
  tenant_id    uuid NOT NULL REFERENCES tenants (id),
  name         text NOT NULL,
  -- postal codes (or what they begin with) and names of places, folded; a zone without any and without a circle fits every address
  postcodes    text[] NOT NULL DEFAULT '{}',
  places       text[] NOT NULL DEFAULT '{}',
  latitude     double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude    double precision CHECK (longitude BETWEEN -180 AND 180),
  radius_metres integer CHECK (radius_metres > 0),
  fee          bigint NOT NULL DEFAULT 0 CHECK (fee >= 0),
  free_from    bigint CHECK (free_from >= 0),
  minimum_order bigint CHECK (minimum_order >= 0),
  minutes      integer CHECK (minutes BETWEEN 1 AND 20160), -- how long a delivery takes
  position     integer NOT NULL,
  UNIQUE (tenant_id, id),
  CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (radius_metres IS NULL))
);

ALTER TABLE products ADD COLUMN tax_class text NOT NULL DEFAULT 'standard' CHECK (char_length(tax_class) BETWEEN 1 AND 40);

-- Parts per million of the net price: 19 % is 190000. A rate of a zone goes before the general one (zone_id null) of its class.
CREATE TABLE tax_rates (
  id        uuid PRIMARY KEY,
  tenant_id uuid NOT NULL REFERENCES tenants (id),
  zone_id   uuid,
  tax_class text NOT NULL DEFAULT 'standard',
  name      text NOT NULL,
  rate_ppm  integer NOT NULL CHECK (rate_ppm BETWEEN 0 AND 1000000),
  UNIQUE NULLS NOT DISTINCT (tenant_id, zone_id, tax_class),
  FOREIGN KEY (tenant_id, zone_id) REFERENCES delivery_zones (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE promotions (
  id            uuid PRIMARY KEY,
  tenant_id     uuid NOT NULL REFERENCES tenants (id),
  name          text NOT NULL,
  -- upper case; null: it applies by itself
  code          text CHECK (code = upper(code) AND char_length(code) BETWEEN 3 AND 30),
  kind          text NOT NULL CHECK (kind IN ('percent', 'amount', 'item', 'buy_x_get_y', 'free_delivery')),
  -- percent: parts per million; amount: minor units off the order; item: minor units off each; else null
  value         bigint CHECK (value > 0),
  buy           integer CHECK (buy > 0),
  get_free      integer CHECK (get_free > 0),
  -- what it is for; both empty: everything
  product_ids   uuid[] NOT NULL DEFAULT '{}',
  categories    text[] NOT NULL DEFAULT '{}',
  minimum_order bigint NOT NULL DEFAULT 0 CHECK (minimum_order >= 0),
  starts_at     timestamptz,
  ends_at       timestamptz,
  limit_total   integer CHECK (limit_total > 0),
  limit_per_customer integer CHECK (limit_per_customer > 0),
  used          integer NOT NULL DEFAULT 0 CHECK (used >= 0 AND (limit_total IS NULL OR used <= limit_total)),
  active        boolean NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  CHECK (CASE kind WHEN 'buy_x_get_y' THEN buy IS NOT NULL AND get_free IS NOT NULL
    WHEN 'free_delivery' THEN value IS NULL ELSE value IS NOT NULL END)
);
CREATE UNIQUE INDEX promotions_code ON promotions (tenant_id, code) WHERE code IS NOT NULL AND active;

-- ---------------------------------------------------------------- stock that is held

ALTER TABLE stock_levels ADD COLUMN held integer NOT NULL DEFAULT 0 CHECK (held >= 0),
  ADD CONSTRAINT stock_levels_held_is_there CHECK (held <= on_hand);
ALTER TABLE stock_movements DROP CONSTRAINT stock_movements_reason_check,
  ADD CONSTRAINT stock_movements_reason_check
    CHECK (reason IN ('import', 'sale', 'cancelled', 'amended', 'returned', 'count', 'received', 'write_off'));

CREATE INDEX stock_movements_order ON stock_movements (tenant_id, order_id) WHERE order_id IS NOT NULL;

-- Stock kept for an order that is to be paid: held until the deadline, then sold or released, exactly once.
CREATE TABLE stock_holds (
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  order_id   uuid NOT NULL,
  branch_id  uuid NOT NULL,
  variant_id uuid NOT NULL,
  quantity   integer NOT NULL CHECK (quantity > 0),
  state      text NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'sold', 'released')),
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  PRIMARY KEY (tenant_id, order_id, variant_id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
  FOREIGN KEY (tenant_id, branch_id) REFERENCES branches (tenant_id, id),
  FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX stock_holds_variant ON stock_holds (tenant_id, variant_id) WHERE state = 'held';

-- Who wants to be told when a variant can be had again.
CREATE TABLE stock_watches (
  id              uuid PRIMARY KEY,
  tenant_id       uuid NOT NULL REFERENCES tenants (id),
  conversation_id uuid NOT NULL,
  variant_id      uuid NOT NULL,
  state           text NOT NULL DEFAULT 'watching' CHECK (state IN ('watching', 'told', 'ended')),
  created_at      timestamptz NOT NULL DEFAULT now(),
  told_at         timestamptz,
  UNIQUE (tenant_id, conversation_id, variant_id),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id),
  FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX stock_watches_variant ON stock_watches (tenant_id, variant_id) WHERE state = 'watching';

-- ---------------------------------------------------------------- orders

ALTER TABLE orders
  DROP CONSTRAINT orders_payment_method_check,
  ADD CONSTRAINT orders_payment_method_check CHECK (payment_method IN ('cash_on_delivery', 'card', 'bank_transfer')),
  DROP CONSTRAINT orders_check,
  ADD COLUMN tax_included boolean NOT NULL DEFAULT true,
  ADD CONSTRAINT orders_total_adds_up CHECK (total = subtotal - discount + shipping + CASE WHEN tax_included THEN 0 ELSE tax END),
  -- counts every change, so that two changes cannot both be made of the same order
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  -- until when its stock is held for the payment
  ADD COLUMN hold_until timestamptz,
  ADD COLUMN slot_starts_at timestamptz,
  ADD COLUMN slot_ends_at timestamptz,
  -- a place in the slot is this order's; false once it was given back
  ADD COLUMN slot_taken boolean NOT NULL DEFAULT false,
  -- ordered while the shop was closed, for when it opens
  ADD COLUMN opens_at timestamptz,
  -- when the shop said it would be ready or there
  ADD COLUMN promised_at timestamptz,
  ADD COLUMN zone_id uuid,
  ADD COLUMN latitude double precision,
  ADD COLUMN longitude double precision,
  ADD COLUMN pickup_code text,
  ADD COLUMN reason text, -- why it was cancelled or rejected
  ADD COLUMN refused_at_door boolean NOT NULL DEFAULT false,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT orders_slot_is_whole CHECK ((slot_starts_at IS NULL) = (slot_ends_at IS NULL));
CREATE INDEX orders_status ON orders (tenant_id, status, number);

ALTER TABLE order_lines
  -- this line's parts of the order's discount and tax: they add up to the order's, but for the delivery's own tax
  ADD COLUMN discount bigint NOT NULL DEFAULT 0 CHECK (discount >= 0 AND discount <= total),
  ADD COLUMN tax bigint NOT NULL DEFAULT 0 CHECK (tax >= 0),
  ADD COLUMN shipped integer NOT NULL DEFAULT 0 CHECK (shipped >= 0 AND shipped <= quantity),
  ADD COLUMN returned integer NOT NULL DEFAULT 0 CHECK (returned >= 0 AND returned <= quantity);

-- Who did it: 'buyer', 'shop' (a member or an admin), 'system', 'provider'.
ALTER TABLE order_events ADD COLUMN actor text NOT NULL DEFAULT 'buyer' CHECK (actor IN ('buyer', 'shop', 'system', 'provider')),
  -- whoever writes an event has the order's row locked, so this is the order in which they happened
  ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY,
  -- waits to be told to the buyer; of what happened in the chat itself nothing waits
  ADD COLUMN to_tell boolean NOT NULL DEFAULT false;
CREATE INDEX order_events_to_tell ON order_events (tenant_id, order_id, seq) WHERE to_tell;

CREATE TABLE promotion_uses (
  tenant_id    uuid NOT NULL REFERENCES tenants (id),
  promotion_id uuid NOT NULL,
  order_id     uuid NOT NULL,
  customer_id  uuid NOT NULL,
  amount       bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (tenant_id, promotion_id, order_id),
  FOREIGN KEY (tenant_id, promotion_id) REFERENCES promotions (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE INDEX promotion_uses_customer ON promotion_uses (tenant_id, customer_id, promotion_id);

-- ---------------------------------------------------------------- money

-- A try to be paid: a checkout link at a provider, or a transfer the shop has to see.
CREATE TABLE payments (
  id           uuid PRIMARY KEY,
  tenant_id    uuid NOT NULL REFERENCES tenants (id),
  order_id     uuid NOT NULL,
  method       text NOT NULL CHECK (method IN ('cash_on_delivery', 'card', 'bank_transfer')),
  state        text NOT NULL DEFAULT 'opening' CHECK (state IN ('opening', 'open', 'proof_sent', 'paid', 'failed', 'closed')),
  amount       bigint NOT NULL CHECK (amount > 0),
  currency     text NOT NULL,
  -- the provider's ids: of the checkout session, and of the payment that refunds name
  session_ref  text,
  payment_ref  text,
  -- the provider's page, and the short address of ours that leads there
  url          text,
  short_url    text,
  -- what really came, whether or not it was what was asked for
  received     bigint CHECK (received > 0),
  received_currency text CHECK (char_length(received_currency) = 3),
  proof_media_id uuid,
  expires_at   timestamptz,
  failure      text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  settled_at   timestamptz,
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX payments_order ON payments (tenant_id, order_id, created_at);
CREATE UNIQUE INDEX payments_session ON payments (tenant_id, session_ref) WHERE session_ref IS NOT NULL;
-- one request for money an order at a time
CREATE UNIQUE INDEX payments_one_open ON payments (tenant_id, order_id) WHERE state IN ('opening', 'open', 'proof_sent');

-- The short address that a buyer is given instead of the provider's long one. Who opens it is nobody's yet: the engine looks it up.
CREATE TABLE payment_links (
  code       text PRIMARY KEY CHECK (char_length(code) BETWEEN 10 AND 22),
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  payment_id uuid NOT NULL,
  UNIQUE (tenant_id, payment_id),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id)
);

CREATE TABLE refunds (
  id           uuid PRIMARY KEY, -- also the idempotency key at the provider
  tenant_id    uuid NOT NULL REFERENCES tenants (id),
  order_id     uuid NOT NULL,
  payment_id   uuid NOT NULL,
  amount       bigint NOT NULL CHECK (amount > 0),
  currency     text NOT NULL,
  reason       text NOT NULL,
  state        text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'refunded', 'failed')),
  provider_ref text,
  failure      text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  settled_at   timestamptz,
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id)
);
CREATE INDEX refunds_order ON refunds (tenant_id, order_id, created_at);
CREATE INDEX refunds_payment ON refunds (tenant_id, payment_id);
CREATE UNIQUE INDEX refunds_provider_ref ON refunds (tenant_id, provider_ref) WHERE provider_ref IS NOT NULL;

-- What moved, once each; never changed, only added to. charged - credited is what the order costs (its total), received - refunded
-- what was paid of it. All amounts are positive; the kind says which way.
CREATE TABLE ledger_entries (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  order_id   uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('charged', 'credited', 'received', 'refunded')),
  amount     bigint NOT NULL CHECK (amount > 0),
  currency   text NOT NULL,
  -- what it came from, so that it is entered once: 'order', 'payment:<id>', 'refund:<id>', 'amendment:<id>'
  source     text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, order_id, kind, source),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);

-- Every event of a payment or courier provider counts once.
CREATE TABLE provider_events (
  tenant_id   uuid NOT NULL REFERENCES tenants (id),
  provider    text NOT NULL,
  event_id    text NOT NULL,
  type        text NOT NULL,
  outcome     text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, provider, event_id)
);
CREATE INDEX provider_events_tenant ON provider_events (tenant_id, received_at);

-- ---------------------------------------------------------------- fulfilment

CREATE TABLE shipments (
  id            uuid PRIMARY KEY, -- also the idempotency key at the courier
  tenant_id     uuid NOT NULL REFERENCES tenants (id),
  order_id      uuid NOT NULL,
  provider      text NOT NULL CHECK (provider IN ('own', 'pickup', 'courier')),
  state         text NOT NULL DEFAULT 'preparing'
    CHECK (state IN ('preparing', 'ready', 'under_way', 'delivered', 'failed', 'cancelled')),
  -- [{"position": 0, "quantity": 1}]: which of the order's lines
  lines         jsonb NOT NULL,
  driver_name   text,
  driver_phone  text,
  carrier       text,
  tracking_code text,
  tracking_url  text,
  label_url     text,
  provider_ref  text,
  failure       text,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX shipments_order ON shipments (tenant_id, order_id, created_at);
CREATE UNIQUE INDEX shipments_provider_ref ON shipments (tenant_id, provider_ref) WHERE provider_ref IS NOT NULL;

-- Where a courier reports to: the token is in the address, the secret (encrypted) signs.
CREATE TABLE courier_accounts (
  tenant_id  uuid PRIMARY KEY REFERENCES tenants (id),
  token      text NOT NULL UNIQUE,
  secret     text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE return_requests (
  id         uuid PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  order_id   uuid NOT NULL,
  -- [{"position": 0, "quantity": 1}]; empty: the whole order
  lines      jsonb NOT NULL DEFAULT '[]',
  wish       text NOT NULL CHECK (wish IN ('return', 'refund')),
  -- what was asked for, where it was said
  amount     bigint CHECK (amount > 0),
  reason     text NOT NULL CHECK (char_length(reason) <= 1000),
  media_ids  uuid[] NOT NULL DEFAULT '{}',
  state      text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'approved', 'declined', 'received', 'refunded')),
  answer     text,
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE UNIQUE INDEX return_requests_one_open ON return_requests (tenant_id, order_id) WHERE state IN ('requested', 'approved');

CREATE TABLE ratings (
  tenant_id  uuid NOT NULL REFERENCES tenants (id),
  order_id   uuid NOT NULL,
  stars      smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
  remark     text CHECK (char_length(remark) <= 1000),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, order_id),
  FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);

-- ---------------------------------------------------------------- pictures and documents

CREATE TABLE media (
  id           uuid PRIMARY KEY,
  tenant_id    uuid NOT NULL REFERENCES tenants (id),
  purpose      text NOT NULL CHECK (purpose IN ('product', 'proof', 'return', 'receipt', 'inbound')),
  -- public: anyone with the address; private: signed addresses that end
  is_public    boolean NOT NULL DEFAULT false,
  content_type text NOT NULL,
  bytes        integer NOT NULL CHECK (bytes > 0),
  width        integer,
  height       integer,
  sha256       bytea NOT NULL,
  store        text NOT NULL CHECK (store IN ('local', 'cloudinary')),
  ref          text NOT NULL,
  -- the provider's message and place in it, for what came in a message: fetched once
  source       text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id)
);
CREATE UNIQUE INDEX media_source ON media (tenant_id, source) WHERE source IS NOT NULL;

-- ---------------------------------------------------------------- customers

CREATE TABLE customer_addresses (
  id          uuid PRIMARY KEY,
  tenant_id   uuid NOT NULL REFERENCES tenants (id),
  customer_id uuid NOT NULL,
  label       text, -- "home", "work"
  address     text NOT NULL CHECK (char_length(address) <= 300),
  latitude    double precision,
  longitude   double precision,
  used_at     timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, id),
  UNIQUE (tenant_id, customer_id, address),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id) ON DELETE CASCADE
);

ALTER TABLE customers ADD COLUMN erased_at timestamptz;

-- The ledger of consent: never changed, only added to; the last row of a purpose is what holds. Transactional answers need none.
CREATE TABLE consents (
  id              uuid PRIMARY KEY,
  tenant_id       uuid NOT NULL REFERENCES tenants (id),
  channel         text NOT NULL,
  address         text NOT NULL,
  purpose         text NOT NULL CHECK (purpose IN ('all', 'reminder', 'marketing')),
  granted         boolean NOT NULL,
  source          text NOT NULL CHECK (source IN ('chat', 'carrier', 'admin')),
  -- the buyer's own words, or the provider's message id
  evidence        text CHECK (char_length(evidence) <= 500),
  created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX consents_latest ON consents (tenant_id, channel, address, purpose, created_at DESC);

-- What a buyer asked to get or to have forgotten, and what became of it (GDPR articles 15, 17).
CREATE TABLE privacy_requests (
  id              uuid PRIMARY KEY,
  tenant_id       uuid NOT NULL REFERENCES tenants (id),
  conversation_id uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('export', 'erasure')),
  state           text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'done', 'failed')),
  created_at      timestamptz NOT NULL DEFAULT now(),
  settled_at      timestamptz,
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
);

-- ---------------------------------------------------------------- row-level security and grants

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['tasks', 'shop_terms', 'opening_hours', 'holidays', 'slot_rules', 'slots', 'delivery_zones', 'tax_rates', 'promotions',
    'stock_holds', 'stock_watches', 'promotion_uses', 'payments', 'payment_links', 'refunds', 'shipments', 'courier_accounts', 'return_requests', 'ratings', 'media',
    'customer_addresses', 'privacy_requests'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO parley_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO parley_app', t);
  END LOOP;
  -- what is only ever added to
  FOREACH t IN ARRAY ARRAY['ledger_entries', 'consents', 'provider_events'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO parley_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO parley_app', t);
  END LOOP;
END $$;

CREATE POLICY engine ON tasks TO parley_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON tasks TO parley_engine;
CREATE POLICY engine ON payment_links FOR SELECT TO parley_engine USING (true);
GRANT SELECT ON payment_links TO parley_engine;
