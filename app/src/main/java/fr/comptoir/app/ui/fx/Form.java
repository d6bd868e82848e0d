package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A form over one thing of the book: its fields, what they would make of the thing, what is wrong
/// with that, whether it differs. Everything is worked out anew with each letter typed; only what
/// holds is ever sent. FX thread only.
public final class Form<T> {
  private final @Nullable T original;
  private final List<FormValue<?>> values = new ArrayList<>();
  private final ReadOnlyObjectWrapper<State<T>> state =
      new ReadOnlyObjectWrapper<>(new State<>(Optional.empty(), false, List.of()));
  private Supplier<Optional<T>> build = Optional::empty;
  private Supplier<List<Fault>> check = List::of;
  private boolean reading;

  /// @param value what the fields make; empty while one of them can't be read
  /// @param dirty it isn't what it was
  /// @param faults that no field stands for
  public record State<T>(Optional<T> value, boolean dirty, List<Fault> faults) {
    /// Worth sending.
    public boolean ready() {
      return value.isPresent() && dirty && faults.isEmpty();
    }
  }

  /// @param original as it was when the form opened; null = there is nothing yet
  public Form(@Nullable T original) {
    this.original = original;
  }

  public <V> FormValue<V> add(FormValue<V> value) {
    values.add(value);
    value.text().subscribe((was, now) -> changed());
    return value;
  }

  /// A field that is there no more.
  public void remove(FormValue<?> value) {
    values.remove(value);
  }

  /// @param build makes the thing of the fields; empty while one can't be read
  /// @param check what the book would say to it
  public void of(Supplier<Optional<T>> build, Supplier<List<Fault>> check) {
    this.build = build;
    this.check = check;
    changed();
  }

  /// Something that isn't typed has changed.
  public void changed() {
    if (reading) return;
    reading = true;
    try {
      values.forEach(FormValue::again);
      Optional<T> made = build.get();
      boolean dirty = made.map(now -> !now.equals(original)).orElse(true);
      List<Fault> faults = made.isPresent() ? untold(check.get()) : List.of();
      boolean right = values.stream().allMatch(each -> each.fault().get().isEmpty());
      state.set(new State<>(right ? made : Optional.empty(), dirty, faults));
    } finally {
      reading = false;
    }
  }

  /// What the book refused, said where it belongs.
  public void tell(List<Fault> faults) {
    State<T> now = state.get();
    state.set(new State<>(now.value(), now.dirty(), untold(faults)));
  }

  public ReadOnlyObjectProperty<State<T>> state() {
    return state.getReadOnlyProperty();
  }

  /// Gives fields their faults; those left over are nobody's.
  private List<Fault> untold(List<Fault> faults) {
    List<Fault> rest = new ArrayList<>();
    for (Fault fault : faults) {
      Optional<FormValue<?>> field =
          values.stream().filter(each -> each.name().equals(fault.field())).findFirst();
      field.ifPresentOrElse(each -> each.tell(fault.kind()), () -> rest.add(fault));
    }
    return List.copyOf(rest);
  }
}
