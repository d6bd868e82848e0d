package fr.comptoir.db.domain.menu;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The part of a meal a dish is. The card has no field for it: a tag says it, else the name of the
/// section it stands in.
public enum Course {
  STARTER,
  MAIN,
  SIDE,
  DESSERT,
  DRINK;

  private static final Map<Course, Pattern> WORDS = new EnumMap<>(Course.class);

  /// The normal rate: what holds alcohol (CGI art. 278-0 bis, A-1° leaves it out of the reduced
  /// ones).
  private static final int ALCOHOL_BP = 2000;

  static {
    put(STARTER, "entrees?|antipasti|aperitifs?|tapas|soupes?|starters?|appeti[sz]ers?");
    put(SIDE, "accompagnements?|garnitures?|sauces?|contorni|sides?");
    put(DESSERT, "desserts?|dolci|glaces?|patisseries?|sweets?|ice creams?");
    put(
        DRINK,
        "boissons?|sodas?|jus de fruits?|eaux|cafes?|teas?|softs?|drinks?|beverages?|bevande|vins?"
            + "|bieres?|cocktails?|wines?|beers?|alcools?");
  }

  private static void put(Course course, String words) {
    WORDS.put(course, Pattern.compile("\\b(" + words + ")\\b"));
  }

  /// A dish of a section that names no other course is a main one.
  public static Course of(MenuItem item) {
    for (Course course : values()) {
      if (item.tags().contains(course.name().toLowerCase(Locale.ROOT))) return course;
    }
    String section = plain(item.section());
    return WORDS.entrySet().stream()
        .filter(words -> words.getValue().matcher(section).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(MAIN);
  }

  /// Whether it is taxed as alcohol is: that is served to who asks for it, and never proposed.
  public static boolean isAlcohol(MenuItem item) {
    return item.tags().contains("alcohol")
        || item.vat().stream().anyMatch(share -> share.takeAwayBp() == ALCOHOL_BP);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
