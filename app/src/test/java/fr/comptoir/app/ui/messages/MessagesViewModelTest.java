package fr.comptoir.app.ui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.MessageDesk;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.desk.TapeDesk;
import fr.comptoir.app.setup.OpeningCalls;
import fr.comptoir.app.ui.Ready;
import fr.comptoir.app.ui.fx.Loudspeaker;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.db.domain.call.Tape;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Message.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesViewModelTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Ready ready = Ready.here();
  private final OnDuty onDuty = new OnDuty();
  private final List<Integer> spoken = new ArrayList<>();
  private final Loudspeaker speaker =
      new Loudspeaker() {
        @Override
        public void play(Sound sound, double volume) {}

        @Override
        public void speak(byte[] samples) {
          spoken.add(samples.length);
        }
      };
  private final MessagesViewModel model =
      new MessagesViewModel(sample.desks(), ready.background(), ready.notices(), onDuty, speaker);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aSpokenMessageIsHeardAndOneThatWasErasedSaysSo() {
    var sound = new TapeDesk.Sound(new byte[16_000], Duration.ofSeconds(2), "0f8");
    Message left =
        sample
            .desks()
            .tapes()
            .leave(new MessageDesk.Sender("Garcia", null, "c1"), "c1", "Message vocal", sound)
            .orElseThrow();
    model.load();
    model.choose(model.pages().items().getFirst());
    Tape tape = Objects.requireNonNull(model.opened().get().orElseThrow().tape());
    assertThat(tape.messageId()).isEqualTo(left.id());

    model.listen(tape);
    assertThat(spoken).containsExactly(32_000);
    assertThat(model.listening().get()).isEmpty();

    sample.database().write(tx -> tx.tapes().erase(tape.id(), sample.clock().instant()));
    model.listen(tape);
    assertThat(spoken).hasSize(1);
    assertThat(model.listening().get()).isEmpty();
  }

  /// features.csv V066, V085.
  @Test
  void anUrgentMessageIsOnTopAndOpeningItCountsItOut() {
    Message calm = leave("Blanc", false);
    Message urgent = leave("Garcia", true);
    sample.clock().turn(Duration.ofMinutes(1));
    Message later = leave("Roux", false);
    model.load();
    assertThat(listed()).containsExactly(urgent.id(), later.id(), calm.id());
    assertThat(model.waiting().get()).isEqualTo(3);

    model.choose(model.pages().items().getFirst());
    told(urgent);

    assertThat(model.waiting().get()).isEqualTo(2);
    assertThat(stored(urgent).state()).isEqualTo(State.SEEN);
    assertThat(model.opened().get().orElseThrow().steps())
        .extracting(step -> step.what())
        .containsExactly("seen");
    assertThat(model.pages().items().getFirst().unread()).isFalse();
  }

  @Test
  void aMessageIsTakenDoneReopenedAndEachStepTakenBack() {
    onDuty.become("Léa");
    Message left = leave("Garcia", false);
    model.load();

    model.assign(left, model.me());
    told(left);
    assertThat(stored(left).assignee()).isEqualTo("Léa");
    assertThat(stored(left).state()).isEqualTo(State.IN_PROGRESS);
    model.close(stored(left));
    told(left);
    assertThat(listed()).isEmpty();
    model.show().set(MessagesViewModel.Show.DONE);
    assertThat(listed()).containsExactly(left.id());
    ready.undo();
    told(left);
    assertThat(stored(left).state()).isEqualTo(State.IN_PROGRESS);
    model.close(stored(left));
    model.reopen(stored(left));
    told(left);
    assertThat(stored(left).state()).isEqualTo(State.REOPENED);
    model.show().set(MessagesViewModel.Show.WAITING);
    assertThat(listed()).containsExactly(left.id());
    assertThat(ready.keys())
        .containsExactly(
            "messages.assigned", "messages.done", "messages.done", "messages.reopened");
  }

  @Test
  void missedCallsWaitUntilSomebodyClosesThem() {
    OpeningCalls.prepare(sample.desks());
    model.load();
    List<InboxEntry> missed =
        model.pages().items().stream().filter(InboxEntry.Missed.class::isInstance).toList();
    assertThat(missed).hasSize(2);
    assertThat(model.pages().items().getFirst().urgent()).isTrue();
    assertThat(model.waiting().get()).isEqualTo(3);

    String id = (String) missed.getFirst().key();
    model.settle(id);
    model.callChanged(id);
    assertThat(model.waiting().get()).isEqualTo(2);
    assertThat(listed()).doesNotContain(id);
    ready.undo();
    model.callChanged(id);
    assertThat(listed()).contains(id);
  }

  @Test
  void filtersChooseUrgentOnesAndThoseToCallBack() {
    leave("Blanc", false);
    Message urgent = leave("Garcia", true);
    Message complaint =
        sample
            .desks()
            .messages()
            .leave(
                new MessageDesk.Sender("Roux", null, null),
                "Froid",
                Message.Category.COMPLAINT,
                false);
    model.load();

    model.show().set(MessagesViewModel.Show.URGENT);
    assertThat(listed()).containsExactly(urgent.id());
    model.show().set(MessagesViewModel.Show.TO_CALL_BACK);
    assertThat(listed()).hasSize(2).doesNotContain(complaint.id());
  }

  private List<Object> listed() {
    return model.pages().items().stream().map(InboxEntry::key).toList();
  }

  private Message stored(Message message) {
    return sample.database().read(book -> book.messages().message(message.id())).orElseThrow();
  }

  /// What the event stream would tell.
  private void told(Message message) {
    model.apply(stored(message));
  }

  private Message leave(String name, boolean urgent) {
    return sample
        .desks()
        .messages()
        .leave(
            new MessageDesk.Sender(name, null, null),
            "Rappelez-moi",
            Message.Category.CALLBACK_REQUEST,
            urgent);
  }
}
