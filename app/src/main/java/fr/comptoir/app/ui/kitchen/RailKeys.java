package fr.comptoir.app.ui.kitchen;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;

/// Which key does what on the kitchen screen. Bump bars are keyboards with codes of their own:
/// every action can be given another key.
///
/// @param keys one for each action that has one
public record RailKeys(Map<Action, KeyCode> keys) {
  /// As the screen says itself.
  public static final RailKeys USUAL = new RailKeys(usual());

  /// What a key can do.
  public enum Action {
    TILE_1,
    TILE_2,
    TILE_3,
    TILE_4,
    TILE_5,
    TILE_6,
    TILE_7,
    TILE_8,
    TILE_9,
    NEXT_NINE,
    RECALL,
    ALL_DAY,
    NEXT_PAGE,
    STATION,
    LEFT,
    RIGHT,
    BUMP;

    /// From 1; 0 = none.
    int tile() {
      return ordinal() < 9 ? ordinal() + 1 : 0;
    }
  }

  public RailKeys {
    keys = Map.copyOf(keys);
  }

  private static Map<Action, KeyCode> usual() {
    Map<Action, KeyCode> keys = new EnumMap<>(Action.class);
    for (int digit = 1; digit <= 9; digit++) {
      keys.put(Action.values()[digit - 1], KeyCode.valueOf("DIGIT" + digit));
    }
    keys.put(Action.NEXT_NINE, KeyCode.DIGIT0);
    keys.put(Action.RECALL, KeyCode.R);
    keys.put(Action.ALL_DAY, KeyCode.A);
    keys.put(Action.NEXT_PAGE, KeyCode.P);
    keys.put(Action.STATION, KeyCode.S);
    keys.put(Action.LEFT, KeyCode.LEFT);
    keys.put(Action.RIGHT, KeyCode.RIGHT);
    keys.put(Action.BUMP, KeyCode.ENTER);
    return keys;
  }

  /// What this key does. A key that was given to an action no longer does what it did by itself;
  /// digits of a number pad are digits.
  public Optional<Action> action(KeyCode pressed) {
    KeyCode code = plain(pressed);
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue() == code)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// What this key does when it is pressed in another window of this PC. A bump bar is a keyboard
  /// of its own, but its keys arrive wherever the focus is: those it was taught that nobody types
  /// elsewhere.
  public Optional<Action> elsewhere(KeyCode pressed) {
    boolean typed =
        pressed.isLetterKey()
            || pressed.isDigitKey()
            || pressed.isKeypadKey()
            || pressed.isNavigationKey()
            || pressed.isWhitespaceKey()
            || pressed.isModifierKey()
            || OTHERS.contains(pressed);
    return typed ? Optional.empty() : action(pressed);
  }

  private static KeyCode plain(KeyCode code) {
    return code.isKeypadKey() && code.getName().startsWith("Numpad ") && code.isDigitKey()
        ? KeyCode.valueOf("DIGIT" + code.getName().substring("Numpad ".length()))
        : code;
  }

  /// The same with another key for an action; whatever else had it has none any more.
  public RailKeys with(Action action, KeyCode key) {
    Map<Action, KeyCode> next = new EnumMap<>(Action.class);
    keys.forEach(
        (other, code) -> {
          if (code != plain(key)) {
            next.put(other, code);
          }
        });
    next.put(action, plain(key));
    return new RailKeys(next);
  }

  /// `recall:F5 all_day:F6`: only what is otherwise than usual.
  public String written() {
    StringJoiner text = new StringJoiner(" ");
    for (Action action : Action.values()) {
      KeyCode code = keys.get(action);
      if (code != USUAL_KEYS.get(action)) {
        text.add(action.name().toLowerCase(Locale.ROOT) + ":" + (code == null ? "" : code.name()));
      }
    }
    return text.toString();
  }

  private static final Map<Action, KeyCode> USUAL_KEYS = usual();

  /// What a counter's keyboard uses itself.
  private static final Set<KeyCode> OTHERS =
      EnumSet.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.INSERT);

  static {
    OTHERS.addAll(EnumSet.range(KeyCode.F1, KeyCode.F12));
  }

  /// What [#written] wrote; what nobody knows is left out.
  public static RailKeys read(String text) {
    RailKeys keys = USUAL;
    for (String word : text.strip().split("\\s+")) {
      String[] pair = word.split(":", 2);
      if (pair.length < 2) {
        continue;
      }
      try {
        Action action = Action.valueOf(pair[0].toUpperCase(Locale.ROOT));
        if (!pair[1].isEmpty()) {
          keys = keys.with(action, KeyCode.valueOf(pair[1]));
        }
      } catch (IllegalArgumentException unknown) {
        // Another version's word, or a typing error: the usual key stays.
      }
    }
    return keys;
  }
}
