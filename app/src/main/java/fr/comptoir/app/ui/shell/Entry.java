package fr.comptoir.app.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/// The entries of the side bar, in order; Ctrl+1 is the first.
enum Entry {
  SERVICE(Feather.GRID),
  RESERVATIONS(Feather.CALENDAR),
  ORDERS(Feather.CLIPBOARD),
  CALLS(Feather.PHONE),
  MESSAGES(Feather.MAIL),
  CUSTOMERS(Feather.USERS),
  MENU(Feather.BOOK_OPEN),
  SETTINGS(Feather.SETTINGS);

  final Feather icon;

  Entry(Feather icon) {
    this.icon = icon;
  }
}
