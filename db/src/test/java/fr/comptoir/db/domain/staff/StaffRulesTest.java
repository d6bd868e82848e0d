package fr.comptoir.db.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");

  @ParameterizedTest
  @CsvSource({"1234, true", "123456, true", "123, false", "1234567, false", "12a4, false"})
  void aPinIsFourToSixDigits(String typed, boolean good) {
    assertThat(StaffRules.isPin(typed)).isEqualTo(good);
  }

  @Test
  void aHouseWithoutPinsOpensWithItsOwnerAndOneWithAPinAsks() {
    var owner = member(1, Role.OWNER, true, false);
    var cook = member(2, Role.KITCHEN, true, true);
    assertThat(StaffRules.atStart(List.of(owner))).contains(owner);
    assertThat(StaffRules.atStart(List.of(owner, cook))).isEmpty();
    assertThat(StaffRules.atStart(List.of(owner, member(2, Role.KITCHEN, false, true))))
        .as("who has left has no say")
        .contains(owner);
  }

  @Test
  void aHouseKeepsAnOwner() {
    assertThat(StaffRules.hasOwner(List.of(member(1, Role.OWNER, true, false)))).isTrue();
    assertThat(StaffRules.hasOwner(List.of(member(1, Role.OWNER, false, false)))).isFalse();
    assertThat(StaffRules.hasOwner(List.of(member(1, Role.COUNTER, true, false)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4, 0, false", "5, 0, true", "5, 59, true", "5, 60, false"})
  void fiveWrongPinsInAMinuteLockForAMinute(int wrong, long after, boolean locked) {
    List<Instant> failed = LongStream.range(0, wrong).mapToObj(_ -> NOW).toList();
    assertThat(StaffRules.lockedUntil(failed, NOW.plusSeconds(after)).isPresent())
        .isEqualTo(locked);
  }

  private static StaffMember member(long id, Role role, boolean active, boolean pin) {
    return new StaffMember(id, 1, "n" + id, role, true, active, pin);
  }
}
