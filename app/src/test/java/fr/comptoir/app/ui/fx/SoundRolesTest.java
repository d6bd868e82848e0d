package fr.comptoir.app.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.staff.StaffMember.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundRolesTest {
  @ParameterizedTest
  @CsvSource({
    "COUNTER, NEW_ORDER, true",
    "COUNTER, TICKET_NEW, true",
    "KITCHEN, TICKET_NEW, true",
    "KITCHEN, HELP_NEEDED, true",
    "KITCHEN, NEW_RESERVATION, false",
    "COURIER, NEW_ORDER, false"
  })
  void asDeliveredTheKitchenHearsItsTicketsTheCounterAll(Role role, Sound sound, boolean heard) {
    assertThat(SoundRoles.USUAL.hears(role, sound)).isEqualTo(heard);
  }

  @Test
  void whatIsWrittenIsReadAgainAndStrangeWordsAreLeftOut() {
    SoundRoles quiet = SoundRoles.USUAL.with(Role.COUNTER, Sound.NEW_RESERVATION, false);
    assertThat(SoundRoles.read(quiet.written())).isEqualTo(quiet);
    assertThat(SoundRoles.USUAL.written()).isEqualTo("usual");
    assertThat(SoundRoles.read("none").hears(Role.COURIER, Sound.LINE_DOWN)).isTrue();
    assertThat(SoundRoles.read("kitchen:new_order,tuba drummer:new_order nonsense").written())
        .isEqualTo("kitchen:new_order");
  }
}
