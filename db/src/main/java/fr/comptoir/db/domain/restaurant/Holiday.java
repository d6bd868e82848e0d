package fr.comptoir.db.domain.restaurant;

/// The public holidays of France; the last two are kept in Alsace and Moselle only.
public enum Holiday {
  NEW_YEAR,
  EASTER_MONDAY,
  LABOUR_DAY,
  VICTORY_DAY,
  ASCENSION,
  WHIT_MONDAY,
  NATIONAL_DAY,
  ASSUMPTION,
  ALL_SAINTS,
  ARMISTICE,
  CHRISTMAS,
  GOOD_FRIDAY,
  SECOND_CHRISTMAS_DAY
}
