package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.column;

import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.trip.Courier;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A courier in the drawer.
public final class CourierFormView extends BorderPane {
  private final FormRow first;

  /// @param courier null = somebody new
  /// @param done runs once it is kept
  public CourierFormView(
      Words words, DeliveryViewModel model, @Nullable Courier courier, Runnable done) {
    var form = new CourierForm(courier, model.shifts()::number);
    first = FormRow.line(words, words.text("form.name"), form.name);
    VBox body =
        column(
            12,
            first,
            FormRow.line(words, words.text("form.phone"), form.phone),
            FormRow.line(words, words.text("delivery.bag"), form.bag));
    body.getStyleClass().add("drawer-body");
    Runnable save =
        () ->
            form.form()
                .state()
                .get()
                .value()
                .ifPresent(made -> model.shifts().save(made, courier, done));
    var foot = new FormFoot(words, form.form(), save);
    foot.listenOn(this);
    first.onEnter(save);
    setCenter(body);
    setBottom(foot);
  }

  public void focus() {
    first.control().requestFocus();
  }
}
