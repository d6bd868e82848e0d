package fr.comptoir.app.ui.setup;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import fr.comptoir.db.domain.staff.StaffRules;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Settings of the people: name, what they do here, whether they see numbers whole, their PIN.
public final class StaffSheet extends VBox {
  private final Words words;
  private final ObservableList<StaffMember> members;
  private final StaffActions actions;
  private final VBox rows = new VBox(12);
  private final ListChangeListener<StaffMember> follow = change -> show();

  /// What this sheet asks for. What changes arrives in the list.
  public interface StaffActions {
    /// @param member id 0 = somebody new
    void save(StaffMember member);

    /// @param pin null = none is asked any more
    void pin(StaffMember member, @Nullable String pin);
  }

  public StaffSheet(Words words, ObservableList<StaffMember> members, StaffActions actions) {
    super(12);
    this.words = words;
    this.members = members;
    this.actions = actions;
    getStyleClass().add("sheet");
    Button add = button(words.text("staff.add"), "action", "quiet");
    add.setGraphic(icon(Feather.USER_PLUS));
    add.setOnAction(
        click ->
            actions.save(
                new StaffMember(0, 0, words.text("staff.new"), Role.COUNTER, false, true, false)));
    members.addListener(new WeakListChangeListener<>(follow));
    getChildren()
        .addAll(
            label(words.text("staff.title"), "section-title"),
            paragraph(words.text("staff.hint"), "muted"),
            rows,
            add);
    show();
  }

  private void show() {
    rows.getChildren()
        .setAll(members.stream().filter(StaffMember::active).map(this::person).toList());
  }

  private VBox person(StaffMember member) {
    var name = new SimpleStringProperty(member.name());
    var kept = new SimpleStringProperty(member.name());
    TextField field = Field.text(name, words.text("staff.role.", member.role()));
    Runnable rename =
        () -> {
          String typed = name.get().strip();
          if (!typed.equals(kept.get())) {
            kept.set(typed);
            actions.save(with(member, typed, member.role(), member.wholeNumbers(), true));
          }
        };
    field.setOnAction(enter -> rename.run());
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                rename.run();
              }
            });
    var role = new ComboBox<Role>();
    role.getItems().setAll(Role.values());
    role.setConverter(inWords());
    role.setValue(member.role());
    role.setOnAction(
        chosen -> {
          Role now = role.getValue();
          actions.save(with(member, member.name(), now, now == Role.OWNER, true));
        });
    var numbers = new CheckBox(words.text("staff.numbers"));
    numbers.getStyleClass().add("tall-check");
    numbers.setSelected(member.wholeNumbers());
    numbers.setOnAction(
        click ->
            actions.save(with(member, member.name(), member.role(), numbers.isSelected(), true)));
    var line = new FlowPane(10, 8, numbers);
    line.getChildren().addAll(pin(member));
    Button leave = button(words.text("staff.leave"), "quiet");
    leave.setMinHeight(44);
    leave.setOnAction(
        click ->
            actions.save(with(member, member.name(), member.role(), member.wholeNumbers(), false)));
    line.getChildren().add(leave);
    var sheet =
        new VBox(
            8,
            row(
                8,
                new Field(words.text("staff.name"), field),
                new Field(words.text("staff.role"), role)),
            line);
    sheet.getStyleClass().add("staff-row");
    return sheet;
  }

  private List<Node> pin(StaffMember member) {
    var typed = new SimpleStringProperty("");
    TextField field = Field.text(typed, words.text("staff.pin.prompt"));
    field.setAccessibleText(words.text("staff.pin"));
    field.setPrefColumnCount(10);
    field.setMinHeight(44);
    Button give = button(words.text(member.pin() ? "staff.pin.change" : "staff.pin.give"));
    give.setMinHeight(44);
    give.setDisable(true);
    typed.subscribe(text -> give.setDisable(!StaffRules.isPin(text)));
    give.setOnAction(click -> actions.pin(member, typed.get()));
    if (!member.pin()) {
      return List.of(field, give);
    }
    Button take = button(words.text("staff.pin.take"));
    take.setMinHeight(44);
    take.setOnAction(click -> actions.pin(member, null));
    return List.of(field, give, take);
  }

  private static StaffMember with(
      StaffMember before, String name, Role role, boolean numbers, boolean active) {
    return new StaffMember(
        before.id(), before.version(), name, role, numbers, active, before.pin());
  }

  private StringConverter<Role> inWords() {
    return new StringConverter<>() {
      @Override
      public String toString(Role role) {
        return words.text("staff.role.", role);
      }

      @Override
      public Role fromString(String text) {
        throw new UnsupportedOperationException("roles are chosen");
      }
    };
  }
}
