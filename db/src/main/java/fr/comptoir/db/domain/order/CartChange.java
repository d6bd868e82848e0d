package fr.comptoir.db.domain.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One wish about a cart. No amount ever comes with it: prices are the book's.
public sealed interface CartChange {

  /// @param item the menu's short number
  /// @param options numbers of choices; the same one twice where a step asks for two
  record Add(int item, int quantity, List<Integer> options, String note) implements CartChange {}

  /// What is null stays as it is.
  ///
  /// @param options instead of all that were chosen before
  record Set(
      int line, @Nullable Integer quantity, @Nullable List<Integer> options, @Nullable String note)
      implements CartChange {}

  record Remove(int line) implements CartChange {}
}
