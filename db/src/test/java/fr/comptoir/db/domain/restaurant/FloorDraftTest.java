package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorDraftTest {
  private final FloorDraft draft = new FloorDraft(Samples.house().floor());
  private final String one = draft.plan().tables().get(0).number();
  private final String other = draft.plan().tables().get(1).number();

  @Test
  void aTableLiesOnTheGridAndNeverBeyondTheCorner() {
    var moved = draft.moved(one, 123, -40).table(one).orElseThrow();
    assertThat(List.of(moved.x(), moved.y())).containsExactly(120, 0);
  }

  @Test
  void aTableIsTurnedAllTheWayRoundAndKeptWithinWhatCanBeDrawn() {
    var turned = draft.turned(one, 315).turned(one, 90).sized(one, 5, 900).table(one).orElseThrow();
    assertThat(turned.figure())
        .isEqualTo(new FloorPlan.Figure(FloorPlan.Form.RECTANGLE, 40, 400, 45));
  }

  @Test
  void tablesAreJoinedOnceForAllTheirSeatsAndParted() {
    FloorDraft apart = draft.parted(List.of(one, other));
    FloorDraft together = apart.joined(List.of(one, other)).joined(List.of(other, one));

    assertThat(together.isJoined(List.of(other, one))).isTrue();
    assertThat(together.plan().joins()).hasSize(apart.plan().joins().size() + 1);
    var join = together.plan().joins().getLast();
    int seats = draft.table(one).orElseThrow().seats() + draft.table(other).orElseThrow().seats();
    assertThat(join.maxParty()).isEqualTo(seats);
    assertThat(together.parted(List.of(other, one))).isEqualTo(apart);
  }

  @Test
  void whatIsTakenAwayIsInNoJoinAnyMore() {
    FloorDraft without = draft.joined(List.of(one, other)).without(one);
    assertThat(without.table(one)).isEmpty();
    assertThat(without.plan().joins()).noneMatch(join -> join.tables().contains(one));
  }

  @Test
  void roomsAreAddedUnderAnIdOfTheirOwn() {
    FloorDraft two = draft.with("Cave à vin", 0).with("Cave à vin", 0);
    assertThat(two.plan().rooms().stream().map(FloorPlan.Room::id).distinct())
        .hasSize(draft.plan().rooms().size() + 2);
  }
}
