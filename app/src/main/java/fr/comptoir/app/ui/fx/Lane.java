package fr.comptoir.app.ui.fx;

import java.util.Comparator;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A sorted column of snapshots, changed in place: one thing, one entry. FX thread only.
public final class Lane<T> {
  private final ObservableList<T> items = FXCollections.observableArrayList();
  private final ObservableList<T> view = FXCollections.unmodifiableObservableList(items);
  private final Function<T, Object> key;
  private final Comparator<T> order;

  public Lane(Function<T, Object> key, Comparator<T> order) {
    this.key = key;
    this.order = order;
  }

  public ObservableList<T> items() {
    return view;
  }

  /// Puts `item` where it belongs; replaces the entry of the same key.
  public void put(T item) {
    int at = indexOf(item);
    if (at >= 0 && staysAt(at, item)) {
      items.set(at, item);
      return;
    }
    if (at >= 0) {
      items.remove(at);
    }
    items.add(placeOf(item), item);
  }

  public void remove(T item) {
    int at = indexOf(item);
    if (at >= 0) {
      items.remove(at);
    }
  }

  private boolean staysAt(int at, T item) {
    return (at == 0 || order.compare(items.get(at - 1), item) <= 0)
        && (at == items.size() - 1 || order.compare(item, items.get(at + 1)) <= 0);
  }

  private int placeOf(T item) {
    int at = 0;
    while (at < items.size() && order.compare(items.get(at), item) <= 0) {
      at++;
    }
    return at;
  }

  private int indexOf(T item) {
    Object wanted = key.apply(item);
    for (int i = 0; i < items.size(); i++) {
      if (key.apply(items.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
