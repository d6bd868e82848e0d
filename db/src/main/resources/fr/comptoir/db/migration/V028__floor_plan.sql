-- How each table is drawn on the plan of its room; sizes in plan units, 0 = as its seats say.
ALTER TABLE dining_table ADD COLUMN form VARCHAR(12) DEFAULT 'RECTANGLE' NOT NULL;
ALTER TABLE dining_table ADD COLUMN width INT DEFAULT 0 NOT NULL;
ALTER TABLE dining_table ADD COLUMN height INT DEFAULT 0 NOT NULL;
ALTER TABLE dining_table ADD COLUMN rotation INT DEFAULT 0 NOT NULL;
