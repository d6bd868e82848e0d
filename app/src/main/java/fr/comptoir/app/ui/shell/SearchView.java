package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.shell.SearchViewModel.Found;
import fr.comptoir.app.ui.shell.SearchViewModel.Kind;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.search.SearchHit;
import fr.comptoir.db.domain.search.SearchHit.OfCustomer;
import fr.comptoir.db.domain.search.SearchHit.OfDish;
import fr.comptoir.db.domain.search.SearchHit.OfOrder;
import fr.comptoir.db.domain.search.SearchHit.OfReservation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Ctrl+K: a name, a number or a code typed on any screen; the arrows choose, Enter opens. The
/// focus stays in the field.
final class SearchView extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double WIDTH = 560;
  private static final double MOST_HEIGHT = 420;

  private final Words words;
  private final ZoneId zone;
  private final SearchViewModel model;
  private final Consumer<SearchHit> open;
  private final IntConsumer soldOut;
  private final TextField field = new TextField();
  private final VBox rows = column(2);
  private final ScrollPane results = Pieces.scrolling(rows);
  private final Subscription subscription;

  /// @param soldOut takes a dish off the card by its number, or puts it back
  SearchView(
      Words words,
      ZoneId zone,
      SearchViewModel model,
      Consumer<SearchHit> open,
      IntConsumer soldOut) {
    super(8);
    this.words = words;
    this.zone = zone;
    this.model = model;
    this.open = open;
    this.soldOut = soldOut;
    setPrefWidth(WIDTH);
    field.setId("search");
    field.setPromptText(words.text("search.prompt"));
    field.setAccessibleText(words.text("search.title"));
    field.getStyleClass().add("form-field");
    field.textProperty().subscribe(text -> model.type(text));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    results.setMaxHeight(MOST_HEIGHT);
    results.setFocusTraversable(false);
    getChildren().addAll(field, results);
    subscription = model.found().subscribe(this::show);
  }

  void focus() {
    field.requestFocus();
  }

  void close() {
    subscription.unsubscribe();
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> {
        if (key.isShortcutDown()) {
          model.found().get().hit().ifPresent(this::touch);
        } else {
          model.open(open);
        }
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void show(Found found) {
    rows.getChildren().clear();
    if (found.hits().isEmpty()) {
      String said = found.text().isEmpty() ? "search.hint" : "search.nothing";
      rows.getChildren().add(paragraph(words.text(said, found.text()), "empty"));
      return;
    }
    Kind last = null;
    Region chosen = null;
    for (int i = 0; i < found.hits().size(); i++) {
      SearchHit hit = found.hits().get(i);
      Kind kind = Kind.of(hit);
      if (kind != last) {
        rows.getChildren().add(label(words.text("search.kind.", kind), "search-kind"));
        last = kind;
      }
      Button line = line(hit);
      Region row = hit instanceof OfDish dish ? withTouch(line, dish) : line;
      if (i == found.chosen()) {
        chosen = row;
        line.pseudoClassStateChanged(CHOSEN, true);
      }
      rows.getChildren().add(row);
    }
    bringIntoView(chosen);
  }

  /// As far down as the chosen line needs.
  private void bringIntoView(@Nullable Region line) {
    if (line == null || getScene() == null) {
      return;
    }
    applyCss();
    layout();
    double room = results.getViewportBounds().getHeight();
    double rest = rows.getHeight() - room;
    double top = results.getVvalue() * rest;
    if (rest <= 0) {
      results.setVvalue(0);
    } else if (line.getBoundsInParent().getMaxY() > top + room) {
      results.setVvalue((line.getBoundsInParent().getMaxY() - room) / rest);
    } else if (line.getBoundsInParent().getMinY() < top) {
      results.setVvalue(line.getBoundsInParent().getMinY() / rest);
    }
  }

  private Button line(SearchHit hit) {
    HBox content =
        switch (hit) {
          case OfCustomer one -> customer(one);
          case OfOrder one -> order(one);
          case OfReservation one -> reservation(one);
          case OfDish one -> dish(one);
        };
    var line = new Button(hit.name(), content);
    line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    line.getStyleClass().setAll("button", "search-line", Pieces.MAY_SHORTEN);
    line.setMaxWidth(Double.MAX_VALUE);
    if (!(hit instanceof OfDish)) {
      content.prefWidthProperty().bind(rows.widthProperty().subtract(34));
    }
    line.setFocusTraversable(false);
    line.setOnAction(click -> open.accept(hit));
    return line;
  }

  /// 86 in one touch, beside what opens it.
  private HBox withTouch(Button line, OfDish dish) {
    Button touch =
        Pieces.button(
            words.text(dish.soldOut() ? "menu.put_back" : "menu.sold_out"), "action", "quiet");
    touch.setId("search-sold-out-" + dish.number());
    touch.setFocusTraversable(false);
    touch.setOnAction(click -> touch(dish));
    HBox.setHgrow(line, Priority.ALWAYS);
    return row(8, line, touch);
  }

  private void touch(SearchHit hit) {
    if (hit instanceof OfDish dish) {
      soldOut.accept(dish.number());
      field.requestFocus();
    }
  }

  private HBox dish(OfDish one) {
    HBox line =
        row(
            10,
            icon(Feather.BOOK_OPEN),
            column(
                0,
                row(6, label(Integer.toString(one.number()), "strong"), name(one.name(), "strong")),
                fact(words.formats().money(one.price()))));
    if (one.soldOut()) {
      line.getChildren().addAll(spacer(), badge(words.text("menu.sold_out"), Tone.DANGER));
    }
    return line;
  }

  private HBox customer(OfCustomer one) {
    HBox line =
        row(10, icon(Feather.USER), column(0, who(one.name(), one.phone()), fact(phone(one))));
    line.getChildren().add(spacer());
    if (one.vip()) {
      line.getChildren().add(badge(words.text("search.vip"), Tone.VIOLET));
    }
    if (one.blocked()) {
      line.getChildren().add(badge(words.text("search.blocked"), Tone.DANGER));
    }
    return line;
  }

  private HBox order(OfOrder one) {
    String when = day(one.day()) + " " + words.formats().time(one.promisedAt());
    return row(
        10,
        icon(OrderWords.icon(one.mode())),
        column(
            0,
            row(6, label("#" + one.number(), "strong"), who(one.name(), one.phone())),
            fact(words.text("mode.", one.mode()) + " · " + when)),
        spacer(),
        label(words.formats().money(one.total()), "strong"),
        badge(words.text("order.state.", one.state()), Tone.NEUTRAL));
  }

  private HBox reservation(OfReservation one) {
    String when =
        day(one.start().atZone(zone).toLocalDate()) + " " + words.formats().time(one.start());
    return row(
        10,
        icon(Feather.CALENDAR),
        column(
            0,
            row(6, label(one.code(), "strong"), who(one.name(), one.phone())),
            fact(when + " · " + words.text("reservation.party", one.partySize()))),
        spacer(),
        badge(words.text("reservation.state.", one.state()), Tone.NEUTRAL));
  }

  private String day(LocalDate date) {
    return words.formats().shortDay(date);
  }

  private Label who(String who, @Nullable PhoneNumber phone) {
    String said =
        !who.isBlank()
            ? who
            : phone == null ? words.text("order.no_name") : words.formats().phone(phone);
    return name(said, "strong");
  }

  private String phone(OfCustomer one) {
    PhoneNumber phone = one.phone();
    return phone == null ? "" : words.formats().phone(phone);
  }

  private static Label fact(String text) {
    return name(text, "muted");
  }
}
