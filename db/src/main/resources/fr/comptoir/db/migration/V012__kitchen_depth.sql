-- What a station is for: dishes, packing, the counter, the road.
ALTER TABLE station ADD COLUMN kind VARCHAR(20) DEFAULT 'COOKING' NOT NULL;

-- Hours with another capacity; the first band that holds a moment wins.
CREATE TABLE kitchen_band (
  position INT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  from_time TIME NOT NULL,
  until_time TIME NOT NULL
);

-- Days of a band; none = every day.
CREATE TABLE kitchen_band_day (
  band INT NOT NULL REFERENCES kitchen_band ON DELETE CASCADE,
  weekday INT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  PRIMARY KEY (band, weekday)
);

CREATE TABLE kitchen_band_station (
  band INT NOT NULL REFERENCES kitchen_band ON DELETE CASCADE,
  station VARCHAR(40) NOT NULL,
  points INT NOT NULL,
  PRIMARY KEY (band, station)
);

-- What keeps the kitchen busy besides orders. Never deleted, only removed.
CREATE TABLE outside_load (
  id UUID PRIMARY KEY,
  version BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  label VARCHAR(200) NOT NULL,
  from_at TIMESTAMP WITH TIME ZONE NOT NULL,
  until_at TIMESTAMP WITH TIME ZONE NOT NULL,
  points INT NOT NULL,
  set_at TIMESTAMP WITH TIME ZONE NOT NULL,
  set_by VARCHAR(120) NOT NULL,
  removed_at TIMESTAMP WITH TIME ZONE,
  removed_by VARCHAR(120)
);
CREATE INDEX outside_load_until ON outside_load (until_at);

CREATE TABLE outside_load_station (
  load_id UUID NOT NULL REFERENCES outside_load ON DELETE CASCADE,
  station VARCHAR(40) NOT NULL,
  PRIMARY KEY (load_id, station)
);

-- The table of a dine-in order is taken from and until then; null = nobody sits down.
ALTER TABLE order_quote ADD COLUMN party_size INT;
ALTER TABLE order_quote ADD COLUMN seated_from TIMESTAMP WITH TIME ZONE;
ALTER TABLE order_quote ADD COLUMN seated_until TIMESTAMP WITH TIME ZONE;
CREATE INDEX order_quote_seated ON order_quote (seated_until);

-- What an order held before it was changed and from then on; who, when and why is the step of the same version.
CREATE TABLE order_revision (
  order_id UUID NOT NULL REFERENCES orders,
  version BIGINT NOT NULL,
  quote_before UUID NOT NULL REFERENCES order_quote,
  quote_after UUID NOT NULL REFERENCES order_quote,
  business_day_before DATE NOT NULL,
  number_before INT NOT NULL,
  guest_name_before VARCHAR(200) NOT NULL,
  phone_before VARCHAR(16),
  customer_before BIGINT REFERENCES customer,
  payment_before VARCHAR(20) NOT NULL,
  note_before VARCHAR(2000) NOT NULL,
  PRIMARY KEY (order_id, version)
);

-- The split by VAT rate it had before, so that a change taken back gives the same cents.
CREATE TABLE order_revision_vat (
  order_id UUID NOT NULL,
  version BIGINT NOT NULL,
  rate_bp INT NOT NULL,
  amount_cents INT NOT NULL,
  PRIMARY KEY (order_id, version, rate_bp),
  FOREIGN KEY (order_id, version) REFERENCES order_revision
);

-- A business day that was closed. Opened again and closed once more, it has a second row.
CREATE TABLE day_close (
  business_day DATE NOT NULL,
  seq INT NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_by VARCHAR(120) NOT NULL,
  orders INT NOT NULL,
  cancelled INT NOT NULL,
  total_cents INT NOT NULL,
  reopened_at TIMESTAMP WITH TIME ZONE,
  reopened_by VARCHAR(120),
  reopened_why VARCHAR(500),
  PRIMARY KEY (business_day, seq)
);

-- By VAT rate, by mode, by intended payment.
CREATE TABLE day_close_amount (
  business_day DATE NOT NULL,
  seq INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(20) NOT NULL,
  amount_cents INT NOT NULL,
  PRIMARY KEY (business_day, seq, kind, name),
  FOREIGN KEY (business_day, seq) REFERENCES day_close
);

-- Promised and actual, one row an order.
CREATE TABLE order_actual (
  order_id UUID PRIMARY KEY REFERENCES orders,
  promised_at TIMESTAMP WITH TIME ZONE NOT NULL,
  started_at TIMESTAMP WITH TIME ZONE,
  ready_at TIMESTAMP WITH TIME ZONE,
  done_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX order_actual_promised ON order_actual (promised_at);

-- How long a dish really took; not counted = the bump was taken back.
CREATE TABLE dish_actual (
  order_id UUID NOT NULL REFERENCES orders,
  item INT NOT NULL,
  station VARCHAR(40) NOT NULL,
  ready_at TIMESTAMP WITH TIME ZONE NOT NULL,
  took_s INT NOT NULL,
  counted BOOLEAN NOT NULL,
  PRIMARY KEY (order_id, item)
);
CREATE INDEX dish_actual_item ON dish_actual (item, ready_at);

-- What was learned from them; a quote reads this only.
CREATE TABLE dish_time (
  item INT PRIMARY KEY,
  learned_s INT NOT NULL
);

-- Dishes of which only so many are left. No row = as many as are asked for.
CREATE TABLE item_stock (
  item INT PRIMARY KEY,
  remaining INT NOT NULL,
  counted_at TIMESTAMP WITH TIME ZONE NOT NULL,
  counted_by VARCHAR(120) NOT NULL
);

-- Pieces taken since. held_until: the quote's expiry; null = an order's, for good.
CREATE TABLE item_stock_take (
  quote_id UUID NOT NULL REFERENCES order_quote ON DELETE CASCADE,
  item INT NOT NULL,
  quantity INT NOT NULL,
  taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
  held_until TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (quote_id, item)
);
CREATE INDEX item_stock_take_item ON item_stock_take (item);
