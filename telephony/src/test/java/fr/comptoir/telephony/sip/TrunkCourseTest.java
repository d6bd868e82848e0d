package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.TrunkConfig;
import fr.comptoir.telephony.TrunkState;
import fr.comptoir.telephony.sip.TrunkCourse.Challenge;
import fr.comptoir.telephony.sip.TrunkCourse.Probe;
import fr.comptoir.telephony.sip.TrunkCourse.Register;
import fr.comptoir.telephony.sip.TrunkCourse.Rest;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrunkCourseTest {
  private static final InetSocketAddress FIRST = new InetSocketAddress("192.0.2.1", 5060);
  private static final InetSocketAddress SECOND = new InetSocketAddress("192.0.2.2", 5060);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
  private static final Challenge ASKED =
      new Challenge("operator", "n1", null, Algorithm.MD5, true, false);
  private static final Register PLAIN = new Register(0, 600, null);

  private final TestClock clock = new TestClock();
  private final TrunkCourse course = new TrunkCourse(config(FIRST, SECOND), clock);

  private static TrunkConfig config(InetSocketAddress... servers) {
    return new TrunkConfig(
        "0123456789",
        "pw",
        "operator.example",
        List.of(servers),
        Duration.ofMinutes(10),
        KEEP_ALIVE);
  }

  @Test
  void registersAnsweringTheChallengeAndStaysByRenewing() {
    assertThat(course.begin()).isEqualTo(PLAIN);
    assertThat(course.challenged(ASKED, false)).isEqualTo(new Register(0, 600, ASKED));
    assertThat(course.accepted(60, false)).isEqualTo(new Rest(KEEP_ALIVE));
    assertThat(course.state())
        .isEqualTo(new TrunkState.Registered(FIRST, clock.instant().plusSeconds(60)));
    clock.forward(KEEP_ALIVE);
    assertThat(course.due()).isEqualTo(new Probe(0));
    assertThat(course.alive()).isEqualTo(new Rest(Duration.ofSeconds(20)));
    clock.forward(Duration.ofSeconds(20));
    assertThat(course.due()).isEqualTo(PLAIN);
    assertThat(course.state()).isInstanceOf(TrunkState.Registered.class);
  }

  @Test
  void aWrongPasswordIsTriedOnceAtEachServerAndThenNotForAWhile() {
    course.begin();
    course.challenged(ASKED, false);
    assertThat(course.challenged(ASKED, false)).isEqualTo(new Register(1, 600, null));
    course.challenged(ASKED, false);
    assertThat(course.challenged(ASKED, false)).isEqualTo(new Rest(TrunkCourse.REFUSED_REST));
    assertThat(course.state()).isInstanceOf(TrunkState.Refused.class);
    assertThat(course.due()).isEqualTo(PLAIN);
  }

  @Test
  void aStaleNonceIsAnsweredAnewButNotForEver() {
    course.begin();
    for (int i = 0; i < 3; i++) {
      assertThat(course.challenged(ASKED, true)).isEqualTo(new Register(0, 600, ASKED));
    }
    assertThat(course.challenged(ASKED, true)).isEqualTo(new Register(1, 600, null));
  }

  @Test
  void theSecondServerTakesOverFromASilentOneAndTheFirstIsAskedAgainByRenewing() {
    course.begin();
    assertThat(course.failed()).isEqualTo(new Register(1, 600, null));
    course.accepted(60, false);
    assertThat(course.state())
        .isEqualTo(new TrunkState.Registered(SECOND, clock.instant().plusSeconds(60)));
    clock.forward(Duration.ofSeconds(50));
    assertThat(course.due()).isEqualTo(PLAIN);
  }

  @Test
  void aServerThatStopsAnsweringLosesUsToTheOther() {
    course.begin();
    course.accepted(600, false);
    assertThat(course.due()).isEqualTo(new Probe(0));
    assertThat(course.failed()).isEqualTo(new Probe(0));
    assertThat(course.state()).isInstanceOf(TrunkState.Registered.class);
    assertThat(course.failed()).isEqualTo(new Register(1, 600, null));
    assertThat(course.state()).isEqualTo(new TrunkState.Trying());
  }

  @Test
  void theOnlyServerIsAskedToTakeUsAgain() {
    var alone = new TrunkCourse(config(FIRST), clock);
    alone.begin();
    alone.accepted(600, false);
    alone.due();
    alone.failed();
    assertThat(alone.failed()).isEqualTo(PLAIN);
    assertThat(alone.failed()).isEqualTo(new Rest(TrunkCourse.SHORTEST_REST));
  }

  @Test
  void whenNobodyAnswersTheRestsGrowUpToTheLongest() {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      course.begin();
      course.failed();
      longest = ((Rest) course.failed()).length();
      assertThat(course.state())
          .isEqualTo(new TrunkState.Unreachable(clock.instant().plus(longest)));
    }
    assertThat(longest).isEqualTo(TrunkCourse.LONGEST_REST);
    course.begin();
    course.accepted(600, false);
    course.due();
    course.failed();
    course.failed();
    assertThat(course.failed()).isEqualTo(new Rest(TrunkCourse.SHORTEST_REST));
  }

  @Test
  void tooBriefAnExpiryIsRaisedToWhatTheOperatorWants() {
    course.begin();
    course.challenged(ASKED, false);
    assertThat(course.tooBrief(1800)).isEqualTo(new Register(0, 1800, ASKED));
    assertThat(course.tooBrief(1800)).isEqualTo(new Register(1, 1800, null));
  }

  @Test
  void seenAtAnotherAddressItTellsThatOneOnce() {
    course.begin();
    course.challenged(ASKED, false);
    assertThat(course.accepted(600, true)).isEqualTo(new Register(0, 600, ASKED));
    assertThat(course.accepted(600, true)).isEqualTo(new Rest(KEEP_ALIVE));
  }
}
