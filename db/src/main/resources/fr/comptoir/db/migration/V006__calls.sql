CREATE TABLE phone_call (
  id VARCHAR(120) PRIMARY KEY,
  version BIGINT NOT NULL,
  line VARCHAR(40) NOT NULL,
  phone VARCHAR(16),
  customer_id BIGINT REFERENCES customer,
  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
  answered_at TIMESTAMP WITH TIME ZONE,
  ended_at TIMESTAMP WITH TIME ZONE,
  outcome VARCHAR(20),
  end_reason VARCHAR(60),
  voice VARCHAR(60) NOT NULL,
  tokens_in BIGINT NOT NULL,
  tokens_out BIGINT NOT NULL,
  cost_micros BIGINT NOT NULL,
  interruptions INT NOT NULL,
  packets_lost INT NOT NULL,
  jitter_micros INT NOT NULL
);
CREATE INDEX phone_call_started ON phone_call (started_at);
CREATE INDEX phone_call_phone ON phone_call (phone, started_at);

-- Append-only. Which columns are filled depends on the kind.
CREATE TABLE call_entry (
  call_id VARCHAR(120) NOT NULL REFERENCES phone_call,
  seq INT NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  kind VARCHAR(20) NOT NULL,
  speaker VARCHAR(20),
  item_id VARCHAR(120),
  content VARCHAR(100000) NOT NULL,
  tool_call_id VARCHAR(120),
  arguments VARCHAR(100000),
  result VARCHAR(100000),
  millis INT,
  PRIMARY KEY (call_id, seq)
);

-- The answer each tool call got, so that the same one again gets the same. A model's ids are its own: two calls may use the same.
CREATE TABLE tool_result (
  call_id VARCHAR(120) NOT NULL,
  tool_call_id VARCHAR(120) NOT NULL,
  name VARCHAR(60) NOT NULL,
  result VARCHAR(100000) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (call_id, tool_call_id)
);
