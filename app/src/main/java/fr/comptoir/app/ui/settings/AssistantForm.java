package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.PhonePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the assistant says and may do, as it is edited. FX thread only.
final class AssistantForm {
  private static final int LONGEST_DELAY_H = 168;

  private final AssistantPolicy policy;
  private final Form<Draft> form;

  final FormValue<String> greeting;
  final FormValue<String> notes;
  final FormValue<Integer> cancelHours;
  boolean saysWhatItIs;
  boolean takesOrders;
  boolean takesReservations;
  boolean suggests;

  /// The two go together: what it says, what it may do for who calls.
  record Draft(AssistantPolicy policy, PhonePolicy phone) {}

  AssistantForm(AssistantPolicy policy, PhonePolicy phone) {
    this.policy = policy;
    form = new Form<>(new Draft(policy, phone));
    greeting = form.add(FormValue.words("greeting", policy.greeting(), false));
    notes = form.add(FormValue.words("notes", policy.notes(), false));
    cancelHours =
        form.add(
            new FormValue<>(
                "cancel_hours",
                Long.toString(phone.cancelUntil().toHours()),
                true,
                text -> Typed.whole(text).filter(h -> h >= 0 && h <= LONGEST_DELAY_H)));
    saysWhatItIs = policy.saysWhatItIs();
    takesOrders = policy.takesOrders();
    takesReservations = policy.takesReservations();
    suggests = phone.suggests();
    form.of(this::made, () -> made().map(draft -> draft.policy().faults()).orElse(List.of()));
  }

  Form<Draft> form() {
    return form;
  }

  /// As far as it can be read; what the greeting would be.
  AssistantPolicy policy() {
    return new AssistantPolicy(
        policy.version(),
        greeting.value().orElse(""),
        saysWhatItIs,
        notes.value().orElse(""),
        takesOrders,
        takesReservations);
  }

  private Optional<Draft> made() {
    return cancelHours
        .value()
        .map(hours -> new Draft(policy(), new PhonePolicy(suggests, Duration.ofHours(hours))));
  }
}
