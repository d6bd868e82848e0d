package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.settings.SettingsViewModel.Section;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the owner sets, and the book afterwards.
class SettingsJourneyTest {
  @Test
  @DisplayName("V062: lunch and brunch at the same time are warned of, and saved when meant")
  void v062_twoServicesAtOnceAreWarnedOfAndSavedWhenMeant() {
    try (Journey evening = Journey.open()) {
      evening.act(() -> evening.window().boards().settings.section().set(Section.SERVICES));
      evening.go("SETTINGS");
      service(evening, "Midi", "11:30", "14:30");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(monday(evening)).extracting(ServicePeriod::name).containsExactly("Midi");

      service(evening, "Brunch", "10:00", "15:00");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(monday(evening)).as("said first").hasSize(1);
      assertThat(evening.words()).anyMatch(word -> word.contains("en même temps que Midi"));

      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(monday(evening)).extracting(ServicePeriod::name).containsExactly("Brunch", "Midi");
      assertThat(monday(evening).getFirst().length()).isEqualTo(Duration.ofHours(5));
      assertThat(evening.words()).anyMatch(word -> word.startsWith("lundi : Brunch"));

      evening.click("Annuler");
      assertThat(monday(evening)).extracting(ServicePeriod::name).containsExactly("Midi");
    }
  }

  @Test
  @DisplayName("V063: past its last day an offer is said to be over and is told no more")
  void v063_pastItsLastDayAnOfferIsOver() {
    try (Journey evening = Journey.open()) {
      evening.act(() -> evening.window().boards().settings.section().set(Section.OFFERS));
      evening.go("SETTINGS");
      evening.click("#add-offer");
      type(evening, "#field-name", "Soirée cèpes");
      DatePicker last = (DatePicker) evening.find("#date-last");
      evening.act(() -> last.setValue(LocalDate.of(2026, 11, 21)));
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(evening.desks().offers().current())
          .extracting(Offer::name)
          .contains("Soirée cèpes");
      assertThat(evening.words()).doesNotContain("expirée");

      evening.turn(Duration.ofDays(2));
      evening.go("SETTINGS");

      assertThat(evening.words()).contains("expirée");
      assertThat(evening.desks().offers().current())
          .extracting(Offer::name)
          .doesNotContain("Soirée cèpes");
    }
  }

  @Test
  @DisplayName("A015: a wrong value is said at its field and goes when it is corrected")
  void a015_aWrongValueIsSaidAtItsFieldAndGoesWhenItIsCorrected() {
    try (Journey evening = Journey.open()) {
      evening.act(() -> evening.window().boards().settings.section().set(Section.HOUSE));
      evening.go("SETTINGS");
      type(evening, "#field-postal_code", "1300");
      assertThat(evening.words()).contains("illisible");
      assertThat(evening.find("#field-postal_code").getAccessibleHelp()).isEqualTo("illisible");

      type(evening, "#field-postal_code", "13002");
      assertThat(evening.words()).doesNotContain("illisible");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(evening.desks().house().house().restaurant().postalCode()).isEqualTo("13002");
    }
  }

  private static void service(Journey evening, String name, String from, String until) {
    evening.click("#add-service");
    evening.click("lun.");
    type(evening, "#field-name", name);
    type(evening, "#field-start", from);
    type(evening, "#field-end", until);
    type(evening, "#field-last_seating", "13:30");
  }

  private static List<ServicePeriod> monday(Journey evening) {
    return evening.desks().house().house().hours().week().getOrDefault(DayOfWeek.MONDAY, List.of());
  }

  private static void type(Journey evening, String field, String text) {
    evening.click(field);
    evening.keys(KeyCode.CONTROL, KeyCode.A);
    evening.type(text);
  }
}
