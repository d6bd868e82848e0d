package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.MenuItem.VatShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the values of a card are written as text, and read back. Reading throws
/// [IllegalArgumentException] where a text can't mean anything; nothing is ever guessed.
///
/// Prices `11.50` or `11,50`; lists ` | ` between them; VAT `85 10 5.5` = share, on site,
/// take-away, in percent.
final class MenuCells {
  private static final Pattern PRICE = Pattern.compile("-?\\d{1,4}([.,]\\d{1,2})?( ?€)?");
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?%?");
  private static final String BETWEEN = " | ";

  private MenuCells() {}

  static String price(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 2).toPlainString();
  }

  static Money price(String text) {
    if (!PRICE.matcher(text).matches()) throw new IllegalArgumentException(text);
    return Money.cents(hundredths(text.replace("€", "").strip()));
  }

  static int number(String text) {
    return Integer.parseInt(text);
  }

  static String vat(List<VatShare> shares) {
    return shares.stream()
        .map(
            share ->
                Stream.of(share.shareBp(), share.onSiteBp(), share.takeAwayBp())
                    .map(MenuCells::percent)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(BETWEEN));
  }

  /// One rate alone, `10`, is the rate of everything everywhere.
  static List<VatShare> vat(String text) {
    return list(text).stream()
        .map(
            share -> {
              List<Integer> parts =
                  Arrays.stream(share.split(" +")).map(MenuCells::basisPoints).toList();
              return switch (parts.size()) {
                case 1 -> new VatShare(10_000, parts.getFirst(), parts.getFirst());
                case 3 -> new VatShare(parts.getFirst(), parts.get(1), parts.get(2));
                default -> throw new IllegalArgumentException(text);
              };
            })
        .toList();
  }

  static String allergens(Map<Allergen, Presence> all) {
    return all.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> word(entry.getKey()) + "=" + word(entry.getValue()))
        .collect(Collectors.joining(BETWEEN));
  }

  static Map<Allergen, Presence> allergens(String text) {
    Map<Allergen, Presence> all = new EnumMap<>(Allergen.class);
    for (String each : list(text)) {
      String[] both = each.split("=", -1);
      if (both.length != 2) throw new IllegalArgumentException(each);
      all.put(of(Allergen.class, both[0]), of(Presence.class, both[1]));
    }
    return all;
  }

  static String words(Collection<? extends Enum<?>> values) {
    return values.stream().sorted().map(MenuCells::word).collect(Collectors.joining(BETWEEN));
  }

  static String texts(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(BETWEEN));
  }

  static Set<String> texts(String text) {
    return new LinkedHashSet<>(list(text));
  }

  static Set<Mode> modes(String text) {
    return set(Mode.class, text);
  }

  static Set<DayOfWeek> days(String text) {
    return set(DayOfWeek.class, text);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E of(Class<E> type, String word) {
    return Enum.valueOf(type, word.strip().toUpperCase(Locale.ROOT));
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, String text) {
    Set<E> all = EnumSet.noneOf(type);
    for (String word : list(text)) all.add(of(type, word));
    return all;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("\\|")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private static String percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
  }

  private static int basisPoints(String text) {
    if (!PERCENT.matcher(text).matches()) throw new IllegalArgumentException(text);
    return hundredths(text.replace("%", ""));
  }

  private static int hundredths(String text) {
    return new BigDecimal(text.replace(',', '.'))
        .setScale(2, RoundingMode.UNNECESSARY)
        .unscaledValue()
        .intValueExact();
  }
}
