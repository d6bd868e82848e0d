package fr.comptoir.db.domain;

/// Something wrong with what was typed or read from a file, named so that a person finds it.
///
/// @param row of a file, from 1; the number of a dish where one is edited; 0 = the whole
/// @param field name of the column or field
/// @param value as it was given
public record Fault(int row, String field, Kind kind, String value) {

  public enum Kind {
    /// Needed and not there.
    MISSING,
    /// Not a number, a time, a price, one of the words that are known.
    UNREADABLE,
    TOO_LONG,
    /// Below or above what it may be.
    OUT_OF_RANGE,
    /// There already.
    TWICE,
    /// Names something that isn't there.
    UNKNOWN,
    /// Does not fit with the rest.
    UNEVEN
  }
}
