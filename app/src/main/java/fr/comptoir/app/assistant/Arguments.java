package fr.comptoir.app.assistant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the arguments of one tool call, already valid by the schema. What no schema can say, such
/// as the 30th of February, is a [BadArgumentException].
record Arguments(JsonNode node) {

  static final class BadArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final String argument;

    BadArgumentException(String reason, String argument) {
      super(argument);
      this.reason = reason;
      this.argument = argument;
    }

    String reason() {
      return reason;
    }

    String argument() {
      return argument;
    }
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /// The text without blanks at its ends; empty when left out.
  String text(String name) {
    return has(name) ? node.get(name).asString().strip() : "";
  }

  @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  @Nullable Integer number(String name) {
    return has(name) ? node.get(name).intValue() : null;
  }

  int number(String name, int otherwise) {
    return has(name) ? node.get(name).intValue() : otherwise;
  }

  @Nullable Long id(String name) {
    return has(name) ? node.get(name).longValue() : null;
  }

  boolean flag(String name) {
    return has(name) && node.get(name).booleanValue();
  }

  @Nullable Boolean flagOrNull(String name) {
    return has(name) ? node.get(name).booleanValue() : null;
  }

  @Nullable LocalDate date(String name) {
    if (!has(name)) return null;
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      throw new BadArgumentException("bad_format", name);
    }
  }

  @Nullable LocalTime time(String name) {
    if (!has(name)) return null;
    try {
      return LocalTime.parse(text(name));
    } catch (DateTimeException e) {
      throw new BadArgumentException("bad_format", name);
    }
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
  }

  <E extends Enum<E>> @Nullable E choiceOrNull(String name, Class<E> type) {
    return has(name) ? choice(name, type) : null;
  }

  List<String> texts(String name) {
    var all = new ArrayList<String>();
    if (has(name)) node.get(name).forEach(entry -> all.add(entry.asString().strip()));
    return List.copyOf(all);
  }

  @Nullable List<Integer> numbersOrNull(String name) {
    if (!has(name)) return null;
    var all = new ArrayList<Integer>();
    node.get(name).forEach(entry -> all.add(entry.intValue()));
    return List.copyOf(all);
  }

  List<Arguments> each(String name) {
    var all = new ArrayList<Arguments>();
    if (has(name)) node.get(name).forEach(entry -> all.add(new Arguments(entry)));
    return List.copyOf(all);
  }
}
