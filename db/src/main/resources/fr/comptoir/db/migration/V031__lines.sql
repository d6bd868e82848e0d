-- How each wall line takes its calls; a line without a row does as usual.
CREATE TABLE line_rules (
  line VARCHAR(60) PRIMARY KEY,
  version BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  phone VARCHAR(16) UNIQUE,
  mode VARCHAR(20) NOT NULL CHECK (mode IN ('ASSISTANT_FIRST', 'STAFF_FIRST', 'OFF')),
  ring_seconds INT NOT NULL CHECK (ring_seconds BETWEEN 5 AND 60),
  repeat_minutes INT NOT NULL CHECK (repeat_minutes BETWEEN 0 AND 120),
  vip_to_person BOOLEAN NOT NULL,
  anonymous VARCHAR(20) NOT NULL CHECK (anonymous IN ('AS_OTHERS', 'PERSON', 'DECLINE')),
  shield BOOLEAN NOT NULL
);

-- Hours in which a line is in another mode, one row a day they begin on.
CREATE TABLE line_band (
  line VARCHAR(60) NOT NULL REFERENCES line_rules,
  place INT NOT NULL,
  weekday INT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_time TIME NOT NULL,
  until_time TIME NOT NULL,
  mode VARCHAR(20) NOT NULL CHECK (mode IN ('ASSISTANT_FIRST', 'STAFF_FIRST', 'OFF')),
  PRIMARY KEY (line, place, weekday)
);
