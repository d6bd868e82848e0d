-- The card. Written whole; orders keep names and prices of their own, so nothing points here.
CREATE TABLE menu (
  id INT PRIMARY KEY CHECK (id = 1),
  version BIGINT NOT NULL
);

CREATE TABLE menu_section (
  position INT PRIMARY KEY,
  name VARCHAR(120) NOT NULL
);

CREATE TABLE menu_item (
  number INT PRIMARY KEY,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  section VARCHAR(120) NOT NULL,
  name VARCHAR(200) NOT NULL,
  description VARCHAR(1000) NOT NULL,
  price_cents INT NOT NULL,
  station VARCHAR(40) NOT NULL,
  preparation_min INT NOT NULL,
  verified_by VARCHAR(120),
  verified_on DATE,
  sold_out BOOLEAN NOT NULL,
  window_start TIME,
  window_end TIME
);

CREATE TABLE item_vat (
  item INT NOT NULL REFERENCES menu_item ON DELETE CASCADE,
  position INT NOT NULL,
  share_bp INT NOT NULL,
  on_site_bp INT NOT NULL,
  take_away_bp INT NOT NULL,
  PRIMARY KEY (item, position)
);

CREATE TABLE item_tag (
  item INT NOT NULL REFERENCES menu_item ON DELETE CASCADE,
  tag VARCHAR(40) NOT NULL,
  PRIMARY KEY (item, tag)
);

CREATE TABLE item_mode (
  item INT NOT NULL REFERENCES menu_item ON DELETE CASCADE,
  mode VARCHAR(20) NOT NULL,
  PRIMARY KEY (item, mode)
);

-- Days of the window; none = every day.
CREATE TABLE item_day (
  item INT NOT NULL REFERENCES menu_item ON DELETE CASCADE,
  weekday INT NOT NULL,
  PRIMARY KEY (item, weekday)
);

CREATE TABLE item_allergen (
  item INT NOT NULL REFERENCES menu_item ON DELETE CASCADE,
  allergen VARCHAR(20) NOT NULL,
  presence VARCHAR(20) NOT NULL,
  PRIMARY KEY (item, allergen)
);

-- Groups are shared: all pizzas ask for the same size.
CREATE TABLE choice_group (
  id INT PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  min_choices INT NOT NULL,
  max_choices INT NOT NULL,
  preselected INT,
  extra_rule VARCHAR(10) NOT NULL
);

CREATE TABLE item_group (
  item INT NOT NULL REFERENCES menu_item ON DELETE CASCADE,
  position INT NOT NULL,
  group_id INT NOT NULL REFERENCES choice_group,
  PRIMARY KEY (item, position)
);

CREATE TABLE choice (
  group_id INT NOT NULL REFERENCES choice_group ON DELETE CASCADE,
  position INT NOT NULL,
  number INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  extra_cents INT NOT NULL,
  item INT,
  PRIMARY KEY (group_id, position)
);

CREATE TABLE choice_allergen (
  group_id INT NOT NULL REFERENCES choice_group ON DELETE CASCADE,
  number INT NOT NULL,
  allergen VARCHAR(20) NOT NULL,
  presence VARCHAR(20) NOT NULL,
  PRIMARY KEY (group_id, number, allergen)
);
