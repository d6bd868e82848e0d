package fr.comptoir.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What the command line asks for. Ten switches, no abbreviations: a parser of our own is smaller
/// than what a library would need explaining.
///
/// @param at restaurant time the house's clock starts at
/// @param restore take the last good copy of the book, set aside the one there is
record Options(
    Action action,
    @Nullable Path data,
    boolean demo,
    @Nullable Path screenshots,
    @Nullable LocalDateTime at,
    boolean restore) {

  enum Action {
    WINDOW,
    HEADLESS,
    SCREENSHOTS,
    SELF_CHECK,
    VERSION,
    HELP
  }

  /// The same, at this time unless another was asked for.
  Options at(LocalDateTime otherwise) {
    return new Options(action, data, demo, screenshots, at == null ? otherwise : at, restore);
  }

  /// The same, with the last good copy of the book.
  Options restoring() {
    return new Options(action, data, demo, screenshots, at, true);
  }

  static final String USAGE =
      """
      comptoir [options]
        --data DIR          all files of one house live under it
        --demo              the demonstration: a sample restaurant with a practice line
        --headless          telephony, desks and workers without a window; JSON lines on stdout
        --screenshots DIR   every screen on demonstration data as PNG, then exits
        --at DATE-TIME      the house's clock starts there (2026-11-20T19:30), sample house only
        --restore           opens the last good copy of the book; the one there is is set aside
        --self-check        tries every part once, says what works, exits
        --version, --help
      """;

  /// A command line that can't be used, in one sentence.
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static Options parse(List<String> args) throws UsageException {
    Queue<String> rest = new ArrayDeque<>(args);
    Action action = Action.WINDOW;
    Path data = null;
    Path screenshots = null;
    boolean demo = false;
    LocalDateTime at = null;
    boolean restore = false;
    for (String option = rest.poll(); option != null; option = rest.poll()) {
      switch (option) {
        case "--data" -> data = path(option, rest);
        case "--demo" -> demo = true;
        case "--headless" -> action = Action.HEADLESS;
        case "--screenshots" -> {
          action = Action.SCREENSHOTS;
          screenshots = path(option, rest);
        }
        case "--at" -> at = time(value(option, rest));
        case "--restore" -> restore = true;
        case "--self-check" -> action = Action.SELF_CHECK;
        case "--version" -> action = Action.VERSION;
        case "--help" -> action = Action.HELP;
        default -> throw new UsageException("unknown option " + option + "; see --help");
      }
    }
    return new Options(action, data, demo, screenshots, at, restore);
  }

  private static String value(String option, Queue<String> rest) throws UsageException {
    return Optional.ofNullable(rest.poll())
        .filter(value -> !value.startsWith("--"))
        .orElseThrow(() -> new UsageException(option + " needs a value; see --help"));
  }

  private static Path path(String option, Queue<String> rest) throws UsageException {
    String said = value(option, rest);
    try {
      return Path.of(said);
    } catch (InvalidPathException e) {
      throw new UsageException(option + ": " + said + " is no path");
    }
  }

  private static LocalDateTime time(String said) throws UsageException {
    try {
      return LocalDateTime.parse(said);
    } catch (DateTimeParseException e) {
      throw new UsageException("--at: " + said + " is no date and time such as 2026-11-20T19:30");
    }
  }
}
