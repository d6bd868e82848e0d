package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.OfferRules;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.Restaurant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The instructions of one call: a text of ours with the house's data filled in, built once while
/// it rings, so that it stays the same to the byte while the call lasts.
///
/// The caller's own card is in it, nobody else's.
final class AssistantPrompt {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Messages words;
  private final Speech speech;
  private final String template;

  AssistantPrompt(Messages words) {
    this.words = words;
    this.speech = new Speech(words);
    this.template = template(words.locale());
  }

  String instructions(Briefing briefing) {
    Restaurant restaurant = briefing.house().restaurant();
    var hours = new HoursText(words);
    var card = new MenuRules(briefing.menu(), briefing.now(), null, briefing.house().offers());
    List<Offer> offers =
        new OfferRules(card.offers(), card.menu()).notOver(briefing.now().toLocalDate());
    Map<String, String> parts =
        Map.ofEntries(
            Map.entry("name", Fence.name(restaurant.name())),
            Map.entry("city", Fence.name(restaurant.city())),
            Map.entry("languages", String.join(", ", restaurant.languages())),
            Map.entry("date", date(briefing)),
            Map.entry("time", HOUR.format(briefing.now())),
            Map.entry("open_now", hours.now(briefing.house().hours(), briefing.now())),
            Map.entry("group_from", String.valueOf(briefing.house().booking().groupFrom())),
            Map.entry("restaurant", restaurant(restaurant)),
            Map.entry("hours", hours.of(briefing.house().hours(), briefing.now().toLocalDate())),
            Map.entry("menu", new MenuText(words).of(card, briefing.popular())),
            Map.entry("delivery", delivery(briefing.house().delivery(), briefing.policy())),
            Map.entry("booking", booking(briefing.house().booking(), briefing.policy())),
            Map.entry("notes", notes(briefing.policy().notes())),
            Map.entry("offers", lines(offers.stream().map(new OfferText(words, card.menu())::of))),
            Map.entry("answers", lines(briefing.answers().stream().map(this::answer))),
            Map.entry("caller", caller(briefing)));
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(parts.get(place.group(1)), place.group(1))));
  }

  String greeting(Briefing briefing) {
    Customer caller = briefing.caller();
    return new GreetingText(words)
        .of(
            briefing.policy(),
            briefing.house().restaurant().name(),
            caller == null ? "" : caller.firstName());
  }

  /// With the year and in figures too, since the tools take dates as figures.
  private String date(Briefing briefing) {
    var today = briefing.now().toLocalDate();
    return speech.date(today) + " " + today.getYear() + " (" + today + ")";
  }

  private String restaurant(Restaurant r) {
    return words.text(
        "prompt.restaurant",
        Fence.name(r.name()),
        Fence.name(r.street()),
        r.postalCode(),
        Fence.name(r.city()),
        Fence.name(r.phoneSpoken()));
  }

  private String delivery(DeliveryPolicy d, AssistantPolicy policy) {
    if (!policy.takesOrders()) return words.text("prompt.no_orders");
    if (!d.offered() || d.zones().isEmpty()) return words.text("prompt.no_delivery");
    return words.text(
        "prompt.delivery", d.zones().stream().map(this::zone).collect(Collectors.joining(" ; ")));
  }

  private String zone(DeliveryZone zone) {
    Money free = zone.freeAbove();
    return words.text(
        "prompt.delivery.zone",
        bounds(zone),
        MenuText.price(zone.minimum()),
        MenuText.price(zone.fee()),
        free == null ? "" : words.text("prompt.delivery.free", MenuText.price(free)));
  }

  private String bounds(DeliveryZone zone) {
    return switch (zone.bounds()) {
      case Bounds.Radius(int metres) -> words.text("prompt.delivery.radius", metres / 1000.0);
      case Bounds.Polygon _ -> Fence.name(zone.name());
      case Bounds.PostalCodes(Set<String> codes) ->
          words.text("prompt.delivery.postal_codes", String.join(", ", new TreeSet<>(codes)));
    };
  }

  private String booking(BookingPolicy b, AssistantPolicy policy) {
    if (!policy.takesReservations()) return words.text("prompt.no_tables");
    return words.text(
        "prompt.booking", b.maxParty(), b.groupFrom(), b.daysAhead(), b.notice().toMinutes());
  }

  /// The owner's own lines, each as an item.
  private String notes(String notes) {
    return lines(notes.lines().map(Fence::note).filter(line -> !line.isEmpty()).map("- "::concat));
  }

  private String answer(Question question) {
    String answer = Objects.requireNonNullElse(question.answer(), "");
    return Fence.text(question.text()) + " → " + Fence.text(answer);
  }

  private String lines(Stream<String> lines) {
    String all = lines.collect(Collectors.joining("\n"));
    return all.isEmpty() ? words.text("prompt.none") : all;
  }

  private String caller(Briefing briefing) {
    Customer caller = briefing.caller();
    if (caller == null) return words.text("prompt.caller.unknown");
    Stream.Builder<String> lines = Stream.builder();
    lines.add(words.text("prompt.caller.name", Fence.name(caller.name())));
    if (caller.orders() + caller.visits() > 0) {
      lines.add(words.text("prompt.caller.regular", caller.orders(), caller.visits()));
    }
    if (!caller.usual().isEmpty()) {
      lines.add(
          words.text(
              "prompt.caller.usual",
              caller.usual().stream()
                  .flatMap(line -> usual(line, briefing).stream())
                  .collect(Collectors.joining(" + "))));
    }
    for (Address address : caller.addresses()) {
      lines.add(
          words.text(
              "prompt.caller.address",
              String.valueOf(address.id()),
              Fence.name(address.label()),
              Fence.name(address.street()),
              Fence.name(address.city())));
    }
    if (caller.allergiesConsent() && !caller.allergies().isEmpty()) {
      lines.add(
          words.text("prompt.caller.allergies", Fence.text(String.join(", ", caller.allergies()))));
    }
    if (caller.vip()) lines.add(words.text("prompt.caller.vip"));
    return lines.build().collect(Collectors.joining("\n"));
  }

  /// `1 × 12 Reine (121 sans olives)`; nothing for a dish that has left the card.
  private static Optional<String> usual(Cart.Line line, Briefing briefing) {
    return briefing.menu().item(line.item()).map(item -> usual(line, item));
  }

  private static String usual(Cart.Line line, MenuItem item) {
    String options =
        item.groups().stream()
            .flatMap(group -> group.choices().stream())
            .filter(choice -> line.options().contains(choice.number()))
            .map(choice -> choice.number() + " " + Fence.name(choice.name()))
            .collect(Collectors.joining(", "));
    return "%d × %d %s%s"
        .formatted(
            line.quantity(),
            item.number(),
            Fence.name(item.name()),
            options.isEmpty() ? "" : " (" + options + ")");
  }

  private static String template(Locale locale) {
    String file = "instructions_" + locale.getLanguage() + ".txt";
    try (InputStream in = AssistantPrompt.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
