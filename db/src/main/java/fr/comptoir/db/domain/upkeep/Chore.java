package fr.comptoir.db.domain.upkeep;

/// What is done for the book every night, in this order.
public enum Chore {
  /// Every row is what the rules say it is.
  INTEGRITY,
  /// A copy that was opened and read.
  BACKUP,
  /// What was said on the telephone is forgotten.
  TRANSCRIPTS,
  /// Who called is forgotten.
  CALLERS,
  /// Quotes nobody confirmed, addresses nobody ordered to.
  QUOTES,
  /// What was printed and sent is no longer listed.
  OUTBOX
}
