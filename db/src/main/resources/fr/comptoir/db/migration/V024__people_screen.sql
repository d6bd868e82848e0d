-- What the house says of a call afterwards: a bad answer, with a note of what was wrong; since when nobody need call back.
CREATE TABLE call_mark (
  call_id VARCHAR(120) PRIMARY KEY REFERENCES phone_call,
  version BIGINT NOT NULL,
  bad BOOLEAN NOT NULL,
  note VARCHAR(2000) NOT NULL,
  settled_at TIMESTAMP WITH TIME ZONE
);

-- How line and voice did in a call. reply_millis: median from the caller's last words to the first of the answer.
CREATE TABLE call_quality (
  call_id VARCHAR(120) PRIMARY KEY REFERENCES phone_call,
  codec VARCHAR(20) NOT NULL,
  packets_received BIGINT NOT NULL,
  reply_millis INT
);

CREATE INDEX phone_call_customer ON phone_call (customer_id, started_at);
CREATE INDEX question_call ON question (call_id);

-- Calls have a journal of what the house says of them: their ids are longer than ours.
ALTER TABLE book_step ALTER COLUMN ref SET DATA TYPE VARCHAR(120);

-- The cards are looked through by name.
CREATE INDEX customer_name ON customer (last_name, first_name, id);
