package fr.comptoir.app.headless;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The book's records as JSON objects. Names of keys are a contract with scripts.
final class Snapshots {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final ZoneId zone;

  Snapshots(ZoneId zone) {
    this.zone = zone;
  }

  ObjectNode order(Order order) {
    ObjectNode json =
        JSON.objectNode()
            .put("id", order.id().value().toString())
            .put("version", order.version())
            .put("number", order.number())
            .put("business_day", order.businessDay().toString())
            .put("state", word(order.state()))
            .put("mode", word(order.mode()))
            .put("placed_at", time(order.placedAt()))
            .put("promised_at", time(order.promisedAt()))
            .put("cook_from", time(order.cookFrom()))
            .put("customer_name", order.guest().name())
            .put("phone", e164(order.guest().phone()))
            .put("customer_id", order.guest().customerId());
    ArrayNode lines = json.putArray("lines");
    order.lines().forEach(line -> lines.add(line(line)));
    if (!order.discount().isZero()) json.put("discount_cents", order.discount().cents());
    json.put("subtotal_cents", order.subtotal().cents())
        .put("fee_cents", order.fee().cents())
        .put("total_cents", order.total().cents());
    ObjectNode vat = json.putObject("vat");
    order.vat().forEach((rate, amount) -> vat.put(String.valueOf(rate), amount.cents()));
    json.put("payment", word(order.payment())).put("note", order.note());
    if (order.address() != null) json.set("address", address(order.address()));
    return json.put("table", order.table()).put("call", order.callId());
  }

  private static ObjectNode line(PricedCart.Line line) {
    ObjectNode json =
        JSON.objectNode()
            .put("item", line.item())
            .put("name", line.name())
            .put("quantity", line.quantity());
    ArrayNode options = json.putArray("options");
    line.options().forEach(option -> options.add(option.name()));
    return json.put("note", line.note())
        .put("unit_cents", line.unit().cents())
        .put("total_cents", line.total().cents());
  }

  ObjectNode reservation(Reservation reservation) {
    ZonedDateTime start = reservation.start().atZone(zone);
    ObjectNode json =
        JSON.objectNode()
            .put("id", reservation.id().value().toString())
            .put("version", reservation.version())
            .put("code", reservation.code())
            .put("state", word(reservation.state()))
            .put("date", start.toLocalDate().toString())
            .put("time", HOUR.format(start))
            .put("start", time(reservation.start()))
            .put("end", time(reservation.end()))
            .put("party_size", reservation.partySize())
            .put("service", reservation.service());
    json.set("tables", texts(reservation.tables()));
    Reservation.Wishes wishes = reservation.wishes();
    json.put("customer_name", reservation.guest().name())
        .put("phone", e164(reservation.guest().phone()))
        .put("customer_id", reservation.guest().customerId())
        .put("seating", wishes.seating() == null ? null : word(wishes.seating()))
        .put("occasion", wishes.occasion());
    json.set("allergies", texts(wishes.allergies()));
    return json.put("children", wishes.children())
        .put("high_chairs", wishes.highChairs())
        .put("note", wishes.note())
        .put("offer", reservation.offer())
        .put("call", reservation.callId());
  }

  ObjectNode message(Message message) {
    return JSON.objectNode()
        .put("id", message.id().toString())
        .put("version", message.version())
        .put("received_at", time(message.at()))
        .put("state", word(message.state()))
        .put("category", word(message.category()))
        .put("urgent", message.urgent())
        .put("name", message.name())
        .put("phone", e164(message.phone()))
        .put("content", message.content())
        .put("call", message.callId());
  }

  ObjectNode question(Question question) {
    return JSON.objectNode()
        .put("id", question.id().toString())
        .put("version", question.version())
        .put("state", word(question.state()))
        .put("category", word(question.category()))
        .put("question", question.text())
        .put("answer", question.answer())
        .put("asked", question.asked())
        .put("call", question.callId());
  }

  ObjectNode enquiry(GroupEnquiry enquiry) {
    return JSON.objectNode()
        .put("id", enquiry.id().toString())
        .put("version", enquiry.version())
        .put("received_at", time(enquiry.at()))
        .put("state", word(enquiry.state()))
        .put("party_size", enquiry.partySize())
        .put("date", enquiry.date() == null ? null : enquiry.date().toString())
        .put("time", enquiry.time() == null ? null : HOUR.format(enquiry.time()))
        .put("occasion", enquiry.occasion())
        .put("budget", enquiry.budget())
        .put("name", enquiry.name())
        .put("phone", e164(enquiry.phone()))
        .put("note", enquiry.note())
        .put("follow_up", enquiry.followUp() == null ? null : enquiry.followUp().toString())
        .put("call", enquiry.callId());
  }

  ObjectNode customer(Customer customer) {
    ObjectNode json =
        JSON.objectNode()
            .put("id", customer.id())
            .put("version", customer.version())
            .put("first_name", customer.firstName())
            .put("last_name", customer.lastName())
            .put("phone", e164(customer.phone()))
            .put("email", customer.email())
            .put("language", customer.language());
    ArrayNode addresses = json.putArray("addresses");
    customer.addresses().forEach(address -> addresses.add(address(address)));
    json.set("allergies", texts(customer.allergies()));
    return json.put("allergies_consent", customer.allergiesConsent())
        .put("sms_ok", customer.smsOk())
        .put("orders", customer.orders())
        .put("visits", customer.visits())
        .put("no_shows", customer.noShows())
        .put("vip", customer.vip())
        .put("blocked", customer.blocked());
  }

  ObjectNode menu(Menu menu) {
    ObjectNode json = JSON.objectNode().put("version", menu.version());
    ArrayNode soldOut = json.putArray("sold_out");
    menu.items().stream().filter(MenuItem::soldOut).forEach(item -> soldOut.add(item.number()));
    return json;
  }

  private static ObjectNode address(Address address) {
    return JSON.objectNode()
        .put("address_id", address.id())
        .put("label", address.label())
        .put("street", address.street())
        .put("postal_code", address.postalCode())
        .put("city", address.city())
        .put("details", address.details());
  }

  private static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /// `2026-11-20T20:15:00+01:00`.
  String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  /// Null for a withheld number.
  static @Nullable String e164(@Nullable PhoneNumber phone) {
    return phone == null ? null : phone.e164();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
