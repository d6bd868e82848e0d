package fr.comptoir.app.ui.calls;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.calls.CallHistoryViewModel.Page;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.CallRecord;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The list of calls and, beside it, the page of one.
public final class CallHistoryView implements Screen {
  private static final double LIST = 360;

  private final Words words;
  private final CallWords calls;
  private final StackPane page = new StackPane();
  private final HBox root;
  private final Subscription subscription;

  public CallHistoryView(Words words, CallHistoryViewModel model) {
    this.words = words;
    this.calls = new CallWords(words);
    var list =
        new RowList<>(
            model.calls(), this::line, call -> model.choose(call.id()), words.text("calls.empty"));
    list.setPrefWidth(LIST);
    list.setMinWidth(LIST);
    HBox.setHgrow(page, Priority.ALWAYS);
    page.setMinWidth(0);
    root = new HBox(12, list, page);
    root.getStyleClass().add("screen");
    subscription = model.page().subscribe(this::show);
    if (model.page().get().isEmpty() && !model.calls().isEmpty()) {
      model.choose(model.calls().getFirst().id());
    }
  }

  private Node line(CallRecord call) {
    return row(
        8,
        label(words.formats().time(call.startedAt()), "muted"),
        name(calls.caller(call), "strong"),
        spacer(),
        badge(calls.outcome(call), CallWords.tone(call)));
  }

  private void show(Optional<Page> shown) {
    page.getChildren()
        .setAll(
            shown
                .<Node>map(call -> new CallPage(words, call))
                .orElseGet(() -> paragraph(words.text("calls.choose"), "empty")));
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("calls.title");
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
