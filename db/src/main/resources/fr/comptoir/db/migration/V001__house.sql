-- The restaurant: one row says who we are and on what terms we work.
CREATE TABLE house (
  id INT PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  phone VARCHAR(16) NOT NULL,
  phone_spoken VARCHAR(80) NOT NULL,
  email VARCHAR(200) NOT NULL,
  street VARCHAR(200) NOT NULL,
  postal_code VARCHAR(10) NOT NULL,
  city VARCHAR(100) NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  zone VARCHAR(60) NOT NULL,
  day_ends TIME NOT NULL,
  languages VARCHAR(60) NOT NULL,
  arrivals_per_slot INT NOT NULL,
  max_party INT NOT NULL,
  group_from INT NOT NULL,
  notice_min INT NOT NULL,
  days_ahead INT NOT NULL,
  hold_min INT NOT NULL,
  late_release_min INT NOT NULL,
  kitchen_slot_min INT NOT NULL,
  min_pickup_min INT NOT NULL,
  delivers BOOLEAN NOT NULL,
  radius_m INT NOT NULL,
  fee_cents INT NOT NULL,
  minimum_cents INT NOT NULL,
  free_above_cents INT NOT NULL,
  speed_kmh INT NOT NULL,
  handover_min INT NOT NULL,
  couriers INT NOT NULL
);

CREATE TABLE service (
  weekday INT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  position INT NOT NULL,
  name VARCHAR(80) NOT NULL,
  starts TIME NOT NULL,
  length_min INT NOT NULL,
  last_seating_min INT NOT NULL,
  capacity INT NOT NULL,
  slot_min INT NOT NULL,
  PRIMARY KEY (weekday, position)
);

CREATE TABLE service_room (
  weekday INT NOT NULL,
  position INT NOT NULL,
  room VARCHAR(40) NOT NULL,
  PRIMARY KEY (weekday, position, room),
  FOREIGN KEY (weekday, position) REFERENCES service ON DELETE CASCADE
);

-- Closed on this date every year.
CREATE TABLE closed_date (
  month_of_year INT NOT NULL,
  day_of_month INT NOT NULL,
  PRIMARY KEY (month_of_year, day_of_month)
);

CREATE TABLE turn_time (
  up_to INT PRIMARY KEY,
  minutes INT NOT NULL
);

CREATE TABLE station (
  id VARCHAR(40) PRIMARY KEY,
  position INT NOT NULL,
  name VARCHAR(80) NOT NULL,
  points_per_slot INT NOT NULL
);

CREATE TABLE room (
  id VARCHAR(40) PRIMARY KEY,
  position INT NOT NULL,
  name VARCHAR(80) NOT NULL,
  capacity INT NOT NULL
);

CREATE TABLE dining_table (
  number VARCHAR(20) PRIMARY KEY,
  position INT NOT NULL,
  room VARCHAR(40) NOT NULL REFERENCES room,
  seats INT NOT NULL,
  min_party INT NOT NULL,
  max_party INT NOT NULL,
  x INT NOT NULL,
  y INT NOT NULL
);

CREATE TABLE table_feature (
  table_number VARCHAR(20) NOT NULL REFERENCES dining_table ON DELETE CASCADE,
  feature VARCHAR(20) NOT NULL,
  PRIMARY KEY (table_number, feature)
);

-- Tables pushed together, and for whom.
CREATE TABLE table_join (
  id INT PRIMARY KEY,
  min_party INT NOT NULL,
  max_party INT NOT NULL
);

CREATE TABLE table_join_member (
  join_id INT NOT NULL REFERENCES table_join ON DELETE CASCADE,
  position INT NOT NULL,
  table_number VARCHAR(20) NOT NULL REFERENCES dining_table,
  PRIMARY KEY (join_id, position)
);

CREATE TABLE offer (
  number INT PRIMARY KEY,
  position INT NOT NULL,
  type VARCHAR(40) NOT NULL,
  name VARCHAR(200) NOT NULL,
  description VARCHAR(1000) NOT NULL,
  price_per_person_cents INT NOT NULL,
  min_party INT NOT NULL,
  max_party INT NOT NULL,
  from_time TIME,
  until_time TIME,
  bookable BOOLEAN NOT NULL,
  prepayment_cents INT
);

CREATE TABLE offer_day (
  offer INT NOT NULL REFERENCES offer ON DELETE CASCADE,
  weekday INT NOT NULL,
  PRIMARY KEY (offer, weekday)
);

-- Corners of the polygons we don't drive to.
CREATE TABLE excluded_area (
  area INT NOT NULL,
  corner INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (area, corner)
);

-- The address book for when no geocoder can be reached.
CREATE TABLE street (
  id INT PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  postal_code VARCHAR(10) NOT NULL,
  city VARCHAR(100) NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  lon DOUBLE PRECISION NOT NULL
);
