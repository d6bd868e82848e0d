-- What the owner tells the assistant to say and to take; no row = the usual.
CREATE TABLE assistant_policy (
  id INT PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL,
  greeting VARCHAR(300) NOT NULL,
  says_what_it_is BOOLEAN NOT NULL,
  notes VARCHAR(4000) NOT NULL,
  takes_orders BOOLEAN NOT NULL,
  takes_reservations BOOLEAN NOT NULL
);
