CREATE TABLE message (
  id UUID PRIMARY KEY,
  version BIGINT NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  call_id VARCHAR(120),
  phone VARCHAR(16),
  name VARCHAR(200) NOT NULL,
  content VARCHAR(10000) NOT NULL,
  category VARCHAR(30) NOT NULL,
  urgent BOOLEAN NOT NULL,
  state VARCHAR(20) NOT NULL
);
CREATE INDEX message_state ON message (state);

-- matching: the question without accents, case and punctuation, so that the same one is counted once.
CREATE TABLE question (
  id UUID PRIMARY KEY,
  version BIGINT NOT NULL,
  content VARCHAR(2000) NOT NULL,
  matching VARCHAR(2000) NOT NULL UNIQUE,
  answer VARCHAR(4000),
  category VARCHAR(30) NOT NULL,
  state VARCHAR(20) NOT NULL,
  asked INT NOT NULL,
  last_asked TIMESTAMP WITH TIME ZONE NOT NULL,
  call_id VARCHAR(120)
);

CREATE TABLE group_enquiry (
  id UUID PRIMARY KEY,
  version BIGINT NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  call_id VARCHAR(120),
  phone VARCHAR(16),
  name VARCHAR(200) NOT NULL,
  party_size INT NOT NULL,
  wanted_date DATE,
  wanted_time TIME,
  occasion VARCHAR(500) NOT NULL,
  budget VARCHAR(200) NOT NULL,
  note VARCHAR(4000) NOT NULL,
  state VARCHAR(20) NOT NULL
);
CREATE INDEX group_enquiry_state ON group_enquiry (state);
