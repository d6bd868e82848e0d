package fr.comptoir.telephony.call;

import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the house run what the voice asks for, off the call's thread, and sees to it that every call
/// of a tool is answered exactly once. The call's thread only.
final class ToolDispatch {
  private static final Logger LOG = LoggerFactory.getLogger(ToolDispatch.class);

  /// A model that asks more often in one call has gone astray.
  private static final int MOST = 300;

  private final ToolRunner runner;
  private final Executor workers;
  private final Mailbox mailbox;
  private final Duration deadline;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Running> running = new LinkedHashMap<>();

  /// @param owed whether the voice that asked still waits for the answer
  record Running(Tool.Call call, Instant since, boolean owed) {}

  ToolDispatch(ToolRunner runner, Executor workers, Mailbox mailbox, Duration deadline) {
    this.runner = runner;
    this.workers = workers;
    this.mailbox = mailbox;
    this.deadline = deadline;
  }

  /// The same id again is the same call: it has its answer, or will get it.
  void start(Tool.Call call, Instant now) {
    if (!seen.add(call.callId())) {
      return;
    }
    running.put(call.callId(), new Running(call, now, true));
    if (seen.size() > MOST) {
      mailbox.put(new CallSignal.ToolDone(call, runner.failed(call)));
    } else {
      workers.execute(() -> mailbox.put(new CallSignal.ToolDone(call, run(call))));
    }
  }

  boolean isBusy() {
    return running.values().stream().anyMatch(Running::owed);
  }

  /// Takes the tool off the list; empty when it had been answered already.
  Optional<Running> settle(Tool.Call call) {
    return Optional.ofNullable(running.remove(call.callId()));
  }

  /// Tools whose answer is owed and past its deadline.
  List<Tool.Call> overdue(Instant now) {
    return running.values().stream()
        .filter(each -> each.owed && !now.isBefore(each.since.plus(deadline)))
        .map(Running::call)
        .toList();
  }

  Tool.Result failed(Tool.Call call) {
    return runner.failed(call);
  }

  /// The voice that asked has gone: nobody waits for answers any more. What was begun is done all
  /// the same, and told to the house.
  void nobodyWaits() {
    running.replaceAll((_, each) -> new Running(each.call, each.since, false));
  }

  /// The boundary of what the house runs for a voice: whatever breaks there becomes an answer.
  private Tool.Result run(Tool.Call call) {
    try {
      return runner.run(call);
    } catch (RuntimeException e) {
      LOG.error("{} broke", call.name(), e);
      return runner.failed(call);
    }
  }
}
