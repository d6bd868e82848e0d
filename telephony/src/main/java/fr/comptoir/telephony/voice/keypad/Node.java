package fr.comptoir.telephony.voice.keypad;

import java.util.List;

/// One place of the menu, as data.
sealed interface Node {

  /// A choice by one key.
  record Menu(List<Option> options) implements Node {
    public Menu {
      options = List.copyOf(options);
    }
  }

  /// @param line says what the key does
  record Option(char key, Line line, Step to) {}

  /// Hours to choose from, as the book offers them: keys 1, 2, 3; and the options that follow.
  record Picks(List<Option> options) implements Node {
    public Picks {
      options = List.copyOf(options);
    }
  }

  /// A number to type.
  ///
  /// @param digits at most; the hash key or a pause ends a shorter one
  record Entry(Line ask, int digits, Slot slot, Step next) implements Node {}

  /// The caller speaks; it is kept.
  record Tape() implements Node {}

  /// What happens next.
  sealed interface Step {}

  record Go(Place place) implements Step {}

  record Do(Deed deed) implements Step {}

  /// What a typed number is.
  enum Slot {
    PARTY,
    DATE,
    TIME,
    PHONE
  }

  /// What is done rather than said.
  enum Deed {
    TODAY,
    TOMORROW,
    CHECK_TABLE,
    BOOK_TABLE,
    ORDER_STATUS,
    CALL_BACK,
    PERSON,
    OTHER_LANGUAGE
  }
}
