package fr.comptoir.db.domain;

/// Who did it: kept with every change in the journals.
///
/// @param name a person's name, a call's id, a platform; empty where the kind says it all
public record Actor(Kind kind, String name) {
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "");

  public enum Kind {
    STAFF,
    ASSISTANT,
    CONNECTOR,
    SYSTEM
  }

  public static Actor staff(String name) {
    return new Actor(Kind.STAFF, name);
  }

  public static Actor assistant(String callId) {
    return new Actor(Kind.ASSISTANT, callId);
  }
}
