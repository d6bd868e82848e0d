package fr.comptoir.app.setup;

import static fr.comptoir.app.setup.SampleRestaurant.each;
import static fr.comptoir.app.setup.SampleRestaurant.place;
import static fr.comptoir.app.setup.SampleRestaurant.texts;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.Street;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Cart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The sample's customers, answered questions and streets. Ids are 0 where the book gives them.
record SamplePeople(JsonNode file) {

  List<Customer> customers() {
    return each(file.get("customers")).map(SamplePeople::customer).toList();
  }

  private static Customer customer(JsonNode c) {
    return new Customer(
        0,
        1,
        new PhoneNumber(c.get("phone").asString()),
        c.get("first_name").asString(),
        c.get("last_name").asString(),
        "",
        c.get("language").asString(),
        each(c.get("addresses")).map(SamplePeople::address).toList(),
        usual(c.get("usual")),
        c.get("orders").asInt(),
        c.get("visits").asInt(),
        c.get("no_shows").asInt(),
        texts(c.get("allergies")),
        c.get("allergies_consent").asBoolean(),
        c.get("sms_ok").asBoolean(),
        c.get("vip").asBoolean(),
        c.get("blocked").asBoolean(),
        c.get("note").asString());
  }

  private static Address address(JsonNode a) {
    return new Address(
        0,
        a.get("label").asString(),
        a.get("street").asString(),
        a.get("postal_code").asString(),
        a.get("city").asString(),
        a.get("details").asString(),
        place(a),
        a.get("precision").asString());
  }

  private static List<Cart.Line> usual(JsonNode lines) {
    var usual = new ArrayList<Cart.Line>();
    for (JsonNode line : lines) {
      usual.add(
          new Cart.Line(
              usual.size() + 1,
              line.get("item").asInt(),
              line.get("quantity").asInt(),
              each(line.get("options")).map(JsonNode::asInt).toList(),
              ""));
    }
    return List.copyOf(usual);
  }

  List<Question> answers(Instant now) {
    return each(file.get("faq")).map(q -> answer(q, now)).toList();
  }

  private static Question answer(JsonNode q, Instant now) {
    String text = q.get("question").asString();
    return new Question(
        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
        1,
        text,
        q.get("answer").asString(),
        Question.Category.valueOf(q.get("category").asString().toUpperCase(Locale.ROOT)),
        Question.State.ANSWERED,
        1,
        now,
        null);
  }

  List<Street> streets() {
    return each(file.get("streets"))
        .map(
            s ->
                new Street(
                    s.get("street").asString(),
                    s.get("postal_code").asString(),
                    s.get("city").asString(),
                    place(s)))
        .toList();
  }
}
