-- Services of a weekday or of one special day, under one id and with all their terms.
CREATE TABLE special_day (
  on_date DATE PRIMARY KEY,
  name VARCHAR(80) NOT NULL
);

CREATE TABLE service_period (
  id INT PRIMARY KEY,
  weekday INT CHECK (weekday BETWEEN 1 AND 7),
  on_date DATE REFERENCES special_day ON DELETE CASCADE,
  position INT NOT NULL,
  name VARCHAR(80) NOT NULL,
  starts TIME NOT NULL,
  length_min INT NOT NULL,
  last_seating_min INT NOT NULL,
  capacity INT NOT NULL,
  slot_min INT NOT NULL,
  min_party INT DEFAULT 1 NOT NULL,
  max_party INT,
  arrivals_per_slot INT,
  auto_confirm BOOLEAN DEFAULT TRUE NOT NULL,
  hidden BOOLEAN DEFAULT FALSE NOT NULL,
  prepayment_note VARCHAR(200) DEFAULT '' NOT NULL,
  CHECK (weekday IS NULL OR on_date IS NULL)
);

INSERT INTO service_period
  (id, weekday, position, name, starts, length_min, last_seating_min, capacity, slot_min)
SELECT
  weekday * 100 + position, weekday, position, name, starts, length_min, last_seating_min,
  capacity, slot_min
FROM service;

CREATE TABLE service_period_room (
  service INT NOT NULL REFERENCES service_period ON DELETE CASCADE,
  room VARCHAR(40) NOT NULL,
  PRIMARY KEY (service, room)
);

INSERT INTO service_period_room (service, room)
SELECT weekday * 100 + position, room FROM service_room;

DROP TABLE service_room;
DROP TABLE service;

-- Length of a stay in this service, where it isn't the house's.
CREATE TABLE service_turn (
  service INT NOT NULL REFERENCES service_period ON DELETE CASCADE,
  up_to INT NOT NULL,
  minutes INT NOT NULL,
  PRIMARY KEY (service, up_to)
);

-- Hours of a way to order that has its own; without rows it has those of the services.
CREATE TABLE mode_hours (
  mode VARCHAR(20) NOT NULL,
  weekday INT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  position INT NOT NULL,
  starts TIME NOT NULL,
  length_min INT NOT NULL,
  PRIMARY KEY (mode, weekday, position)
);

-- Closed from the first to the last date, both included.
CREATE TABLE closure (
  id INT PRIMARY KEY,
  from_date DATE NOT NULL,
  until_date DATE NOT NULL,
  reason VARCHAR(200) NOT NULL,
  CHECK (from_date <= until_date)
);

CREATE TABLE closed_holiday (
  holiday VARCHAR(30) PRIMARY KEY
);

-- "Full from here": a service of one date takes nobody more, for seats, for the kitchen or both.
CREATE TABLE full_mark (
  on_date DATE NOT NULL,
  service VARCHAR(80) NOT NULL,
  seats BOOLEAN NOT NULL,
  kitchen BOOLEAN NOT NULL,
  from_time TIME,
  PRIMARY KEY (on_date, service)
);

ALTER TABLE house ADD COLUMN holiday_region VARCHAR(20) DEFAULT 'FRANCE' NOT NULL;
ALTER TABLE house ADD COLUMN late_after_min INT DEFAULT 10 NOT NULL;
ALTER TABLE house ADD COLUMN no_show_after_min INT;
ALTER TABLE house ADD COLUMN finish_after_min INT DEFAULT 60 NOT NULL;
ALTER TABLE house ADD COLUMN doubt_from_no_shows INT DEFAULT 3 NOT NULL;

ALTER TABLE dining_table ADD COLUMN priority INT DEFAULT 0 NOT NULL;
ALTER TABLE dining_table ADD COLUMN in_use BOOLEAN DEFAULT TRUE NOT NULL;

-- A table out of use for a while.
CREATE TABLE table_block (
  id UUID PRIMARY KEY,
  table_number VARCHAR(20) NOT NULL,
  starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  reason VARCHAR(200) NOT NULL
);
CREATE INDEX table_block_time ON table_block (ends_at);

-- A quote for moving a reservation: its own table doesn't count as taken.
ALTER TABLE table_quote ADD COLUMN replaces UUID;

ALTER TABLE reservation ADD COLUMN children INT DEFAULT 0 NOT NULL;
CREATE INDEX reservation_state ON reservation (state, starts_at);

CREATE TABLE waiting (
  id UUID PRIMARY KEY,
  version BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  business_day DATE NOT NULL,
  name VARCHAR(200) NOT NULL,
  phone VARCHAR(16),
  party_size INT NOT NULL,
  seating VARCHAR(20),
  note VARCHAR(500) NOT NULL,
  since TIMESTAMP WITH TIME ZONE NOT NULL,
  quoted_min INT,
  reservation_id UUID
);
CREATE INDEX waiting_day ON waiting (business_day, state);

-- What the team should know about a date.
CREATE TABLE day_note (
  on_date DATE PRIMARY KEY,
  version BIGINT NOT NULL,
  content VARCHAR(4000) NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);

ALTER TABLE group_enquiry ADD COLUMN follow_up DATE;
