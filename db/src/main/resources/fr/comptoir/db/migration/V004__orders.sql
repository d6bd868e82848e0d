-- Numbers that people say: one row a business day and kind, counted up in the transaction that needs one.
CREATE TABLE day_counter (
  business_day DATE NOT NULL,
  name VARCHAR(20) NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (business_day, name)
);

-- A promise. Its lines become the order's lines: what was read out is what is made.
CREATE TABLE order_quote (
  id UUID PRIMARY KEY,
  owner VARCHAR(120) NOT NULL,
  mode VARCHAR(20) NOT NULL,
  promised_at TIMESTAMP WITH TIME ZONE NOT NULL,
  cook_from TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  subtotal_cents INT NOT NULL,
  fee_cents INT NOT NULL,
  total_cents INT NOT NULL,
  address_id BIGINT REFERENCES address,
  table_number VARCHAR(20),
  order_id UUID
);
CREATE INDEX order_quote_expiry ON order_quote (expires_at);

CREATE TABLE order_line (
  quote_id UUID NOT NULL REFERENCES order_quote ON DELETE CASCADE,
  line INT NOT NULL,
  item INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  quantity INT NOT NULL,
  note VARCHAR(500) NOT NULL,
  unit_cents INT NOT NULL,
  total_cents INT NOT NULL,
  PRIMARY KEY (quote_id, line)
);

CREATE TABLE order_line_option (
  quote_id UUID NOT NULL,
  line INT NOT NULL,
  position INT NOT NULL,
  number INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  extra_cents INT NOT NULL,
  PRIMARY KEY (quote_id, line, position),
  FOREIGN KEY (quote_id, line) REFERENCES order_line ON DELETE CASCADE
);

CREATE TABLE order_line_station (
  quote_id UUID NOT NULL,
  line INT NOT NULL,
  station VARCHAR(40) NOT NULL,
  points INT NOT NULL,
  PRIMARY KEY (quote_id, line, station),
  FOREIGN KEY (quote_id, line) REFERENCES order_line ON DELETE CASCADE
);

-- Points taken from the kitchen. held_until: the quote's expiry; null = an order's, for good.
CREATE TABLE kitchen_load (
  quote_id UUID NOT NULL REFERENCES order_quote ON DELETE CASCADE,
  station VARCHAR(40) NOT NULL,
  slot_start TIMESTAMP WITH TIME ZONE NOT NULL,
  points INT NOT NULL,
  held_until TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (quote_id, station, slot_start)
);
CREATE INDEX kitchen_load_slot ON kitchen_load (slot_start);

CREATE TABLE orders (
  id UUID PRIMARY KEY,
  version BIGINT NOT NULL,
  quote_id UUID NOT NULL UNIQUE REFERENCES order_quote,
  business_day DATE NOT NULL,
  number INT NOT NULL,
  mode VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  placed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  promised_at TIMESTAMP WITH TIME ZONE NOT NULL,
  cook_from TIMESTAMP WITH TIME ZONE NOT NULL,
  guest_name VARCHAR(200) NOT NULL,
  phone VARCHAR(16),
  customer_id BIGINT REFERENCES customer,
  address_id BIGINT REFERENCES address,
  table_number VARCHAR(20),
  subtotal_cents INT NOT NULL,
  fee_cents INT NOT NULL,
  total_cents INT NOT NULL,
  payment VARCHAR(20) NOT NULL,
  note VARCHAR(2000) NOT NULL,
  call_id VARCHAR(120),
  UNIQUE (business_day, number)
);
CREATE INDEX orders_promised ON orders (promised_at);
CREATE INDEX orders_phone ON orders (phone, placed_at);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_state ON orders (state);
CREATE INDEX orders_call ON orders (call_id);

CREATE TABLE order_vat (
  order_id UUID NOT NULL REFERENCES orders,
  rate_bp INT NOT NULL,
  amount_cents INT NOT NULL,
  PRIMARY KEY (order_id, rate_bp)
);

-- Append-only: one row for each version.
CREATE TABLE order_step (
  order_id UUID NOT NULL REFERENCES orders,
  version BIGINT NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  actor_kind VARCHAR(20) NOT NULL,
  actor_name VARCHAR(120) NOT NULL,
  from_state VARCHAR(20),
  to_state VARCHAR(20) NOT NULL,
  undo BOOLEAN NOT NULL,
  reason VARCHAR(500) NOT NULL,
  PRIMARY KEY (order_id, version)
);
