package fr.comptoir.app.e2e;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.calls.Sample;
import fr.comptoir.app.calls.SampleCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Compares the events of a call with the `final` of its file.
final class BookState {
  private final List<JsonNode> events;
  private final Set<String> before;
  private final Conversation conversation;
  private final List<String> wrong = new ArrayList<>();

  /// @param events of the call only
  /// @param before ids of the orders and reservations there were already
  BookState(List<JsonNode> events, Set<String> before, Conversation conversation) {
    this.events = events;
    this.before = before;
    this.conversation = conversation;
  }

  List<String> differences(SampleCall call, String instructions) {
    JsonNode end = call.end();
    orders(end.path("order"));
    reservations(end.path("reservation"), end.path("outcome").asString());
    left("message.changed", end.path("message"));
    left("question.changed", end.path("faq"));
    left("enquiry.changed", end.path("group"));
    outcome(end.path("outcome").asString());
    String told = Sample.plain(instructions);
    for (JsonNode word : end.path("instructions")) {
      if (!told.contains(Sample.plain(word.asString()))) wrong.add("not told of " + word);
    }
    for (JsonNode word : end.path("instructions_not")) {
      if (told.contains(Sample.plain(word.asString()))) wrong.add("was told of " + word);
    }
    return wrong;
  }

  private void orders(JsonNode want) {
    Map<String, JsonNode> orders = snapshots("order");
    orders.keySet().removeAll(before);
    if (!counted("orders", want, orders)) return;
    for (JsonNode order : orders.values()) {
      same("order total", want.path("total_cents"), order.path("total_cents"));
      int quantity = 0;
      for (JsonNode line : order.path("lines")) quantity += line.path("quantity").asInt();
      if (want.path("quantity").asInt(quantity) != quantity)
        wrong.add("quantity is " + quantity + ", want " + want.path("quantity"));
      String text = Sample.plain(order.toString());
      for (JsonNode line : want.path("lines")) {
        if (!text.contains(Sample.plain(line.asString()))) wrong.add("the order has no " + line);
      }
      phone(want, order);
      mentions(want, order);
    }
  }

  private void reservations(JsonNode want, String outcome) {
    Map<String, JsonNode> found = snapshots("reservation");
    if (want.has("state")) {
      Pattern state = Pattern.compile(want.path("state").asString(), Pattern.CASE_INSENSITIVE);
      found.values().removeIf(r -> !state.matcher(r.path("state").asString()).find());
    } else if (outcome.equals("reservation")) {
      found.keySet().removeAll(before);
    }
    if (!counted("reservations", want, found)) return;
    for (JsonNode reservation : found.values()) {
      same("party", want.path("party_size"), reservation.path("party_size"));
      if (want.has("date"))
        same("date", conversation.resolve(want.path("date")), reservation.path("date"));
      same("time", want.path("time"), reservation.path("time"));
      phone(want, reservation);
      mentions(want, reservation);
    }
  }

  private boolean counted(String what, JsonNode want, Map<String, JsonNode> found) {
    int count = want.path("count").asInt(0);
    if (found.size() == count) return true;
    wrong.add(found.size() + " " + what + ", want " + count + ": " + found.values());
    return false;
  }

  /// The latest snapshot of each, by id.
  private Map<String, JsonNode> snapshots(String kind) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    for (JsonNode event : events) {
      if (!HouseProcess.is(event, kind + ".changed")) continue;
      JsonNode snapshot = event.path(kind);
      byId.put(snapshot.path("id").asString(), snapshot);
    }
    return byId;
  }

  private void left(String event, JsonNode want) {
    if (want.isMissingNode()) return;
    List<JsonNode> found = events.stream().filter(e -> HouseProcess.is(e, event)).toList();
    if (found.isEmpty() == want.path("count").asInt() > 0)
      wrong.add(found.size() + " times " + event + ", want " + want.path("count"));
    else if (!found.isEmpty()) mentions(want, found.getLast());
  }

  private void outcome(String want) {
    JsonNode ended =
        events.stream().filter(e -> HouseProcess.is(e, "call.ended")).findFirst().orElse(null);
    if (ended == null) wrong.add("no call.ended");
    else if (!ended.path("outcome").asString().equals(want))
      wrong.add("outcome is " + ended.path("outcome") + ", want " + want);
  }

  private void same(String what, JsonNode want, JsonNode got) {
    if (!want.isMissingNode() && !want.equals(got))
      wrong.add(what + " is " + got + ", want " + want);
  }

  private void phone(JsonNode want, JsonNode snapshot) {
    if (!want.has("phone")) return;
    String text = snapshot.toString();
    if (want.path("phone").isNull()) {
      if (text.matches(".*\\+33(?!491551020)\\d{9}.*"))
        wrong.add("a withheld number is in " + text);
    } else if (!text.contains(want.path("phone").asString())) {
      wrong.add(want.path("phone") + " is not in " + text);
    }
  }

  private void mentions(JsonNode want, JsonNode got) {
    if (want.has("mentions")
        && !Pattern.compile(want.path("mentions").asString()).matcher(got.toString()).find())
      wrong.add("nothing of " + want.path("mentions") + " in " + got);
  }
}
