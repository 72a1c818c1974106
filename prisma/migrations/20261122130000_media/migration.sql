-- Pictures in several widths, a product's own photo, and a way to serve what only its id is known of.

ALTER TABLE media
  -- widths in pixels that are kept beside the whole picture
  ADD COLUMN sizes integer[] NOT NULL DEFAULT '{}',
  -- where anybody may fetch it, for public pictures: a path of ours or the store's own address
  ADD COLUMN address text CHECK (is_public OR address IS NULL);

-- The photo a shop gave its product. It is shown before the picture that a catalogue file names, and no import takes it away.
ALTER TABLE products
  ADD COLUMN photo_id uuid,
  ADD CONSTRAINT products_photo FOREIGN KEY (tenant_id, photo_id) REFERENCES media (tenant_id, id);
CREATE INDEX products_photo_id ON products (tenant_id, photo_id) WHERE photo_id IS NOT NULL;

-- Whoever fetches a picture names its id and no tenant: the engine looks it up, as it does messages.
CREATE POLICY engine ON media FOR SELECT TO parley_engine USING (true);
GRANT SELECT ON media TO parley_engine;
