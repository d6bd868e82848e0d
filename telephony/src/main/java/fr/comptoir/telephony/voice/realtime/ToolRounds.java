package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.realtime.ClientEvent.ToolOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tool calls of each response, from being asked to being answered. Outputs wait until their
/// response is over: told earlier, the service may not know the call yet and asks again (and books
/// again). After the last output of a round, one response follows. Pure state; not thread-safe.
final class ToolRounds {
  private final Map<String, Round> rounds = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  private static final class Round {
    final Set<String> unanswered = new HashSet<>();
    final List<ToolOutput> ready = new ArrayList<>();
    boolean over;
    boolean speaks;
    boolean hangsUp;
  }

  /// @param outputs to send now, in the order they came
  /// @param ended a round is complete
  /// @param speak and the model has to say something about it
  record Told(List<ToolOutput> outputs, boolean ended, boolean speak) {}

  /// @return false when this call is known: the service repeats itself
  boolean asked(String responseId, String callId) {
    if (callId.isEmpty() || !known.add(callId)) return false;
    rounds.computeIfAbsent(responseId, id -> new Round()).unanswered.add(callId);
    return true;
  }

  /// @return false when nobody asked, or it has been answered
  boolean answered(Tool.Result result) {
    for (Round round : rounds.values()) {
      if (!round.unanswered.remove(result.callId())) continue;
      round.ready.add(new ToolOutput(result.callId(), result.output()));
      round.speaks |= result.then() == Tool.Then.SPEAK;
      round.hangsUp |= result.then() == Tool.Then.HANG_UP;
      return true;
    }
    return false;
  }

  void over(String responseId) {
    Round round = rounds.get(responseId);
    if (round != null) round.over = true;
  }

  /// A new connection: no response of the old one will end any more.
  void allOver() {
    rounds.values().forEach(round -> round.over = true);
  }

  /// Everything is answered, and only the end of its response is missing.
  List<String> overdue() {
    return rounds.entrySet().stream()
        .filter(e -> !e.getValue().over && e.getValue().unanswered.isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What can be told now.
  ///
  /// @param transcript says whether the model has said goodbye in the response that hangs up
  Told tell(Transcript transcript) {
    List<ToolOutput> outputs = new ArrayList<>();
    boolean ended = false;
    boolean speak = false;
    Iterator<Map.Entry<String, Round>> all = rounds.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, Round> entry = all.next();
      Round round = entry.getValue();
      if (!round.over) continue;
      outputs.addAll(round.ready);
      round.ready.clear();
      if (!round.unanswered.isEmpty()) continue;
      ended = true;
      speak |= round.speaks || (round.hangsUp && !transcript.spoke(entry.getKey()));
      all.remove();
    }
    return new Told(outputs, ended, speak);
  }

  boolean isEmpty() {
    return rounds.isEmpty();
  }
}
