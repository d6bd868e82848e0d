package fr.comptoir.db.domain.call;

/// Who takes a line's calls.
public enum LineMode {
  /// The assistant, at once.
  ASSISTANT_FIRST,
  /// The phones of the house ring; the assistant takes what nobody picks up.
  STAFF_FIRST,
  /// Nobody for us: the restaurant's own handset rings.
  OFF
}
