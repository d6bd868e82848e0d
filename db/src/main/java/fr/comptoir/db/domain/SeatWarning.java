package fr.comptoir.db.domain;

/// What speaks against seating a party where and when a person wants to.
public enum SeatWarning {
  OUTSIDE_SERVICE,
  AFTER_LAST_SEATING,
  MARKED_FULL,
  OVER_CAPACITY,
  TOO_MANY_ARRIVALS,
  TABLE_TOO_SMALL,
  TABLE_TOO_LARGE,
  NOT_JOINED,
  TABLE_OUT_OF_USE,
  SHORT_STAY
}
