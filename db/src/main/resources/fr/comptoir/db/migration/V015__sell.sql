-- What the telephone may do: propose something with an order, and until when a caller cancels alone.
ALTER TABLE house ADD COLUMN suggests BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE house ADD COLUMN cancel_until_min INT DEFAULT 120 NOT NULL;

-- An option off the card ("86"), by the number it has on the whole card; until_at null = until it is put back.
CREATE TABLE choice_gone (
  number INT PRIMARY KEY,
  until_at TIMESTAMP WITH TIME ZONE
);

-- Why staff promised a time the kitchen had no slot for; null = it had one.
ALTER TABLE order_quote ADD COLUMN forced_why VARCHAR(500);
