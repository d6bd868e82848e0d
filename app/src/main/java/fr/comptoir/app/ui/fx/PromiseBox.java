package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.db.domain.Refusal.Alternative;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the book says to the form: the promise it holds, or why not and what would do instead.
public final class PromiseBox extends VBox {
  private static final int OFFERED = 4;

  private final Words words;
  private final LocalDate today;
  private final Consumer<Alternative> take;

  /// @param take a click on an alternative
  public PromiseBox(Words words, LocalDate today, Consumer<Alternative> take) {
    super(8);
    this.words = words;
    this.today = today;
    this.take = take;
  }

  /// @param held puts a promise into words
  /// @param unasked what is still needed before the book can be asked
  public <Q> void show(Promise<Q> promise, Function<Q, String> held, String unasked) {
    getChildren().clear();
    switch (promise) {
      case Promise.Unasked<Q>() -> {
        getStyleClass().clear();
        getChildren().add(paragraph(unasked, "muted"));
      }
      case Promise.Held<Q>(Q quote) -> {
        getStyleClass().setAll("promise");
        getChildren().add(paragraph(held.apply(quote)));
      }
      case Promise.Refused<Q>(var refusal) -> {
        getStyleClass().setAll("refusal");
        getChildren().add(paragraph(new RefusalText(words.messages()).of(refusal, today)));
        var others = new FlowPane(8, 8);
        RefusalText.alternatives(refusal).stream()
            .limit(OFFERED)
            .map(this::choice)
            .forEach(others.getChildren()::add);
        if (!others.getChildren().isEmpty()) {
          getChildren().add(others);
        }
      }
    }
  }

  private Button choice(Alternative other) {
    String time = words.formats().time(other.at().toLocalTime());
    boolean sameDay = other.at().toLocalDate().equals(today);
    Button button =
        button(
            sameDay ? time : words.formats().shortDay(other.at().toLocalDate()) + "\u00a0" + time);
    button.setMinHeight(44);
    button.setOnAction(click -> take.accept(other));
    return button;
  }
}
