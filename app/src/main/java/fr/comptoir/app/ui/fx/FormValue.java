package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Money;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What one field of a form holds, as it is typed: what it means, whether it was changed, what is
/// wrong with it. FX thread only.
public final class FormValue<T> {
  private final String name;
  private final boolean needed;
  private final Function<String, Optional<T>> reader;
  private final StringProperty text;
  private final String original;
  private final ReadOnlyObjectWrapper<Optional<Fault.Kind>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private Optional<T> value = Optional.empty();

  /// @param name of the field, as the book's faults name it
  /// @param needed whether nothing is too little
  /// @param reader understands what was typed, stripped; empty where it can't mean anything
  public FormValue(
      String name, String original, boolean needed, Function<String, Optional<T>> reader) {
    this.name = name;
    this.original = original;
    this.needed = needed;
    this.reader = reader;
    this.text = new SimpleStringProperty(original);
    text.subscribe(typed -> read(typed.strip()));
  }

  /// A field of words.
  public static FormValue<String> words(String name, String original, boolean needed) {
    return new FormValue<>(name, original, needed, Optional::of);
  }

  /// A whole number that has to be there.
  public static FormValue<Integer> whole(String name, long original) {
    return new FormValue<>(name, Long.toString(original), true, Typed::whole);
  }

  /// An amount that has to be there.
  public static FormValue<Money> money(String name, Money original) {
    return new FormValue<>(name, Typed.text(original), true, Typed::money);
  }

  /// A whole number, or nothing.
  public static FormValue<Optional<Integer>> wholeOrNone(String name, @Nullable Integer original) {
    return new FormValue<>(
        name,
        original == null ? "" : original.toString(),
        false,
        text ->
            text.isEmpty() ? Optional.of(Optional.empty()) : Typed.whole(text).map(Optional::of));
  }

  public String name() {
    return name;
  }

  public StringProperty text() {
    return text;
  }

  /// Empty while it is wrong.
  public Optional<T> value() {
    return value;
  }

  public ReadOnlyObjectProperty<Optional<Fault.Kind>> fault() {
    return fault.getReadOnlyProperty();
  }

  /// Differs from what it was when the form opened.
  public ReadOnlyBooleanProperty dirty() {
    return dirty.getReadOnlyProperty();
  }

  /// What it was when the form opened.
  public String original() {
    return original;
  }

  public void reset() {
    text.set(original);
  }

  /// What the book found wrong with it; holds until something else is typed anywhere in the form.
  public void tell(Fault.Kind kind) {
    if (fault.get().isEmpty()) fault.set(Optional.of(kind));
  }

  /// Forgets what the book found wrong; what can't be read still can't.
  void again() {
    read(text.get().strip());
  }

  private void read(String typed) {
    dirty.set(!typed.equals(original.strip()));
    if (typed.isEmpty() && needed) {
      value = Optional.empty();
      fault.set(Optional.of(Fault.Kind.MISSING));
    } else {
      value = reader.apply(typed);
      fault.set(value.isPresent() ? Optional.empty() : Optional.of(Fault.Kind.UNREADABLE));
    }
  }
}
