package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.House;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// On what terms a table is promised, where a service has none of its own.
final class TablesPane extends StackPane {
  private static final double WIDTH = 760;

  private final Words words;
  private final SettingsViewModel model;

  TablesPane(Words words, SettingsViewModel model) {
    this.words = words;
    this.model = model;
    setAlignment(Pos.TOP_LEFT);
  }

  Subscription follow() {
    return model.house().subscribe(this::show);
  }

  private void show(Optional<House> house) {
    getChildren().clear();
    house.map(House::booking).ifPresent(now -> getChildren().add(sheet(now)));
  }

  private Node sheet(BookingPolicy now) {
    var form = new BookingForm(now);
    VBox sheet =
        column(
            12,
            FormRow.pair(FormRow.line(words, form.maxParty), FormRow.line(words, form.groupFrom)),
            FormRow.pair(FormRow.line(words, form.arrivals), FormRow.line(words, form.daysAhead)),
            FormRow.pair(FormRow.line(words, form.notice), FormRow.line(words, form.hold)),
            FormRow.line(words, form.turns),
            paragraph(words.text("settings.service.turns.note"), "muted"),
            FormRow.pair(
                FormRow.line(words, form.lateAfter), FormRow.line(words, form.lateRelease)),
            FormRow.pair(
                FormRow.line(words, form.noShowAfter), FormRow.line(words, form.finishAfter)),
            FormRow.line(words, form.doubtFrom));
    sheet.getStyleClass().add("sheet");
    var foot = new FormFoot(words, form.form(), () -> save(form, now));
    foot.listenOn(sheet);
    VBox all = column(0, sheet, foot);
    all.setMaxWidth(WIDTH);
    return scrolling(all);
  }

  private void save(BookingForm form, BookingPolicy before) {
    if (!form.form().state().get().ready()) return;
    BookingPolicy after = form.form().state().get().value().orElseThrow();
    model.change(
        house -> house.with(after),
        house -> house.with(before),
        "settings.tables.saved",
        List.of());
  }
}
