package fr.comptoir.app.ui.fx;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the voice that answers is doing.
///
/// @param kind `realtime`, `practice`, `keypad` or `off`
/// @param latency of its last answer; null = not heard yet
public record VoiceHealth(String kind, boolean available, @Nullable Duration latency) {}
