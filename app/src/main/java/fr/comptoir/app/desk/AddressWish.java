package fr.comptoir.app.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as it was said or typed.
///
/// @param street with its number
/// @param postalCode empty = not said
/// @param city empty = not said
/// @param details floor, door code, intercom
public record AddressWish(String street, String postalCode, String city, String details) {
  public AddressWish {
    street = street.strip();
    postalCode = postalCode.strip();
    city = city.strip();
    details = details.strip();
  }

  private static final Pattern TOWN = Pattern.compile("^(.*?)[\\s,]*\\b(\\d{5})\\b[\\s,]*(.*)$");

  /// Reads what was typed on one line: "12 rue Paradis, 13006 Marseille", with or without the town.
  public static AddressWish typed(String line, String details) {
    Matcher town = TOWN.matcher(line.strip());
    if (town.matches() && !town.group(1).isBlank()) {
      return new AddressWish(town.group(1), town.group(2), town.group(3), details);
    }
    int comma = line.lastIndexOf(',');
    boolean afterNumber = comma >= 0 && line.substring(0, comma).strip().matches("\\d+\\s*\\w*");
    return comma < 0 || afterNumber
        ? new AddressWish(line, "", "", details)
        : new AddressWish(line.substring(0, comma), "", line.substring(comma + 1), details);
  }
}
