package fr.comptoir.app.ui.shell;

import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;

/// The entries of the side bar, in order; Ctrl+1 is the first.
enum Entry {
  SERVICE(Feather.GRID),
  RESERVATIONS(Feather.CALENDAR),
  ORDERS(Feather.CLIPBOARD),
  KITCHEN(Feather.THERMOMETER),
  DELIVERIES(Feather.TRUCK),
  CALLS(Feather.PHONE),
  MESSAGES(Feather.MAIL),
  CUSTOMERS(Feather.USERS),
  MENU(Feather.BOOK_OPEN),
  SETTINGS(Feather.SETTINGS);

  final Feather icon;

  Entry(Feather icon) {
    this.icon = icon;
  }

  /// What somebody sees in the side bar, in order: the cook and the courier what is their work.
  static List<Entry> of(Role role) {
    Set<String> work =
        switch (role) {
          case OWNER, COUNTER -> Set.of();
          case KITCHEN -> Set.of("KITCHEN", MENU.name());
          case COURIER -> Set.of(DELIVERIES.name(), ORDERS.name());
        };
    return Arrays.stream(values())
        .filter(entry -> work.isEmpty() || work.contains(entry.name()))
        .toList();
  }
}
