package fr.comptoir.app.ui.fx;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last boundary of the screens: logs a breakdown once and shows a short code a person can read
/// over the phone. Any thread.
public final class ErrorReporter {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);

  private volatile Consumer<String> display = code -> {};

  /// @param display takes the code, on the FX thread
  public void showOn(Consumer<String> display) {
    this.display = display;
  }

  public void report(Throwable failure) {
    String code = code(failure);
    LOG.error("failure {}", code, failure);
    Platform.runLater(() -> display.accept(code));
  }

  /// The same breakdown at the same place always has the same code: six of 0-9 A-Z.
  static String code(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    String where = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
    int hash = (root.getClass().getName() + where).hashCode();
    String digits = Integer.toUnsignedString(hash, 36).toUpperCase(Locale.ROOT);
    return ("00000" + digits).substring(digits.length() - 1).substring(0, 6);
  }
}
