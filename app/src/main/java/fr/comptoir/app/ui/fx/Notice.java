package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a person should read in passing. Words are made where it is shown.
public sealed interface Notice {
  /// A step was taken.
  ///
  /// @param key of its words, `facts` to fill in
  /// @param undo takes it back; null = it can't be
  record Done(String key, List<Object> facts, @Nullable Runnable undo) implements Notice {}

  /// The book said no.
  record Refused(Refusal refusal) implements Notice {}

  /// Something broke; `code` is in the log.
  record Failed(String code) implements Notice {}
}
