package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.StaffDesk;
import fr.comptoir.app.desk.StaffDesk.SignIn;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.staff.StaffRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Who works at this counter, and who could. FX thread only.
final class SignInViewModel {
  private final StaffDesk desk;
  private final Background background;
  private final OnDuty onDuty;
  private final ObservableList<StaffMember> members = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<StaffMember>> person;
  private final ReadOnlyObjectWrapper<Optional<SignIn>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

  /// @param staff as it is when the window opens
  SignInViewModel(StaffDesk desk, List<StaffMember> staff, Background background, OnDuty onDuty) {
    this.desk = desk;
    this.background = background;
    this.onDuty = onDuty;
    this.members.setAll(staff);
    this.person = new ReadOnlyObjectWrapper<>(StaffRules.atStart(staff));
    name();
  }

  /// Everybody who ever worked here.
  ObservableList<StaffMember> members() {
    return FXCollections.unmodifiableObservableList(members);
  }

  /// Empty = the counter asks who is there.
  ReadOnlyObjectProperty<Optional<StaffMember>> person() {
    return person.getReadOnlyProperty();
  }

  /// What came of the last try.
  ReadOnlyObjectProperty<Optional<SignIn>> answer() {
    return answer.getReadOnlyProperty();
  }

  /// A PIN is being looked at, which takes a moment.
  ReadOnlyBooleanProperty checking() {
    return checking.getReadOnlyProperty();
  }

  boolean asksForPins() {
    return members.stream().anyMatch(member -> member.active() && member.pin());
  }

  void signIn(StaffMember member, String pin) {
    if (checking.get()) {
      return;
    }
    checking.set(true);
    background.run(
        () -> desk.signIn(member.id(), pin),
        said -> {
          checking.set(false);
          answer.set(Optional.of(said));
          if (said instanceof StaffDesk.Welcome(StaffMember welcome)) {
            become(Optional.of(welcome));
          }
        },
        () -> checking.set(false));
  }

  /// The counter asks again.
  void lock() {
    become(Optional.empty());
  }

  /// Newer version wins. Who has left, or is something else now, isn't at the counter as they were.
  void apply(StaffMember changed) {
    Optional<StaffMember> before =
        members.stream().filter(member -> member.id() == changed.id()).findFirst();
    if (before.isPresent() && before.get().version() >= changed.version()) {
      return;
    }
    before.ifPresent(members::remove);
    members.add(changed);
    members.sort(Comparator.comparingLong(StaffMember::id));
    if (person.get().filter(now -> now.id() == changed.id()).isPresent()) {
      become(changed.active() ? Optional.of(changed) : Optional.empty());
    }
  }

  private void become(Optional<StaffMember> next) {
    answer.set(Optional.empty());
    person.set(next);
    name();
  }

  private void name() {
    onDuty.become(person.get().map(StaffMember::name).orElse(""));
  }
}
