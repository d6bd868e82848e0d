package fr.comptoir.db.store;

/// The book could not be read or written: disk full, locked by another program, damaged. Never a
/// business "no".
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What an owner can do about it differs by this.
  public enum Kind {
    /// Another program has it open.
    IN_USE,
    /// Written by a later version of Comptoir.
    NEWER,
    /// The file can't be understood any more, or isn't all of what it was.
    DAMAGED,
    /// The disk is full.
    FULL,
    /// Anything else: the cause says.
    BROKEN
  }

  private final Kind kind;

  public StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
