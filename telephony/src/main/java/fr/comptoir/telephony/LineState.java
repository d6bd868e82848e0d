package fr.comptoir.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a device stands with our registrar.
///
/// @param address of its contact, null while it is away
/// @param expiresAt of the registration
public record LineState(
    String user,
    Device.Kind kind,
    boolean registered,
    @Nullable String address,
    @Nullable Instant expiresAt) {}
