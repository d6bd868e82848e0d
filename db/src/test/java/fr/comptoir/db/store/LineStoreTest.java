package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.LineBand;
import fr.comptoir.db.domain.call.LineMode;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.call.LineRules.Anonymous;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineStoreTest {
  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsHowALineTakesItsCalls() {
    assertThat(database.<Boolean>read(book -> book.lines().rules("fxo1").isEmpty())).isTrue();
    var week = Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    var noon = new LineBand(week, LocalTime.of(11, 0), LocalTime.of(15, 0), LineMode.STAFF_FIRST);
    var night =
        new LineBand(
            Set.of(DayOfWeek.SUNDAY), LocalTime.of(23, 0), LocalTime.of(9, 0), LineMode.OFF);
    LineRules wish = rules("fxo1", "+33491000000", List.of(noon, night));
    LineRules kept = database.write(tx -> tx.lines().save(wish));
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.bands()).containsExactly(noon, night);

    LineRules changed = database.write(tx -> tx.lines().save(rules("fxo1", null, List.of(night))));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.number()).isNull();
    assertThat(database.<List<LineRules>>read(book -> book.lines().all())).containsExactly(changed);
  }

  @Test
  void twoLinesCannotHaveOneNumber() {
    database.write(tx -> tx.lines().save(rules("fxo1", "+33491000000", List.of())));
    assertThatThrownBy(
            () -> database.write(tx -> tx.lines().save(rules("fxo2", "+33491000000", List.of()))))
        .isInstanceOf(StoreException.class);
  }

  private static LineRules rules(String line, String number, List<LineBand> bands) {
    return new LineRules(
        line,
        0,
        "Salle",
        number == null ? null : new PhoneNumber(number),
        LineMode.ASSISTANT_FIRST,
        bands,
        25,
        10,
        true,
        Anonymous.PERSON,
        true);
  }
}
