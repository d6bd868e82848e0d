package fr.comptoir.app.print;

/// Why a printer doesn't print.
public enum Trouble {
  /// Switched off, unplugged, or at another address.
  UNREACHABLE,
  /// Its address is not of the house's own network.
  NOT_PRIVATE,
  /// This PC knows no printer of this name.
  UNKNOWN_PRINTER,
  NO_PAPER,
  COVER_OPEN,
  /// It says that something is wrong with it: the knife, the head.
  FAULTY,
  /// The connection broke, or it fell silent, in the middle of a ticket.
  LOST
}
