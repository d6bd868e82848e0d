package fr.comptoir.app.ui.customers;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.desk.PersonSheet;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.ListAndPage;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.PageList;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.customer.CardLine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All customers: a search that answers as one types, and the page of one.
public final class CustomersView implements Screen {
  private final Words words;
  private final CustomersViewModel model;
  private final PageList<CardLine> list;
  private final CustomerPage page;
  private final ListAndPage root;
  private final Button add;
  private final Subscription subscriptions;
  private @Nullable CardForm form;
  private boolean asked;

  /// @param clock in the restaurant's zone
  public CustomersView(
      Words words, CustomersViewModel model, Clock clock, CustomerActions actions) {
    this.words = words;
    this.model = model;
    TextField search = Field.text(model.typed(), words.text("people.search"));
    search.setId("customers-search");
    search.setAccessibleText(words.text("people.search"));
    search.getStyleClass().add("form-field");
    this.list =
        new PageList<>(
            words,
            model.pages(),
            new PageList.Rows<>(CardLine::id, this::line, this::open),
            new ListStates.Empty(
                words.text("people.empty"), words.text("people.new"), () -> startNew("")));
    list.list().setId("customers-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    this.page = new CustomerPage(words, model, clock, actions);
    this.root = new ListAndPage(column(8, search, list), words.text("people.back"));
    root.show(paragraph(words.text("people.choose"), "empty"), false);
    this.add = button(words.text("people.new"), "action", "go");
    add.setId("customer-new");
    add.setGraphic(icon(Feather.USER_PLUS));
    add.setOnAction(click -> startNew(""));
    subscriptions = model.sheet().subscribe(this::show).and(model.form().subscribe(this::fill));
  }

  private void open(CardLine line) {
    asked = true;
    model.choose(line.id());
  }

  private void startNew(String name) {
    asked = true;
    model.startNew(name, "");
  }

  /// The page or the form comes at once, also where only one is seen: another screen led here.
  public void reveal() {
    asked = true;
    if (model.form().get().isPresent()) {
      fill(model.form().get());
    } else {
      show(model.sheet().get());
    }
  }

  private void show(Optional<PersonSheet> sheet) {
    if (model.form().get().isPresent()) {
      return;
    }
    if (sheet.isEmpty()) {
      list.choose(null);
      root.show(paragraph(words.text("people.choose"), "empty"), false);
      root.showList();
      return;
    }
    page.show(sheet.get());
    list.choose(sheet.get().card().id());
    root.show(page, asked);
    asked = false;
  }

  private void fill(Optional<CardFormViewModel> filled) {
    if (form != null) {
      form.close();
      form = null;
    }
    if (filled.isEmpty()) {
      show(model.sheet().get());
      return;
    }
    var made = new CardForm(words, model, filled.get());
    form = made;
    root.show(made, true);
    made.applyCss();
    made.focus();
  }

  private Node line(CardLine line) {
    String number =
        line.phone() == null ? words.text("call.withheld") : words.formats().phone(line.phone());
    Label who = name(line.name().isBlank() ? number : line.name(), "strong");
    VBox text = column(2, who, name(line.name().isBlank() ? "" : number, "muted"));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = row(10, text);
    if (line.vip()) {
      row.getChildren().add(badge(words.text("people.vip"), Tone.VIOLET));
    }
    if (line.blocked()) {
      row.getChildren().add(badge(words.text("people.blocked"), Tone.DANGER));
    }
    return row;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("people.title");
  }

  @Override
  public List<Node> actions() {
    return List.of(add);
  }

  @Override
  public void close() {
    if (form != null) {
      form.close();
    }
    subscriptions.unsubscribe();
    list.close();
  }
}
