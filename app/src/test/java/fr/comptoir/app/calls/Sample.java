package fr.comptoir.app.calls;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample restaurant as its file says it, apart from the product's own reading.
public final class Sample {
  private final JsonNode house =
      JsonMapper.shared().readTree(Path.of("../assets/demo/bella-napoli.json"));

  /// The menu's short number of a dish or formula.
  public int item(String name) {
    return found(name).path("number").asInt();
  }

  /// The number of a choice of that dish.
  public int option(String dish, String name) {
    return groups(found(dish)).stream()
        .flatMap(group -> StreamSupport.stream(group.path("choices").spliterator(), false))
        .filter(choice -> plain(choice.path("name").asString()).equals(plain(name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no choice " + name + " of " + dish))
        .path("number")
        .asInt();
  }

  /// `+1` = tomorrow, `+1 open` = that day or the next one with a service, `12-25` = the next 25
  /// December.
  public LocalDate date(String word, LocalDate today) {
    if (word.matches("\\d\\d-\\d\\d")) {
      LocalDate day = MonthDay.parse("--" + word).atYear(today.getYear());
      return day.isBefore(today) ? day.plusYears(1) : day;
    }
    String[] words = word.split(" ");
    LocalDate day = today.plusDays(Integer.parseInt(words[0].replace("+", "")));
    while (words.length > 1 && !open(day)) day = day.plusDays(1);
    return day;
  }

  private boolean open(LocalDate day) {
    String weekday =
        day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    String monthDay = MonthDay.from(day).toString().substring(2);
    return !house.path("hours").path(weekday).isEmpty()
        && StreamSupport.stream(house.path("closed_dates").spliterator(), false)
            .noneMatch(closed -> closed.asString().equals(monthDay));
  }

  private JsonNode found(String name) {
    for (String list : List.of("items", "formulas")) {
      for (JsonNode item : house.path(list)) {
        if (plain(item.path("name").asString()).equals(plain(name))) return item;
      }
    }
    throw new AssertionError("no dish " + name);
  }

  private List<JsonNode> groups(JsonNode item) {
    List<JsonNode> groups = new ArrayList<>();
    item.path("steps").forEach(groups::add);
    item.path("option_groups")
        .forEach(name -> groups.add(house.path("option_groups").path(name.asString())));
    return groups;
  }

  /// For comparing names: lower case, no accents, one kind of apostrophe.
  public static String plain(String text) {
    return Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
