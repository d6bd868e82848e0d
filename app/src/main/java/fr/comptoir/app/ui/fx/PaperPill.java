package fr.comptoir.app.ui.fx;

import fr.comptoir.app.print.Trouble;
import fr.comptoir.db.domain.print.Printer;
import org.jspecify.annotations.Nullable;

/// How printing does, in one line: the printer that does worst.
///
/// @param printer null = none is set up
/// @param trouble null = it prints
/// @param waiting tickets that wait for it
public record PaperPill(@Nullable Printer printer, @Nullable Trouble trouble, int waiting) {
  public static final PaperPill NONE = new PaperPill(null, null, 0);

  /// Nothing to worry about.
  public boolean isWell() {
    return trouble == null && waiting == 0;
  }
}
