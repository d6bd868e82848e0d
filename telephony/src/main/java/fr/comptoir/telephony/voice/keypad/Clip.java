package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.Prompt;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One recorded piece of speech; pieces make sentences.
public sealed interface Clip {
  /// What codes are made of.
  String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /// A sentence, or the part of one.
  record Sentence(Line line) implements Clip {}

  /// One of those every voice has.
  record Standard(Prompt prompt) implements Clip {}

  /// @param value 0 to 59
  record Number(int value) implements Clip {
    public Number {
      if (value < 0 || value > 59) throw new IllegalArgumentException("no clip of " + value);
    }
  }

  /// A full hour of the day.
  ///
  /// @param hour 0 to 23
  record Hour(int hour) implements Clip {
    public Hour {
      if (hour < 0 || hour > 23) throw new IllegalArgumentException("no clip of hour " + hour);
    }
  }

  record Weekday(DayOfWeek day) implements Clip {}

  /// @param day 1 to 31
  record DayOfMonth(int day) implements Clip {
    public DayOfMonth {
      if (day < 1 || day > 31) throw new IllegalArgumentException("no clip of day " + day);
    }
  }

  record MonthName(Month month) implements Clip {}

  /// A letter, spelt.
  record Sign(char letter) implements Clip {
    public Sign {
      if (SIGNS.indexOf(letter) < 0) throw new IllegalArgumentException("no clip of " + letter);
    }
  }

  /// The name of its file, without folder and ending.
  default String fileName() {
    return switch (this) {
      case Sentence(Line line) -> line.name().toLowerCase(Locale.ROOT);
      case Standard(Prompt prompt) -> prompt.name().toLowerCase(Locale.ROOT);
      case Number(int value) -> "n_" + value;
      case Hour(int hour) -> "h_" + hour;
      case Weekday(DayOfWeek day) -> "weekday_" + day.getValue();
      case DayOfMonth(int day) -> "day_" + day;
      case MonthName(Month month) -> "month_" + month.getValue();
      case Sign(char letter) -> "sign_" + Character.toLowerCase(letter);
    };
  }

  /// Every clip there is.
  static List<Clip> all() {
    return Stream.of(
            Arrays.stream(Line.values()).map(Sentence::new),
            Arrays.stream(Prompt.values()).map(Standard::new),
            IntStream.range(0, 60).mapToObj(Number::new),
            IntStream.range(0, 24).mapToObj(Hour::new),
            Arrays.stream(DayOfWeek.values()).map(Weekday::new),
            IntStream.rangeClosed(1, 31).mapToObj(DayOfMonth::new),
            Arrays.stream(Month.values()).map(MonthName::new),
            SIGNS.chars().mapToObj(letter -> new Sign((char) letter)))
        .flatMap(clips -> clips.map(Clip.class::cast))
        .toList();
  }
}
