-- What the kitchen said is done, part by part. One press may be several rows; taken back, they stay.
-- line: the ticket's own number of a dish, which stays with it when the order is changed; 0 = the ticket as a whole.
-- station: '' = of no station.
-- version: the order's when it was pressed. A dish that changed later is to be made anew.
CREATE TABLE kitchen_bump (
  order_id UUID NOT NULL REFERENCES orders,
  press INT NOT NULL,
  line INT NOT NULL,
  station VARCHAR(40) NOT NULL,
  version BIGINT NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  pressed_by VARCHAR(120) NOT NULL,
  taken_back_at TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (order_id, press, line, station)
);
CREATE INDEX kitchen_bump_at ON kitchen_bump (at);
