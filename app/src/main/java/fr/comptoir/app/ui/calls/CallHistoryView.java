package fr.comptoir.app.ui.calls;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.desk.CallFile;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.ListAndPage;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.PageList;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The calls that were, to be looked through, and beside them the page of one.
public final class CallHistoryView implements Screen {
  private final Words words;
  private final CallWords calls;
  private final CallHistoryViewModel model;
  private final CallFilterBar filters;
  private final PageList<CallLine> list;
  private final CallPage page;
  private final ListAndPage root;
  private final Subscription subscriptions;
  private boolean asked;

  public CallHistoryView(Words words, CallHistoryViewModel model, CallActions actions) {
    this.words = words;
    this.model = model;
    this.calls = new CallWords(words);
    this.filters = new CallFilterBar(words, model);
    this.list =
        new PageList<>(
            words,
            model.pages(),
            new PageList.Rows<>(line -> line.call().id(), this::line, this::open),
            new ListStates.Empty(
                words.text("calls.empty"),
                words.text("calls.filter.clear"),
                model.filters()::clear));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.list().setId("calls-list");
    this.page = new CallPage(words, model, actions);
    this.root = new ListAndPage(column(8, filters, list), words.text("calls.back"));
    root.show(paragraph(words.text("calls.choose"), "empty"), false);
    subscriptions =
        model
            .page()
            .subscribe(this::show)
            .and(model.live().subscribe(now -> page.live(now)))
            .and(model.pages().state().subscribe(state -> first()));
  }

  /// Somebody chose it: where there is no room for both, its page is shown.
  private void open(CallLine line) {
    asked = true;
    model.choose(line.call().id());
  }

  /// With nothing chosen, the latest call is as good as any.
  private void first() {
    if (model.page().get().isEmpty() && !model.pages().items().isEmpty()) {
      model.choose(model.pages().items().getFirst().call().id());
    }
  }

  /// Its page comes at once, also where only one is seen: another screen led here.
  public void reveal() {
    asked = true;
    show(model.page().get());
  }

  private void show(Optional<CallFile> file) {
    if (file.isEmpty()) {
      return;
    }
    page.show(file.get());
    list.choose(file.get().line().call().id());
    root.show(page, asked);
    asked = false;
  }

  private Node line(CallLine line) {
    CallRecord call = line.call();
    Label time = label(words.formats().time(call.startedAt()), "strong", "figures");
    time.setMinWidth(46);
    Label number =
        name(
            line.name().isBlank() ? words.text("call.line", call.line()) : calls.caller(call),
            "muted");
    HBox first = row(6, name(calls.who(line), "strong"), spacer());
    if (line.mark().bad()) {
      first.getChildren().add(icon(Feather.FLAG));
    }
    if (line.waits()) {
      first.getChildren().add(icon(Feather.PHONE_INCOMING));
    }
    Label length = label(length(call), "muted", "figures");
    length.setMinWidth(Region.USE_PREF_SIZE);
    first.getChildren().add(length);
    Label result = badge(calls.result(line), CallWords.tone(line));
    VBox who = column(2, first, row(6, number, spacer(), result));
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    return row(10, time, who);
  }

  private String length(CallRecord call) {
    Instant end = call.endedAt();
    return end == null ? "" : words.formats().stopwatch(Duration.between(call.startedAt(), end));
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
    subscriptions.unsubscribe();
    filters.close();
    list.close();
  }
}
