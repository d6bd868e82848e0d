package fr.comptoir.telephony;

/// Something that may register with us.
///
/// @param user its SIP user; for an FXO port the line's only identity
/// @param algorithm one per device: offering both breaks some phones
public record Device(String user, String password, Kind kind, Algorithm algorithm) {
  public enum Kind {
    /// A port with a wall line behind it.
    FXO,
    /// A person's desk phone.
    PHONE
  }

  public enum Algorithm {
    MD5,
    SHA256
  }

  @Override
  public String toString() {
    return user + " (" + kind + ")";
  }
}
