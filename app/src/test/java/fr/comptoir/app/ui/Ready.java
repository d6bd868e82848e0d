package fr.comptoir.app.ui;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.Notice;
import fr.comptoir.app.ui.fx.Notices;
import java.util.ArrayList;
import java.util.List;

/// What a view model needs, without a toolkit: work and its answer at once, on the test's thread.
///
/// @param told every notice, oldest first
public record Ready(Background background, Notices notices, List<Notice> told) {
  public static Ready here() {
    var notices = new Notices();
    List<Notice> told = new ArrayList<>();
    notices.subscribe(told::add);
    return new Ready(
        new Background(Runnable::run, Runnable::run, new ErrorReporter()), notices, told);
  }

  /// Ctrl+Z.
  public void undo() {
    notices.undoLast();
  }

  /// Keys of what was told.
  public List<String> keys() {
    return told.stream()
        .map(
            notice ->
                switch (notice) {
                  case Notice.Done done -> done.key();
                  case Notice.Refused refused -> refused.refusal().getClass().getSimpleName();
                  case Notice.Failed failed -> failed.code();
                })
        .toList();
  }
}
