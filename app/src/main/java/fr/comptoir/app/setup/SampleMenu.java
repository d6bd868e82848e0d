package fr.comptoir.app.setup;

import static fr.comptoir.app.setup.SampleRestaurant.each;
import static fr.comptoir.app.setup.SampleRestaurant.texts;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The sample's card: dishes and set menus in the order of their sections.
record SampleMenu(JsonNode file, LocalDate today) {
  private static final int WHOLE_BP = 10_000;

  Menu menu() {
    List<String> sections = texts(file.get("sections"));
    List<MenuItem> all =
        Stream.concat(
                each(file.get("items")).map(this::dish),
                each(file.get("formulas")).map(this::formula))
            .toList();
    List<MenuItem> inOrder =
        sections.stream()
            .flatMap(section -> all.stream().filter(item -> item.section().equals(section)))
            .toList();
    return new Menu(1, sections, inOrder);
  }

  private MenuItem dish(JsonNode d) {
    JsonNode verified = file.get("allergens_verified");
    return new MenuItem(
        d.get("number").asInt(),
        MenuItem.Kind.valueOf(d.get("kind").asString().toUpperCase(Locale.ROOT)),
        d.get("section").asString(),
        d.get("name").asString(),
        d.get("description").asString(),
        Money.cents(d.get("price_cents").asInt()),
        List.of(vat(WHOLE_BP, d.get("vat_bp"))),
        each(d.get("option_groups"))
            .map(name -> group(file.get("option_groups").get(name.asString())))
            .toList(),
        d.get("station").asString(),
        Duration.ofMinutes(d.get("prep_minutes").asInt()),
        Set.copyOf(texts(d.get("tags"))),
        allergens(d.get("allergens")),
        new MenuItem.Verified(
            verified.get("by").asString(), today.minusDays(verified.get("days_ago").asInt())),
        d.get("sold_out").asBoolean(),
        window(d.get("available")),
        modes(d.get("modes")));
  }

  /// A set menu has no station and no allergens of its own: its dishes have.
  private MenuItem formula(JsonNode f) {
    return new MenuItem(
        f.get("number").asInt(),
        MenuItem.Kind.FORMULA,
        f.get("section").asString(),
        f.get("name").asString(),
        f.get("description").asString(),
        Money.cents(f.get("price_cents").asInt()),
        each(f.get("vat_split")).map(share -> vat(share.get("share_bp").asInt(), share)).toList(),
        each(f.get("steps")).map(SampleMenu::group).toList(),
        "",
        Duration.ZERO,
        Set.of(),
        Map.of(),
        null,
        f.get("sold_out").asBoolean(),
        window(f.get("available")),
        modes(f.get("modes")));
  }

  private static MenuItem.VatShare vat(int shareBp, JsonNode rates) {
    return new MenuItem.VatShare(
        shareBp, rates.get("on_site").asInt(), rates.get("take_away").asInt());
  }

  private static ChoiceGroup group(JsonNode g) {
    return new ChoiceGroup(
        g.get("name").asString(),
        g.get("min").asInt(),
        g.get("max").asInt(),
        g.hasNonNull("default") ? g.get("default").asInt() : null,
        ChoiceGroup.ExtraRule.valueOf(g.get("extra_rule").asString().toUpperCase(Locale.ROOT)),
        each(g.get("choices"))
            .map(
                c ->
                    new ChoiceGroup.Choice(
                        c.get("number").asInt(),
                        c.get("name").asString(),
                        Money.cents(c.get("extra_cents").asInt()),
                        allergens(c.get("allergens")),
                        c.hasNonNull("item") ? c.get("item").asInt() : null))
            .toList());
  }

  private static Map<Allergen, Allergen.Presence> allergens(@Nullable JsonNode node) {
    Map<Allergen, Allergen.Presence> all = new EnumMap<>(Allergen.class);
    if (node == null) return all;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      all.put(
          Allergen.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
          Allergen.Presence.valueOf(entry.getValue().asString().toUpperCase(Locale.ROOT)));
    }
    return all;
  }

  private static MenuItem.@Nullable Window window(JsonNode node) {
    return node.isNull()
        ? null
        : new MenuItem.Window(
            SampleRestaurant.days(node.get("days")),
            LocalTime.parse(node.get("start").asString()),
            LocalTime.parse(node.get("end").asString()));
  }

  private static Set<Mode> modes(JsonNode names) {
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    names.forEach(name -> modes.add(Mode.valueOf(name.asString().toUpperCase(Locale.ROOT))));
    return modes;
  }
}
