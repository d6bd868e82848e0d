-- "86" with an end; null = until somebody puts it back.
ALTER TABLE menu_item ADD COLUMN sold_out_until TIMESTAMP WITH TIME ZONE;

-- Offers: from which day to which, for which set menu, with what taken off.
ALTER TABLE offer ADD COLUMN first_day DATE;
ALTER TABLE offer ADD COLUMN last_day DATE;
ALTER TABLE offer ADD COLUMN item INT;
ALTER TABLE offer ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE offer ADD COLUMN discount_percent INT;
ALTER TABLE offer ADD COLUMN discount_cents INT;
ALTER TABLE offer ADD COLUMN discount_item INT;
ALTER TABLE offer ADD COLUMN discount_section VARCHAR(120);

-- Modes an offer holds in; those there were went with a table.
CREATE TABLE offer_mode (
  offer INT NOT NULL REFERENCES offer ON DELETE CASCADE,
  mode VARCHAR(20) NOT NULL,
  PRIMARY KEY (offer, mode)
);
INSERT INTO offer_mode (offer, mode) SELECT number, 'DINE_IN' FROM offer;

-- What an offer takes off a quote, and off the order it becomes: one row a line it concerns.
CREATE TABLE order_discount (
  quote_id UUID NOT NULL,
  line INT NOT NULL,
  offer INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  share_cents INT NOT NULL,
  PRIMARY KEY (quote_id, line),
  FOREIGN KEY (quote_id, line) REFERENCES order_line ON DELETE CASCADE
);

-- Append-only: one row for each version of the card somebody made. card: as it was before, in the
-- exchange format, kept for the last ones so that they can be taken back.
CREATE TABLE menu_step (
  version BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  actor_kind VARCHAR(20) NOT NULL,
  actor_name VARCHAR(120) NOT NULL,
  what VARCHAR(500) NOT NULL,
  undo BOOLEAN NOT NULL,
  card TEXT
);
