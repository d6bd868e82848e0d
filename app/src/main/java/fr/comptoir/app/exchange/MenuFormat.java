package fr.comptoir.app.exchange;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.menu.MenuSheet;

/// The formats a card is exported in and imported from.
public enum MenuFormat {
  CSV,
  JSON;

  public String write(MenuSheet sheet) {
    return switch (this) {
      case CSV -> MenuCsv.write(sheet);
      case JSON -> MenuJson.write(sheet);
    };
  }

  /// The rows of a file; refused with every fault of its punctuation, by row.
  public Outcome<MenuSheet> read(String file) {
    return switch (this) {
      case CSV -> MenuCsv.read(file);
      case JSON -> MenuJson.read(file);
    };
  }
}
