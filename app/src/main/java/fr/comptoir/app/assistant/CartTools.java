package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.CartUpdate;
import fr.comptoir.app.assistant.ToolRequest.Change;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.AllergenRules;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `cart_update`.
record CartTools(CallTurn call) {
  private static final int READ_OUT = 3;

  Answer update(CartUpdate request) {
    reopen(request);
    PricedCart before = call.desks().carts().priced(call.callId());
    List<CartChange> wanted = request.changes().stream().map(CartTools::change).toList();
    CartRules.Change change = call.desks().carts().change(call.callId(), wanted);
    Answer answer =
        change.problems().isEmpty() ? taken(change.priced(), before) : refused(change, wanted);
    suggest(change, before, answer);
    return answer
        .put("lines", lines(change.priced()))
        .put("subtotal_cents", change.priced().subtotal().cents());
  }

  private void suggest(CartRules.Change change, PricedCart before, Answer answer) {
    if (!change.problems().isEmpty()) return;
    Set<Integer> there = items(change.priced());
    items(before).stream().filter(item -> !there.contains(item)).forEach(call::putBack);
    var text = new SuggestionText(call);
    text.of(change.priced(), said(change.priced()))
        .ifPresent(suggestion -> answer.put("suggestions", text.facts(suggestion)));
  }

  private static Set<Integer> items(PricedCart cart) {
    return cart.lines().stream().map(PricedCart.Line::item).collect(Collectors.toSet());
  }

  /// Allergens on the caller's card, and those named with any line of the cart.
  private Set<Allergen> said(PricedCart cart) {
    Set<Allergen> said = known();
    cart.lines().forEach(line -> said.addAll(AllergenWords.in(line.note())));
    return said;
  }

  /// Who sets or removes a line while the cart is empty means the order that was just confirmed:
  /// its lines are the cart again, and what comes of it changes that order.
  private void reopen(CartUpdate request) {
    Order placed = call.placed();
    boolean aboutLines =
        request.changes().stream().anyMatch(change -> change.op() != ToolRequest.Op.ADD);
    if (placed == null || !aboutLines) return;
    if (!call.desks().carts().cart(call.callId()).lines().isEmpty()) return;
    call.desks().carts().refill(call.callId(), placed);
    call.change();
  }

  private static CartChange change(Change change) {
    return switch (change.op()) {
      case ADD ->
          new CartChange.Add(
              Objects.requireNonNull(change.item()),
              Objects.requireNonNullElse(change.quantity(), 1),
              Objects.requireNonNullElse(change.options(), List.of()),
              Objects.requireNonNullElse(change.note(), ""));
      case SET ->
          new CartChange.Set(
              Objects.requireNonNull(change.line()),
              change.quantity(),
              change.options(),
              change.note());
      case REMOVE -> new CartChange.Remove(Objects.requireNonNull(change.line()));
    };
  }

  /// A number that isn't on the card is the model's mistake; a dish that is sold out is the house's
  /// no.
  private Answer refused(CartRules.Change change, List<CartChange> wanted) {
    boolean mistake = change.problems().stream().anyMatch(problem -> mistaken(problem.refusal()));
    CartRules.Problem first = change.problems().getFirst();
    List<MenuItem> others = instead(first, wanted.get(first.change()));
    String say = call.words(first.refusal()) + new InsteadText(call).words(others);
    Answer answer = Answer.of(mistake ? "invalid" : "refused", say);
    if (!others.isEmpty()) answer.put("instead", InsteadText.facts(others));
    change
        .problems()
        .forEach(problem -> answer.problem(problem.refusal(), call.words(problem.refusal())));
    return answer;
  }

  private List<MenuItem> instead(CartRules.Problem problem, CartChange wanted) {
    return wanted instanceof CartChange.Add add
        ? new InsteadText(call).of(problem.refusal(), add.item())
        : List.of();
  }

  private static boolean mistaken(Refusal refusal) {
    return refusal instanceof Refusal.UnknownItem
        || refusal instanceof Refusal.UnknownLine
        || refusal instanceof Refusal.UnknownOption
        || refusal instanceof Refusal.BadQuantity;
  }

  private Answer taken(PricedCart cart, PricedCart before) {
    String warning = warning(cart, before);
    Optional<PricedCart.Line> open =
        cart.lines().stream().filter(line -> !line.missing().isEmpty()).findFirst();
    if (open.isPresent()) {
      return Answer.of("needs_choice", warning + question(open.get()));
    }
    return Answer.of("ok", warning + summary(cart));
  }

  private String summary(PricedCart cart) {
    if (cart.lines().isEmpty()) return call.say("voice.cart.empty");
    String total = call.speech().money(cart.subtotal());
    return cart.lines().size() > READ_OUT
        ? call.say("voice.cart.long", total)
        : call.say("voice.cart.ok", LineText.of(call.speech(), cart.lines()), total);
  }

  private String question(PricedCart.Line line) {
    PricedCart.Missing missing = line.missing().getFirst();
    List<String> names = missing.choices().stream().map(PricedCart.Option::name).toList();
    return call.say(
        "voice.cart.needs_choice", line.name(), missing.step(), call.speech().or(names));
  }

  /// What must be said of the lines that are new or changed, to who said that they are allergic.
  private String warning(PricedCart cart, PricedCart before) {
    Menu menu = call.desks().menu().menu();
    Set<Allergen> known = known();
    List<String> warnings = new ArrayList<>();
    for (PricedCart.Line line : cart.lines()) {
      if (before.lines().contains(line)) continue;
      Set<Allergen> asked = EnumSet.copyOf(known);
      asked.addAll(AllergenWords.in(line.note()));
      List<Integer> options = line.options().stream().map(PricedCart.Option::number).toList();
      menu.item(line.item())
          .ifPresent(
              item ->
                  new AllergenRules(menu)
                      .warnings(item, options, asked)
                      .forEach(
                          (allergen, presence) ->
                              warnings.add(
                                  call.speech()
                                      .words()
                                      .text(
                                          "voice.allergy." + Answer.word(presence),
                                          line.name(),
                                          call.speech().words().text("allergen.", allergen)))));
    }
    return warnings.isEmpty() ? "" : String.join(" ", warnings) + " ";
  }

  private Set<Allergen> known() {
    Set<Allergen> known = EnumSet.noneOf(Allergen.class);
    call.allergies().forEach(name -> known.addAll(AllergenWords.in(name)));
    return known;
  }

  static ArrayNode lines(PricedCart cart) {
    ArrayNode array = Answer.JSON.arrayNode();
    cart.lines().forEach(line -> array.add(line(line)));
    return array;
  }

  private static ObjectNode line(PricedCart.Line line) {
    ObjectNode json =
        Answer.JSON
            .objectNode()
            .put("line", line.line())
            .put("item", line.item())
            .put("name", line.name())
            .put("quantity", line.quantity());
    ArrayNode options = json.putArray("options");
    line.options().forEach(option -> options.add(option.name()));
    json.put("note", line.note())
        .put("unit_cents", line.unit().cents())
        .put("total_cents", line.total().cents());
    ArrayNode missing = json.putArray("missing");
    for (PricedCart.Missing step : line.missing()) {
      ArrayNode choices = missing.addObject().put("step", step.step()).putArray("choices");
      step.choices()
          .forEach(
              choice ->
                  choices
                      .addObject()
                      .put("option", choice.number())
                      .put("name", choice.name())
                      .put("extra_cents", choice.extra().cents()));
    }
    return json;
  }
}
