package fr.comptoir.app.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One recorded call of the practice line, in the order of its turns.
///
/// @param id two digits, the order in which the calls ring
/// @param title what happens in it, in French, as in the file
/// @param caller number in E.164; null withholds it
/// @param known the caller is one of the sample's customers: the number stays the same every round
public record PracticeTape(
    String id, String title, @Nullable String caller, boolean known, List<Turn> turns) {

  public PracticeTape {
    turns = List.copyOf(turns);
  }

  /// A step of the call. Sound is A-law, 8 kHz.
  public sealed interface Turn {}

  /// The assistant speaks.
  ///
  /// @param stop what the caller does before the end of the sentence; null hears it out
  public record Assistant(String text, byte[] sound, @Nullable Interruption stop) implements Turn {}

  public record Caller(String text, byte[] sound) implements Turn {}

  /// The assistant uses a tool.
  ///
  /// @param arguments JSON; a value `$quote`, `$code` or `$address` is what an earlier answer held
  public record ToolUse(String tool, String arguments) implements Turn {}

  /// The caller says nothing for so long.
  public record Silence(int millis) implements Turn {}

  /// The caller does not wait for the end.
  ///
  /// @param millis of the sentence the caller has heard by then
  /// @param hangsUp else the caller cuts in with the next turn
  public record Interruption(int millis, boolean hangsUp) {}
}
