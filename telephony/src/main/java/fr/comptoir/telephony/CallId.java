package fr.comptoir.telephony;

/// Identity of a call, in every log line and journal. Ours, not the SIP Call-ID.
public record CallId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
