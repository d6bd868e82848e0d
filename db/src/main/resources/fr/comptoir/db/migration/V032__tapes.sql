-- Sound that is kept: what a caller left after the tone, and calls recorded because the owner wants it. The sound itself is an
-- encrypted file named by the id. waveform: one hex digit for each hundredth of its length. erased_at: the file is to go, or has gone.
CREATE TABLE tape (
  id UUID PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  call_id VARCHAR(120) NOT NULL,
  message_id UUID,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  millis INT NOT NULL,
  waveform VARCHAR(100) NOT NULL,
  transcript VARCHAR(10000) NOT NULL,
  erased_at TIMESTAMP WITH TIME ZONE
);

CREATE INDEX tape_call ON tape (call_id);
CREATE INDEX tape_message ON tape (message_id);
CREATE INDEX tape_at ON tape (at);
