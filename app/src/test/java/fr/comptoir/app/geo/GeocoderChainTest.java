package fr.comptoir.app.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.TurningClock;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.delivery.Precision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeocoderChainTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final GeoPoint HERE = new GeoPoint(43.29, 5.37);
  private static final AddressQuery QUERY = new AddressQuery("1 rue X", "1", "", "", HERE);
  private static final Lookup FOUND =
      new Lookup.Found(new Place("1 Rue X", "13001", "Marseille", HERE, Precision.HOUSE));

  private final TurningClock clock = TurningClock.at("2026-11-20T19:30:00");

  /// Answers always the same, and remembers how often it was asked and for how long at most.
  private static final class Answering implements Geocoder {
    private final Lookup answer;
    private final List<Duration> asked = new ArrayList<>();
    private boolean closed;

    Answering(Lookup answer) {
      this.answer = answer;
    }

    @Override
    public Lookup find(AddressQuery query, Duration patience) {
      asked.add(patience);
      return answer;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void theFirstThatKnowsIsEnough() {
    var first = new Answering(FOUND);
    var second = new Answering(FOUND);

    assertThat(chain(first, second).find(QUERY, PATIENCE)).isEqualTo(FOUND);
    assertThat(first.asked).hasSize(1);
    assertThat(second.asked).isEmpty();
  }

  @Test
  void theNextIsAskedWhenOneDoesNotKnowOrAnswer() {
    assertThat(
            chain(new Answering(new Lookup.Unknown()), new Answering(FOUND)).find(QUERY, PATIENCE))
        .isEqualTo(FOUND);
    assertThat(
            chain(new Answering(new Lookup.Unreachable()), new Answering(FOUND))
                .find(QUERY, PATIENCE))
        .isEqualTo(FOUND);
  }

  @Test
  void oneThatKnowsOfNothingSaysMoreThanOneThatIsAway() {
    assertThat(
            chain(new Answering(new Lookup.Unknown()), new Answering(new Lookup.Unreachable()))
                .find(QUERY, PATIENCE))
        .isEqualTo(new Lookup.Unknown());
    assertThat(chain(new Answering(new Lookup.Unreachable())).find(QUERY, PATIENCE))
        .isEqualTo(new Lookup.Unreachable());
  }

  @Test
  void theyShareThePatience() {
    var first = new Answering(new Lookup.Unknown());
    var second = new Answering(new Lookup.Unknown());

    chain(first, second).find(QUERY, PATIENCE);

    assertThat(first.asked.getFirst()).isLessThanOrEqualTo(PATIENCE.dividedBy(2));
    assertThat(second.asked.getFirst()).isLessThanOrEqualTo(PATIENCE);
  }

  @Test
  void oneThatIsAwayIsLeftInPeaceForAWhile() {
    var away = new Answering(new Lookup.Unreachable());
    Geocoder chain = chain(away);

    chain.find(QUERY, PATIENCE);
    chain.find(QUERY, PATIENCE);
    assertThat(away.asked).hasSize(1);

    clock.turn(Duration.ofSeconds(30));
    chain.find(QUERY, PATIENCE);
    assertThat(away.asked).hasSize(2);
  }

  @Test
  void closesWhatItWasGiven() {
    var one = new Answering(FOUND);

    chain(one).close();

    assertThat(one.closed).isTrue();
  }

  private GeocoderChain chain(Geocoder... geocoders) {
    return new GeocoderChain(List.of(geocoders), clock);
  }
}
