package fr.comptoir.app.print;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A printer does not take a ticket.
final class PrinterException extends IOException {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;

  PrinterException(Trouble trouble, @Nullable Throwable cause) {
    super(trouble.name(), cause);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
