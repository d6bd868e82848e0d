package fr.comptoir.db.domain;

/// A telephone number in E.164 form (ITU-T E.164: `+` and 7 to 15 digits), for example
/// `+33639980001`.
public record PhoneNumber(String e164) {
  public PhoneNumber {
    if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /// For logs: country code and the last two digits only.
  public String masked() {
    return e164.substring(0, 3) + "•••" + e164.substring(e164.length() - 2);
  }

  @Override
  public String toString() {
    return masked();
  }
}
