package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Bookings.FRIDAY;
import static fr.comptoir.app.desk.Bookings.PHONE;
import static fr.comptoir.app.desk.Bookings.done;
import static fr.comptoir.app.desk.Bookings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.GroupEnquiry.State;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupDeskTest {
  private static final Actor ANNA = Actor.staff("Anna");

  private final SampleDesks sample = SampleDesks.open();
  private final GroupDesk groups = sample.desks().groups();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void anEnquiryComesBackOnTheDayThatWasPlanned() {
    GroupEnquiry asked = enquire();
    assertThat(groups.due()).containsExactly(asked);
    assertThat(asked.followUp()).isEqualTo(FRIDAY.plusDays(1));

    GroupEnquiry answered =
        done(groups.move(asked.id(), 1, State.ANSWERED, FRIDAY.plusDays(2), ANNA));
    assertThat(groups.due()).isEmpty();
    sample.clock().turn(Duration.ofDays(2));
    assertThat(groups.due()).containsExactly(answered);

    done(groups.move(asked.id(), 2, State.BOOKED, null, ANNA));
    assertThat(groups.due()).isEmpty();
    assertThat(sample.desks().messages().enquiries()).isEmpty();
  }

  @Test
  void onlyTheWaysWrittenDownMayBeTakenAndOnlyOnce() {
    GroupEnquiry asked = enquire();
    done(groups.move(asked.id(), 1, State.CLOSED, null, ANNA));

    assertThat(refusal(groups.move(asked.id(), 1, State.ANSWERED, null, ANNA)))
        .isEqualTo(new Refusal.ChangedMeanwhile());
    assertThat(refusal(groups.move(asked.id(), 2, State.BOOKED, null, ANNA)))
        .isEqualTo(new Refusal.NotAllowedNow("CLOSED", "BOOKED"));
    assertThat(done(groups.move(asked.id(), 2, State.ANSWERED, FRIDAY, ANNA)).followUp())
        .isEqualTo(FRIDAY);
  }

  private GroupEnquiry enquire() {
    return sample
        .desks()
        .messages()
        .enquire(
            new MessageDesk.Sender("Comité", PHONE, null),
            new MessageDesk.Wish(
                24, FRIDAY.plusDays(20), LocalTime.of(20, 0), "départ", "30 € par tête", ""));
  }
}
