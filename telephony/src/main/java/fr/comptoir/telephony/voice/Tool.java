package fr.comptoir.telephony.voice;

/// What the voice may ask the house to do. Telephony passes it on and never learns what it means.
public final class Tool {
  private Tool() {}

  /// @param parameters JSON schema of the arguments, as JSON text
  public record Spec(String name, String description, String parameters) {}

  /// @param callId the model's id of this tool call; the same id twice is the same call
  /// @param arguments JSON text, as the model wrote it: not to be trusted
  public record Call(String callId, String name, String arguments) {}

  /// @param output JSON text for the model
  public record Result(String callId, String output, Then then) {}

  /// What happens after the model got its answer.
  public enum Then {
    /// The model speaks.
    SPEAK,
    /// The model stays silent and listens.
    LISTEN,
    /// We hang up once everything said has been heard.
    HANG_UP,
    /// The model stays silent: people of the house are rung, and the caller waits for them.
    PERSON
  }
}
