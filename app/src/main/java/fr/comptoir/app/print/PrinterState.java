package fr.comptoir.app.print;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a printer does.
///
/// @param printer its id
/// @param trouble null = it prints
/// @param since when it became so
public record PrinterState(long printer, @Nullable Trouble trouble, Instant since) {}
