-- Replaced by the first real table: Flyway and jOOQ need at least one.
CREATE TABLE meta (key_name VARCHAR(40) PRIMARY KEY, text_value VARCHAR(200) NOT NULL);
