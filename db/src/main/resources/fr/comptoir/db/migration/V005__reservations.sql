CREATE TABLE table_quote (
  id UUID PRIMARY KEY,
  owner VARCHAR(120) NOT NULL,
  starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  party_size INT NOT NULL,
  service VARCHAR(80) NOT NULL,
  seating VARCHAR(20),
  offer INT,
  reservation_id UUID
);
CREATE INDEX table_quote_expiry ON table_quote (expires_at);

CREATE TABLE table_quote_table (
  quote_id UUID NOT NULL REFERENCES table_quote ON DELETE CASCADE,
  position INT NOT NULL,
  table_number VARCHAR(20) NOT NULL,
  PRIMARY KEY (quote_id, position)
);

CREATE TABLE reservation (
  id UUID PRIMARY KEY,
  version BIGINT NOT NULL,
  code VARCHAR(8) NOT NULL,
  state VARCHAR(20) NOT NULL,
  business_day DATE NOT NULL,
  starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  party_size INT NOT NULL,
  service VARCHAR(80) NOT NULL,
  guest_name VARCHAR(200) NOT NULL,
  phone VARCHAR(16),
  customer_id BIGINT REFERENCES customer,
  seating VARCHAR(20),
  occasion VARCHAR(200) NOT NULL,
  high_chairs INT NOT NULL,
  note VARCHAR(2000) NOT NULL,
  offer INT,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  call_id VARCHAR(120)
);
CREATE INDEX reservation_day ON reservation (business_day);
CREATE INDEX reservation_code ON reservation (code);
CREATE INDEX reservation_phone ON reservation (phone, starts_at);
CREATE INDEX reservation_customer ON reservation (customer_id);
CREATE INDEX reservation_starts ON reservation (starts_at);

CREATE TABLE reservation_table (
  reservation_id UUID NOT NULL REFERENCES reservation,
  position INT NOT NULL,
  table_number VARCHAR(20) NOT NULL,
  PRIMARY KEY (reservation_id, position)
);

CREATE TABLE reservation_allergy (
  reservation_id UUID NOT NULL REFERENCES reservation,
  position INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  PRIMARY KEY (reservation_id, position)
);

-- Append-only: one row for each version.
CREATE TABLE reservation_step (
  reservation_id UUID NOT NULL REFERENCES reservation,
  version BIGINT NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  actor_kind VARCHAR(20) NOT NULL,
  actor_name VARCHAR(120) NOT NULL,
  from_state VARCHAR(20),
  to_state VARCHAR(20) NOT NULL,
  undo BOOLEAN NOT NULL,
  reason VARCHAR(500) NOT NULL,
  PRIMARY KEY (reservation_id, version)
);
