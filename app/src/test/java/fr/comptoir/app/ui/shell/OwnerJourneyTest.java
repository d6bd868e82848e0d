package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.settings.SettingsViewModel.Section;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.LineMode;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import fr.comptoir.db.domain.restaurant.House;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The owner decides what the assistant says and on what terms things are promised; the book
/// afterwards.
class OwnerJourneyTest {
  @Test
  @DisplayName("A073, A077: the greeting is heard while it is typed, an unknown name is refused")
  void theAssistantSaysWhatTheOwnerTypes() {
    try (Journey evening = Journey.open()) {
      open(evening, Section.ASSISTANT);
      type(evening, "#field-greeting", "Chez {restaurant}, bonsoir {prenom} !");
      assertThat(evening.words()).contains("inconnu");
      assertThat(evening.find("#form-save").isDisabled()).isTrue();

      type(evening, "#field-greeting", "{restaurant}, bonsoir {client} !");
      assertThat(evening.words())
          .anyMatch(
              said ->
                  said.contains("bonsoir Camille !")
                      && said.contains("assistant vocal automatique"));
      press(evening, "#suggests-toggle");
      type(evening, "#field-cancel_hours", "4");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);

      assertThat(evening.desks().house().assistant().greeting())
          .isEqualTo("{restaurant}, bonsoir {client} !");
      House house = evening.desks().house().house();
      assertThat(house.phone().suggests()).isFalse();
      assertThat(house.phone().cancelUntil()).hasHours(4);

      assertThat(((ToggleButton) evening.find("#suggests-toggle")).isSelected())
          .as("shown as it was saved")
          .isFalse();

      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(evening.desks().house().assistant().greeting()).isEmpty();
      assertThat(evening.desks().house().house().phone().suggests()).isTrue();
    }
  }

  @Test
  @DisplayName("V032, V096: zones, hours, the kitchen and special days are the book's at once")
  void termsAreTheBooksAtOnce() {
    try (Journey evening = Journey.open()) {
      open(evening, Section.DELIVERY);
      press(evening, "#add-zone");
      type(evening, "#field-name", "Vieux-Port");
      evening.click("Codes postaux");
      type(evening, "#field-postal_codes", "13001 13002");
      type(evening, "#field-fee", "3,50");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(house(evening).delivery().zones()).last().satisfies(OwnerJourneyTest::isPort);

      open(evening, Section.ORDERING);
      evening.click("Horaires propres");
      type(evening, "#field-hours-pickup-5", "18h-21h30");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(house(evening).hours().byMode().get(Mode.PICKUP).get(DayOfWeek.FRIDAY))
          .singleElement()
          .satisfies(time -> assertThat(time.start()).isEqualTo(LocalTime.of(18, 0)))
          .satisfies(time -> assertThat(time.length()).hasMinutes(210));

      open(evening, Section.KITCHEN);
      type(evening, "#field-min_pickup", "25");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(house(evening).kitchen().minPickup()).hasMinutes(25);

      open(evening, Section.TABLES);
      type(evening, "#field-group_from", "40");
      assertThat(evening.words())
          .as("13 to 39 guests would have nowhere")
          .contains("ne va pas avec le reste");

      open(evening, Section.CLOSED);
      LocalDate eve = LocalDate.of(2026, 12, 24);
      DatePicker date = (DatePicker) evening.find("#special-date");
      evening.act(() -> date.setValue(eve));
      press(evening, "#add-special");
      assertThat(house(evening).hours().special().get(eve).services())
          .isEqualTo(house(evening).hours().week().getOrDefault(DayOfWeek.MONDAY, List.of()));
    }
  }

  @Test
  @DisplayName("W041: a line's number is checked while it is typed; the team answers first")
  void theOwnerSaysWhoAnswersALine() {
    try (Journey evening = Journey.open()) {
      open(evening, Section.LINES);
      type(evening, "#field-line_number", "0612");
      assertThat(evening.words()).contains("illisible");
      assertThat(evening.find("#form-save").isDisabled()).isTrue();

      type(evening, "#field-line_number", "06 12 34 56 78");
      press(evening, "Équipe d’abord");
      type(evening, "#field-ring_seconds", "2");
      assertThat(evening.words()).contains("hors limites");
      type(evening, "#field-ring_seconds", "15");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);

      LineRules set = evening.desks().line().rules("fxo1");
      assertThat(set.number()).isEqualTo(new PhoneNumber("+33612345678"));
      assertThat(set.mode()).isEqualTo(LineMode.STAFF_FIRST);
      assertThat(set.ringSeconds()).isEqualTo(15);
      assertThat(evening.desks().line().rules("fxo2").mode()).isEqualTo(LineMode.ASSISTANT_FIRST);

      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(evening.desks().line().rules("fxo1").mode()).isEqualTo(LineMode.ASSISTANT_FIRST);
      assertThat(evening.desks().line().rules("fxo1").number()).isNull();
    }
  }

  private static void isPort(DeliveryZone zone) {
    assertThat(zone.name()).isEqualTo("Vieux-Port");
    assertThat(zone.bounds()).isEqualTo(new Bounds.PostalCodes(Set.of("13001", "13002")));
    assertThat(zone.fee()).isEqualTo(Money.cents(350));
  }

  private static House house(Journey evening) {
    return evening.desks().house().house();
  }

  private static void open(Journey evening, Section section) {
    evening.act(() -> evening.window().boards().settings.section().set(section));
    evening.go("SETTINGS");
  }

  /// What lies further down is reached by the keyboard.
  private static void press(Journey evening, String button) {
    Node node = evening.find(button);
    evening.act(node::requestFocus);
    evening.keys(KeyCode.SPACE);
  }

  private static void type(Journey evening, String field, String text) {
    TextInputControl control = (TextInputControl) evening.find(field);
    evening.act(control::requestFocus);
    evening.keys(KeyCode.CONTROL, KeyCode.A);
    evening.type(text);
  }
}
