package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.assistant.GreetingText;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.AssistantForm.Draft;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.House;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the assistant says first, what it takes, what it has to know: from the next call on.
final class AssistantPane extends StackPane {
  private static final double WIDTH = 760;

  private final Words words;
  private final SettingsViewModel model;

  AssistantPane(Words words, SettingsViewModel model) {
    this.words = words;
    this.model = model;
    setAlignment(Pos.TOP_LEFT);
  }

  Subscription follow() {
    return model.assistant().subscribe(now -> show());
  }

  /// Made anew only when somebody has saved: what is being typed stays.
  private void show() {
    Optional<House> house = model.house().get();
    Optional<Draft> told = model.assistant().get();
    getChildren().clear();
    if (house.isPresent() && told.isPresent()) {
      var form = new AssistantForm(told.get().policy(), told.get().phone());
      getChildren().add(sheet(house.get(), form));
    }
  }

  private Node sheet(House house, AssistantForm form) {
    Label heard = paragraph("", "note-band");
    heard.setId("greeting-heard");
    form.form().state().subscribe(state -> heard.setText(heard(house, form)));
    VBox says =
        column(
            8,
            label(words.text("settings.assistant.says"), "section-title"),
            FormRow.area(words, words.text("field.greeting"), form.greeting),
            paragraph(
                words.text(
                    "settings.assistant.places", AssistantPolicy.RESTAURANT, AssistantPolicy.GUEST),
                "muted"),
            toggle(
                form,
                "settings.assistant.disclosed",
                form.saysWhatItIs,
                on -> form.saysWhatItIs = on),
            label(words.text("settings.assistant.heard"), "field-name"),
            heard);
    says.getStyleClass().add("sheet");
    VBox does =
        column(
            8,
            label(words.text("settings.assistant.does"), "section-title"),
            new FlowPane(
                8,
                8,
                toggle(
                    form,
                    "settings.assistant.orders",
                    form.takesOrders,
                    on -> form.takesOrders = on),
                toggle(
                    form,
                    "settings.assistant.reservations",
                    form.takesReservations,
                    on -> form.takesReservations = on),
                toggle(
                    form, "settings.assistant.suggests", form.suggests, on -> form.suggests = on)),
            paragraph(words.text("settings.assistant.suggests.note"), "muted"),
            FormRow.line(words, words.text("field.cancel_hours"), form.cancelHours));
    does.getStyleClass().add("sheet");
    VBox knows =
        column(
            8,
            label(words.text("settings.assistant.knows"), "section-title"),
            FormRow.area(words, words.text("field.notes"), form.notes),
            paragraph(words.text("settings.assistant.notes.note"), "muted"));
    knows.getStyleClass().add("sheet");
    var foot = new FormFoot(words, form.form(), () -> save(form));
    VBox all = column(12, says, does, knows, foot);
    foot.listenOn(all);
    all.setMaxWidth(WIDTH);
    return scrolling(all);
  }

  private String heard(House house, AssistantForm form) {
    return new GreetingText(words.messages())
        .of(form.policy(), house.restaurant().name(), words.text("settings.assistant.somebody"));
  }

  private Node toggle(AssistantForm form, String key, boolean on, Consumer<Boolean> then) {
    var button = new ToggleButton(words.text(key));
    button.getStyleClass().add("toggle");
    button.setId(key.substring(key.lastIndexOf('.') + 1) + "-toggle");
    button.setSelected(on);
    button.setWrapText(true);
    button.setOnAction(
        click -> {
          then.accept(button.isSelected());
          form.form().changed();
        });
    return button;
  }

  private void save(AssistantForm form) {
    if (!form.form().state().get().ready()) return;
    Draft draft = form.form().state().get().value().orElseThrow();
    model.tell(draft, form.form());
  }
}
