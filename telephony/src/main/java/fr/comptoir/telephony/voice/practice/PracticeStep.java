package fr.comptoir.telephony.voice.practice;

/// What the practice assistant does next.
public sealed interface PracticeStep {

  /// Speaks. The first one of a script is its greeting.
  ///
  /// @param text what the clip says
  /// @param alaw the clip: A-law, 8 kHz, any length
  record Say(String text, byte[] alaw) implements PracticeStep {}

  /// Waits until the caller has spoken and fallen silent.
  ///
  /// @param text what the caller will have said
  record Hear(String text) implements PracticeStep {}

  /// Uses a tool.
  ///
  /// @param arguments a JSON object. A text value that is `$quote`, `$code`, `$address` or `$order`
  ///   stands for what an earlier answer gave as `quote_id`, `code`, `address_id`, `order_number`
  record Call(String tool, String arguments) implements PracticeStep {}
}
