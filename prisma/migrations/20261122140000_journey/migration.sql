-- What the buyer's own wishes need: consent that is looked at when something is sent, orders of who cannot be reached, ratings.

-- The delivery engine looks at the ledger of consent at the moment of sending, and writes into it what a carrier told it.
CREATE POLICY engine ON consents TO parley_engine USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON consents TO parley_engine;

-- Since when the buyer of an order cannot be written to: the shop decides what becomes of it.
ALTER TABLE orders ADD COLUMN frozen_at timestamptz;

-- A request of a kind that waits is the same one. What was said stays in the ledger of consent when who said it is forgotten.
CREATE UNIQUE INDEX privacy_requests_one_open ON privacy_requests (tenant_id, conversation_id, kind) WHERE state = 'requested';
GRANT UPDATE (address, evidence) ON consents TO parley_app;
