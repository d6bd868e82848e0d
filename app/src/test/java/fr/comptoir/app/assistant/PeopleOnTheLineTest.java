package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.LineMode;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.call.LineRules.Anonymous;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.call.FakeLine;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.media.FakeMediaEngine;
import fr.comptoir.telephony.sip.FakePhones.FakePhone;
import fr.comptoir.telephony.sip.FakeSipDialog;
import fr.comptoir.telephony.sip.PhoneSignal;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A real call in the sample house, its assistant's tools and its people: the book says what came
/// of it.
class PeopleOnTheLineTest {
  private static final Actor PAUL = Actor.staff("Paul");
  private static final String OWN = "+33491000000";

  private final SampleDesks sample = SampleDesks.open();
  private final ScriptedVoiceModel voice = ScriptedVoiceModel.ready("practice");
  private final BlockingQueue<LiveCall> shown = new LinkedBlockingQueue<>();
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private FakeLine line;

  @BeforeEach
  void open() {
    var desks = sample.desks();
    var unanswered = new UnansweredWish(desks);
    desks.calls().subscribe(shown::add);
    sample
        .database()
        .subscribe(
            event -> {
              if (event instanceof RestaurantEvent.MessageChanged(var left)) messages.add(left);
            });
    line =
        new FakeLine(
            new TelephonyConfig(
                InetAddress.getLoopbackAddress(),
                5060,
                40_000,
                40_199,
                List.of(
                    new Device("fxo1", "x", Device.Kind.FXO, Device.Algorithm.MD5),
                    new Device("fxo2", "x", Device.Kind.FXO, Device.Algorithm.MD5)),
                CallLimits.DEFAULT),
            new AssistantReception(desks),
            voice,
            new FakeMediaEngine(),
            event -> {
              desks.calls().on(event);
              unanswered.on(event);
            },
            Clock.systemUTC());
    desks.live().connect(new StaffWord(desks, line));
  }

  @AfterEach
  void close() {
    line.close();
    sample.close();
  }

  @Test
  void aCallerWhoWantsAPersonGetsOneAndTheBookSaysSo() throws Exception {
    line.people().register("desk1");
    FakeSipDialog caller = call();
    voice.session().use("t1", "transfer_call", "{\"reason\":\"réclamation\"}");
    FakePhone desk = line.people().next();
    assertThat(desk.wish().shown().number()).isEqualTo("0639980101");
    desk.pickUp();
    String id = await(call -> call.notice().equals("person: desk1")).id();
    desk.send(new PhoneSignal.HungUp());
    caller.await("BYE");
    await(call -> call.phase() == LiveCall.Phase.ENDED);
    assertThat(sample.desks().calls().find(id).orElseThrow().outcome())
        .isEqualTo(CallRecord.Outcome.TRANSFERRED);
    assertThat(messages).isEmpty();
  }

  @Test
  void aCallerNobodyCouldTalkToIsOwedACall() throws Exception {
    line.people().register("desk1");
    call();
    voice.session().use("t1", "transfer_call", "{\"reason\":\"réclamation\"}");
    line.people().next().send(new PhoneSignal.Refused(486));
    Message owed = messages.poll(5, TimeUnit.SECONDS);
    assertThat(owed).isNotNull();
    assertThat(owed.category()).isEqualTo(Message.Category.CALLBACK_REQUEST);
    assertThat(owed.urgent()).isTrue();
    assertThat(owed.phone()).isEqualTo(new PhoneNumber("+33639980101"));
    assertThat(owed.content()).isEqualTo("Voulait parler à quelqu’un, personne n’a décroché.");
  }

  @Test
  void theCounterTakesACallAndGivesItBack() throws Exception {
    call();
    String id = await(call -> call.phase() == LiveCall.Phase.TALKING).id();
    assertThat(refusal(sample.desks().live().takeOver(id))).isEqualTo(new Refusal.NoPhone());
    line.people().register("desk1");
    sample.desks().live().takeOver(id);
    FakePhone desk = line.people().next();
    desk.pickUp();
    await(call -> call.notice().equals("person: desk1"));
    sample.desks().live().giveBack(id);
    await(call -> call.notice().equals("assistant"));
    assertThat(desk.done()).containsExactly("hang up");
    assertThat(messages).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "STAFF_FIRST,     +33639980199, ring 25",
        "ASSISTANT_FIRST, +33639980199, answer",
        "ASSISTANT_FIRST, +33491000000, ring 25",
        "ASSISTANT_FIRST, -,            ring 25",
        "ASSISTANT_FIRST, +33162000001, decline 603 spam",
        "OFF,             +33639980199, decline 480 off",
      })
  void theLineDecidesWhoAnswers(LineMode mode, String number, String what) {
    set(mode, 0);
    line.people().register("desk1");
    String got =
        switch (welcome(number)) {
          case Reception.Answer _ -> "answer";
          case Reception.Ring(var staff, _) -> {
            assertThat(staff.devices()).containsExactly("desk1");
            yield "ring " + staff.patience().toSeconds();
          }
          case Reception.Decline(int status, String why) -> "decline " + status + " " + why;
        };
    assertThat(got).isEqualTo(what);
  }

  @Test
  void whoCallsAgainAtOnceGetsAPerson() throws Exception {
    set(LineMode.ASSISTANT_FIRST, 15);
    FakeSipDialog caller = call();
    caller.send(new SipSignal.HungUp());
    await(call -> call.phase() == LiveCall.Phase.ENDED);
    // The call was stamped by the wall's clock, the house has its own.
    sample.clock().turn(Duration.between(sample.clock().instant(), Clock.systemUTC().instant()));
    assertThat(welcome("+33639980101")).isInstanceOf(Reception.Ring.class);
    sample.clock().turn(Duration.ofMinutes(16));
    assertThat(welcome("+33639980101")).isInstanceOf(Reception.Answer.class);
  }

  @Test
  void aCallThatShowsTheLinesOwnNumberIsNobodys() throws Exception {
    set(LineMode.ASSISTANT_FIRST, 0);
    line.ring("fxo1", "0491000000");
    assertThat(await(call -> true).caller()).isNull();
    line.ring("fxo2", "0639980101");
    assertThat(await(call -> call.line().equals("fxo2")).caller())
        .isEqualTo(new PhoneNumber("+33639980101"));
  }

  @Test
  void twoLinesCannotHaveOneNumberAndAnOldFormIsRefused() {
    set(LineMode.OFF, 0);
    LineRules other = LineRules.usual("fxo2");
    assertThat(refusal(sample.desks().line().set(rules(other.line(), 0, LineMode.OFF, 0), PAUL)))
        .isEqualTo(new Refusal.NumberTaken("fxo1"));
    assertThat(refusal(sample.desks().line().set(rules("fxo1", 0, LineMode.OFF, 0), PAUL)))
        .isEqualTo(new Refusal.ChangedMeanwhile());
  }

  private void set(LineMode mode, int repeat) {
    assertThat(sample.desks().line().set(rules("fxo1", 0, mode, repeat), PAUL))
        .isInstanceOf(Outcome.Done.class);
  }

  private static LineRules rules(String line, long version, LineMode mode, int repeat) {
    var own = new PhoneNumber(OWN);
    return new LineRules(
        line, version, "Salle", own, mode, List.of(), 25, repeat, true, Anonymous.PERSON, true);
  }

  private Reception.Welcome welcome(String number) {
    return new AssistantReception(sample.desks())
        .receive(new CallId("c1"), "fxo1", new Caller(number, ""), Codec.PCMA);
  }

  private FakeSipDialog call() throws InterruptedException {
    FakeSipDialog caller = line.ring("fxo1", "0639980101");
    caller.await("200");
    voice.session().await("greet");
    return caller;
  }

  private LiveCall await(Predicate<LiveCall> wanted) throws InterruptedException {
    while (true) {
      LiveCall next = shown.poll(5, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      if (wanted.test(next)) return next;
    }
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
