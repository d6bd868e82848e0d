package fr.comptoir.app.config;

/// A value that never prints itself. [#reveal] is called where it is used, nowhere else.
public record Secret(String value) {
  public static final Secret NONE = new Secret("");

  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return value.isEmpty() ? "(none)" : "•••";
  }
}
