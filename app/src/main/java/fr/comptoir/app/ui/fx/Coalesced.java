package fr.comptoir.app.ui.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A question to the book that is asked again whenever something changed: one at a time, and once
/// more when it changed meanwhile, however often. FX thread only.
public final class Coalesced<T> {
  private final Background background;
  private final Supplier<T> question;
  private final Consumer<T> answer;
  private final Runnable failed;
  private boolean asking;
  private boolean again;

  /// @param question runs off the FX thread
  public Coalesced(
      Background background, Supplier<T> question, Consumer<T> answer, Runnable failed) {
    this.background = background;
    this.question = question;
    this.answer = answer;
    this.failed = failed;
  }

  public Coalesced(Background background, Supplier<T> question, Consumer<T> answer) {
    this(background, question, answer, () -> {});
  }

  public void ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    background.run(
        question,
        result -> {
          answer.accept(result);
          rest();
        },
        () -> {
          failed.run();
          rest();
        });
  }

  private void rest() {
    asking = false;
    if (again) {
      again = false;
      ask();
    }
  }
}
