package fr.comptoir.db.domain.menu;

/// The 14 allergens of Regulation (EU) 1169/2011, annex II.
public enum Allergen {
  GLUTEN,
  CRUSTACEANS,
  EGGS,
  FISH,
  PEANUTS,
  SOYBEANS,
  MILK,
  NUTS,
  CELERY,
  MUSTARD,
  SESAME,
  SULPHITES,
  LUPIN,
  MOLLUSCS;

  /// Unknown is never a no.
  public enum Presence {
    CONTAINS,
    TRACES,
    ABSENT,
    UNKNOWN
  }
}
