package fr.comptoir.db.domain.call;

/// How many calls there are to a question.
///
/// @param missed those nobody could be helped in
public record CallTally(int calls, int missed) {}
