package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Picker;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.menu.ChoicesViewModel.ChoiceDraft;
import fr.comptoir.app.ui.menu.ChoicesViewModel.GroupDraft;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The choices a dish comes with: sizes and their prices, toppings, the steps of a set menu with
/// their dishes and supplements.
final class ChoicesPane extends VBox {
  private final Words words;
  private final DishViewModel dish;
  private final ChoicesViewModel model;
  private final VBox groups = column(12);
  private final Label along = paragraph("", "note-band");

  ChoicesPane(Words words, DishViewModel dish) {
    super(12);
    this.words = words;
    this.dish = dish;
    this.model = dish.choices;
    Button add =
        button(
            words.text(isSteps() ? "menu.choices.add_step" : "menu.choices.add_group"),
            "action",
            "quiet");
    add.setId("add-group");
    add.setMaxWidth(Double.MAX_VALUE);
    add.setOnAction(click -> model.addGroup("", isSteps() ? 1 : 0));
    getChildren().addAll(along, groups, add);
    if (!isSteps() && !model.known().isEmpty()) {
      getChildren()
          .add(
              new Picker<ChoiceGroup>(
                  words.text("menu.choices.copy"),
                  model.known(),
                  ChoicesPane::summary,
                  model::copy));
    }
  }

  Subscription follow() {
    ListChangeListener<GroupDraft> listener = change -> show();
    model.groups().addListener(listener);
    show();
    return dish.form()
        .state()
        .subscribe(now -> showAlong())
        .and(() -> model.groups().removeListener(listener));
  }

  private boolean isSteps() {
    return dish.kind.get() != MenuItem.Kind.DISH;
  }

  private void showAlong() {
    List<String> others = dish.along();
    along.setText(words.text("menu.choices.along", others.size(), String.join(", ", others)));
    along.setVisible(!others.isEmpty());
    along.setManaged(!others.isEmpty());
  }

  private void show() {
    groups.getChildren().setAll(model.groups().stream().map(this::group).toList());
    if (model.groups().isEmpty()) {
      groups
          .getChildren()
          .add(
              paragraph(
                  words.text(isSteps() ? "menu.choices.no_step" : "menu.choices.none"), "empty"));
    }
  }

  private Node group(GroupDraft group) {
    Button up =
        iconButton(Feather.ARROW_UP, words.text("menu.up", group.name.text().get()), "flat");
    up.setOnAction(click -> model.moveGroup(group, -1));
    Button remove =
        iconButton(
            Feather.TRASH_2, words.text("menu.choices.remove", group.name.text().get()), "flat");
    remove.setOnAction(click -> model.removeGroup(group));
    HBox head =
        top(
            FormRow.line(
                words,
                words.text(isSteps() ? "menu.choices.step" : "menu.choices.group"),
                group.name),
            column(0, label(" ", "field-name"), row(0, up, remove)));
    HBox many =
        top(
            FormRow.line(words, words.text("menu.choices.min"), group.min),
            FormRow.line(words, words.text("menu.choices.max"), group.max));
    VBox box = column(8, head, many);
    group.choices.forEach(choice -> box.getChildren().add(choice(group, choice)));
    if (isSteps()) {
      box.getChildren()
          .add(
              new Picker<MenuItem>(
                  words.text("menu.choices.add_dish"),
                  model.dishes(),
                  item -> item.number() + " " + item.name(),
                  item -> model.addChoice(group, item)));
    } else {
      Button add = button(words.text("menu.choices.add"));
      add.getStyleClass().add("toggle");
      add.setOnAction(click -> model.addChoice(group, null));
      box.getChildren().add(add);
    }
    box.getStyleClass().add("sub-sheet");
    return box;
  }

  private Node choice(GroupDraft group, ChoiceDraft choice) {
    Integer chosen = group.preselected;
    var usual = new ToggleButton(words.text("menu.choices.usual"));
    usual.getStyleClass().add("toggle");
    usual.setSelected(chosen != null && chosen == choice.number());
    usual.setOnAction(click -> model.preselect(group, choice));
    usual.setMinWidth(USE_PREF_SIZE);
    Button remove =
        iconButton(
            Feather.X, words.text("menu.choices.remove", choice.name().text().get()), "flat");
    remove.setOnAction(click -> model.removeChoice(group, choice));
    FormRow name =
        FormRow.line(
            words,
            words.text("menu.choices.choice", String.valueOf(choice.number())),
            choice.name());
    FormRow extra = FormRow.line(words, words.text("menu.choices.extra"), choice.extra());
    extra.setMaxWidth(96);
    extra.setMinWidth(96);
    return top(name, extra, column(4, label(" ", "field-name"), row(0, usual, remove)));
  }

  private static HBox top(Node... nodes) {
    HBox row = row(6, nodes);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static String summary(ChoiceGroup group) {
    return group.name()
        + " : "
        + group.choices().stream().map(Choice::name).collect(Collectors.joining(", "));
  }
}
