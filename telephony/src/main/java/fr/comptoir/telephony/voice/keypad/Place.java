package fr.comptoir.telephony.voice.keypad;

/// Where a caller can be in the menu; [KeypadMenu] says what is there.
enum Place {
  MAIN,
  HOURS,
  WEEK,
  PARTY,
  DAY,
  DATE,
  TIME,
  OFFER,
  INSTEAD,
  FULL,
  GUEST_PHONE,
  CALL_BACK_PHONE,
  TAPE,
  HELP,
  /// It is done; only the way back is left.
  AFTER
}
