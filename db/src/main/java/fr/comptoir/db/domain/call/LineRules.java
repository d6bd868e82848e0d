package fr.comptoir.db.domain.call;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.PhoneNumber;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one wall line takes its calls, as the owner set it.
///
/// @param line SIP user of its port
/// @param version 0 = nobody has set anything yet
/// @param name for people; empty = by its port
/// @param number its own; a call that shows it is one without a number. No two lines have the same
/// @param mode outside all bands
/// @param bands the first that holds counts
/// @param ringSeconds how long people are rung before the assistant takes over, 5 to 60
/// @param repeatMinutes who calls again within them gets a person; 0 = never
/// @param vipToPerson whether people are rung first for guests marked VIP
/// @param shield whether telemarketers' numbers are kept away
public record LineRules(
    String line,
    long version,
    String name,
    @Nullable PhoneNumber number,
    LineMode mode,
    List<LineBand> bands,
    int ringSeconds,
    int repeatMinutes,
    boolean vipToPerson,
    Anonymous anonymous,
    boolean shield) {

  public static final int LONGEST_NAME = 80;
  public static final int LEAST_RING = 5;
  public static final int MOST_RING = 60;
  public static final int MOST_REPEAT = 120;

  /// What becomes of a caller who shows no number.
  public enum Anonymous {
    /// The same as of everybody.
    AS_OTHERS,
    PERSON,
    DECLINE
  }

  public LineRules {
    bands = List.copyOf(bands);
  }

  /// What holds until somebody sets something: the assistant answers, telemarketers don't get in.
  public static LineRules usual(String line) {
    return new LineRules(
        line,
        0,
        "",
        null,
        LineMode.ASSISTANT_FIRST,
        List.of(),
        20,
        0,
        false,
        Anonymous.AS_OTHERS,
        true);
  }

  /// The same as a change of this version.
  public LineRules at(long next) {
    return new LineRules(
        line,
        next,
        name,
        number,
        mode,
        bands,
        ringSeconds,
        repeatMinutes,
        vipToPerson,
        anonymous,
        shield);
  }

  /// What doesn't hold, by field; empty = it can be kept.
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (name.length() > LONGEST_NAME) faults.add(fault("line_name", Fault.Kind.TOO_LONG));
    if (ringSeconds < LEAST_RING || ringSeconds > MOST_RING) {
      faults.add(fault("ring_seconds", Fault.Kind.OUT_OF_RANGE));
    }
    if (repeatMinutes < 0 || repeatMinutes > MOST_REPEAT) {
      faults.add(fault("repeat_minutes", Fault.Kind.OUT_OF_RANGE));
    }
    if (bands.stream().anyMatch(band -> band.days().isEmpty())) {
      faults.add(fault("days", Fault.Kind.MISSING));
    }
    return List.copyOf(faults);
  }

  private static Fault fault(String field, Fault.Kind kind) {
    return new Fault(0, field, kind, "");
  }

  /// The mode of a moment, by the restaurant's clock.
  public LineMode mode(LocalDateTime at) {
    return bands.stream()
        .filter(band -> band.holds(at))
        .map(LineBand::mode)
        .findFirst()
        .orElse(mode);
  }
}
