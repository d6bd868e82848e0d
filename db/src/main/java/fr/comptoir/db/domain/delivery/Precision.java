package fr.comptoir.db.domain.delivery;

import java.util.Locale;

/// How well a place is known. What is known worse is no place to deliver to.
public enum Precision {
  /// The house itself.
  HOUSE,
  /// Between two houses that are known.
  INTERPOLATED,
  /// A point of the street, from the offline address book.
  STREET;

  /// As it is kept: `house`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
