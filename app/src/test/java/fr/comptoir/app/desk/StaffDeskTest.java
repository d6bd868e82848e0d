package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.StaffDesk.Locked;
import fr.comptoir.app.desk.StaffDesk.Welcome;
import fr.comptoir.app.desk.StaffDesk.WrongPin;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffDeskTest {
  private static final Actor BOSS = Actor.staff("Anna");

  private final SampleDesks sample = SampleDesks.open();
  private final StaffDesk desk = sample.desks().staff();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aNewHouseHasOneOwnerWhoIsAskedForNothing() {
    assertThat(desk.all())
        .singleElement()
        .satisfies(
            owner -> {
              assertThat(owner.role()).isEqualTo(Role.OWNER);
              assertThat(owner.pin()).isFalse();
              assertThat(desk.signIn(owner.id(), "")).isEqualTo(new Welcome(owner));
            });
  }

  @Test
  void aPinIsKeptAsBcryptOfCostTwelveAndOpensForItsOwnerAlone() {
    StaffMember paul = done(desk.save(fresh("Paul", Role.COUNTER), BOSS));
    StaffMember locked = done(desk.pin(paul.id(), "4812", BOSS));

    assertThat(locked.pin()).isTrue();
    String hash = sample.database().read(book -> book.staff().pinHash(paul.id()));
    assertThat(hash).startsWith("$2a$12$");
    assertThat(desk.signIn(paul.id(), "4813")).isEqualTo(new WrongPin(4));
    assertThat(desk.signIn(paul.id(), "4812")).isEqualTo(new Welcome(locked));

    StaffMember open = done(desk.pin(paul.id(), null, BOSS));
    assertThat(desk.signIn(paul.id(), "")).isEqualTo(new Welcome(open));
  }

  @Test
  void theSixthTryInAMinuteIsRefusedThoughItIsRight() {
    StaffMember paul = done(desk.save(fresh("Paul", Role.COUNTER), BOSS));
    StaffMember locked = done(desk.pin(paul.id(), "4812", BOSS));
    for (int i = 0; i < 5; i++) desk.signIn(paul.id(), "0000");

    assertThat(desk.signIn(paul.id(), "4812")).isInstanceOf(Locked.class);
    sample.clock().turn(Duration.ofSeconds(60));
    assertThat(desk.signIn(paul.id(), "4812")).isEqualTo(new Welcome(locked));
  }

  @Test
  void theLastOwnerCanNeitherLeaveNorBecomeSomethingElse() {
    StaffMember owner = desk.all().getFirst();
    var gone =
        new StaffMember(owner.id(), owner.version(), "Anna", Role.OWNER, true, false, owner.pin());
    var cook =
        new StaffMember(owner.id(), owner.version(), "Anna", Role.KITCHEN, true, true, owner.pin());
    assertThat(desk.save(gone, BOSS)).isEqualTo(Outcome.refused(new Refusal.LastOwner()));
    assertThat(desk.save(cook, BOSS)).isEqualTo(Outcome.refused(new Refusal.LastOwner()));
    assertThat(desk.all()).containsExactly(owner);
  }

  @Test
  void anOldSnapshotOfAPersonIsRefused() {
    StaffMember paul = done(desk.save(fresh("Paul", Role.COUNTER), BOSS));
    done(desk.save(paul, BOSS));
    assertThat(desk.save(paul, BOSS)).isInstanceOf(Outcome.Refused.class);
  }

  private static StaffMember fresh(String name, Role role) {
    return new StaffMember(0, 0, name, role, false, true, false);
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
