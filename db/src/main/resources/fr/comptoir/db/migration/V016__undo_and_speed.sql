-- What a reservation was before a change of its content, one row for each, so that the last one can be taken back.
CREATE TABLE reservation_revision (
  reservation_id UUID NOT NULL REFERENCES reservation,
  version BIGINT NOT NULL,
  business_day_before DATE NOT NULL,
  starts_at_before TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at_before TIMESTAMP WITH TIME ZONE NOT NULL,
  party_size_before INT NOT NULL,
  service_before VARCHAR(80) NOT NULL,
  guest_name_before VARCHAR(200) NOT NULL,
  phone_before VARCHAR(16),
  customer_before BIGINT REFERENCES customer,
  seating_before VARCHAR(20),
  occasion_before VARCHAR(200) NOT NULL,
  high_chairs_before INT NOT NULL,
  children_before INT NOT NULL,
  note_before VARCHAR(2000) NOT NULL,
  offer_before INT,
  PRIMARY KEY (reservation_id, version)
);

CREATE TABLE reservation_revision_table (
  reservation_id UUID NOT NULL,
  version BIGINT NOT NULL,
  position INT NOT NULL,
  table_number VARCHAR(20) NOT NULL,
  PRIMARY KEY (reservation_id, version, position),
  FOREIGN KEY (reservation_id, version) REFERENCES reservation_revision ON DELETE CASCADE
);

CREATE TABLE reservation_revision_allergy (
  reservation_id UUID NOT NULL,
  version BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  PRIMARY KEY (reservation_id, version, position),
  FOREIGN KEY (reservation_id, version) REFERENCES reservation_revision ON DELETE CASCADE
);

-- What was before the last step; null when there is nothing to take back.
ALTER TABLE message ADD COLUMN state_before VARCHAR(20);
ALTER TABLE message ADD COLUMN assignee_before VARCHAR(120);
ALTER TABLE message ADD COLUMN urgent_before BOOLEAN;
ALTER TABLE question ADD COLUMN state_before VARCHAR(20);
ALTER TABLE question ADD COLUMN answer_before VARCHAR(4000);
ALTER TABLE group_enquiry ADD COLUMN state_before VARCHAR(20);
ALTER TABLE group_enquiry ADD COLUMN follow_up_before DATE;
ALTER TABLE day_note ADD COLUMN content_before VARCHAR(4000);

-- One letter in the search box asks for those seen last. What is counted of a card, and its latest promises, are read from the index alone.
CREATE INDEX search_guest_seen ON search_guest (seen_at);
CREATE INDEX orders_card ON orders (customer_id, placed_at, state, quote_id);
CREATE INDEX reservation_card ON reservation (customer_id, state, starts_at);
