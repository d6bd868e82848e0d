package fr.comptoir.telephony;

/// A breakdown of the line: a port that can't be bound, a stack that doesn't start. Not a caller's
/// or a peer's fault: those are values.
public class TelephonyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TelephonyException(String message) {
    super(message);
  }

  public TelephonyException(String message, Throwable cause) {
    super(message, cause);
  }
}
