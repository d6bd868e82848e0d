-- Which promises of a guest are the newest is read from the index alone: a row of the table lies somewhere else each time, and a regular has hundreds of them.
DROP INDEX orders_customer;
DROP INDEX orders_phone;
DROP INDEX orders_guest;
CREATE INDEX orders_phone ON orders (phone, placed_at, guest_name, quote_id);
CREATE INDEX orders_guest ON orders (guest_name, placed_at, phone, quote_id);

DROP INDEX reservation_phone;
DROP INDEX reservation_guest;
CREATE INDEX reservation_newest ON reservation (customer_id, starts_at, id);
CREATE INDEX reservation_phone ON reservation (phone, starts_at, guest_name, id);
CREATE INDEX reservation_guest ON reservation (guest_name, starts_at, phone, id);

-- Who was here lately comes first of all, whatever was typed.
DROP INDEX search_guest_seen;
CREATE INDEX search_guest_seen ON search_guest (seen_at, name, number, customer_id, id);
