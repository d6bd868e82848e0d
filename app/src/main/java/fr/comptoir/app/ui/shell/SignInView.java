package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;

import fr.comptoir.app.desk.StaffDesk.Locked;
import fr.comptoir.app.desk.StaffDesk.SignIn;
import fr.comptoir.app.desk.StaffDesk.Welcome;
import fr.comptoir.app.desk.StaffDesk.WrongPin;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.staff.StaffMember;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Who is there? The people of the house as large buttons; who has a PIN taps or types it.
final class SignInView extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final int LONGEST = 6;
  private static final double WIDTH = 460;

  private final Words words;
  private final SignInViewModel model;
  private final PasswordField pin = new PasswordField();
  private final Label said = paragraph("", "danger-text");
  private final VBox pad;
  private final Subscription subscription;
  private @Nullable StaffMember chosen;

  SignInView(Words words, SignInViewModel model) {
    super(14);
    this.words = words;
    this.model = model;
    setPrefWidth(WIDTH);
    setAlignment(Pos.TOP_CENTER);
    pin.setId("pin");
    pin.getStyleClass().add("form-field");
    pin.setAccessibleText(words.text("signin.pin"));
    pin.setPromptText(words.text("signin.pin"));
    pin.setOnAction(enter -> send());
    pad = new VBox(10, pin, keys());
    pad.setAlignment(Pos.TOP_CENTER);
    pad.setMaxWidth(280);
    reveal(pad, false);
    reveal(said, false);
    getChildren().addAll(label(words.text("signin.title"), "screen-title"), people(), said, pad);
    subscription = model.answer().subscribe(this::show);
  }

  void close() {
    subscription.unsubscribe();
  }

  /// What a person is called; the one every new house has bears its role's name.
  static String name(Words words, StaffMember member) {
    return member.name().isBlank() ? words.text("staff.role.", member.role()) : member.name();
  }

  private FlowPane people() {
    var group = new ToggleGroup();
    var pane = new FlowPane(8, 8);
    pane.setAlignment(Pos.CENTER);
    for (StaffMember member : model.members()) {
      if (member.active()) {
        var button = new ToggleButton(name(words, member), icon(Feather.USER));
        button.getStyleClass().addAll("action", "person");
        button.setToggleGroup(group);
        button.setSelected(model.person().get().filter(now -> now.id() == member.id()).isPresent());
        button.setOnAction(
            click -> {
              button.setSelected(true);
              choose(member);
            });
        pane.getChildren().add(button);
      }
    }
    return pane;
  }

  private void choose(StaffMember member) {
    chosen = member;
    reveal(said, false);
    pin.clear();
    reveal(pad, member.pin());
    if (member.pin()) {
      pin.requestFocus();
    } else {
      model.signIn(member, "");
    }
  }

  private GridPane keys() {
    var grid = new GridPane(8, 8);
    grid.setAlignment(Pos.CENTER);
    for (int digit = 1; digit <= 9; digit++) {
      grid.add(key(digit), (digit - 1) % 3, (digit - 1) / 3);
    }
    Button back = iconButton(Feather.DELETE, words.text("signin.back"), "pin-key");
    back.setOnAction(click -> pin.deletePreviousChar());
    Button enter = iconButton(Feather.CHECK, words.text("signin.enter"), "pin-key", "accent");
    enter.disableProperty().bind(model.checking());
    enter.setOnAction(click -> send());
    grid.add(back, 0, 3);
    grid.add(key(0), 1, 3);
    grid.add(enter, 2, 3);
    return grid;
  }

  private Button key(int digit) {
    Button key = button(Integer.toString(digit), "pin-key");
    key.setFocusTraversable(false);
    key.setOnAction(
        click -> {
          if (pin.getLength() < LONGEST) {
            pin.appendText(Integer.toString(digit));
          }
        });
    return key;
  }

  private void send() {
    if (chosen != null && !pin.getText().isBlank()) {
      model.signIn(chosen, pin.getText());
      pin.clear();
    }
  }

  private void show(Optional<SignIn> answer) {
    String text =
        answer
            .map(
                one ->
                    switch (one) {
                      case Welcome _ -> "";
                      case WrongPin(int left) -> words.text("signin.wrong", left);
                      case Locked(var until) -> words.text("signin.locked");
                    })
            .orElse("");
    said.setText(text);
    reveal(said, !text.isEmpty());
    pin.pseudoClassStateChanged(ERROR, !text.isEmpty());
  }
}
