package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opening hours and days as the model reads them.
final class HoursText {
  private final Messages words;

  HoursText(Messages words) {
    this.words = words;
  }

  /// One line a weekday, then the days closed every year.
  String of(OpeningHours hours) {
    String week =
        Arrays.stream(DayOfWeek.values())
            .map(day -> name(day) + " : " + services(hours.week().getOrDefault(day, List.of())))
            .collect(Collectors.joining("\n"));
    if (hours.closed().isEmpty()) return week;
    var speech = new Speech(words);
    String closed =
        hours.closed().stream().sorted().map(speech::monthDay).collect(Collectors.joining(", "));
    return week + "\n" + words.text("prompt.hours.closed_dates", closed);
  }

  private String services(List<ServicePeriod> services) {
    return services.isEmpty()
        ? words.text("prompt.hours.closed")
        : services.stream()
            .map(
                service ->
                    words.text(
                        "prompt.hours.service",
                        Fence.name(service.name()),
                        service.start(),
                        service.start().plus(service.length()),
                        service.start().plus(service.lastSeating())))
            .collect(Collectors.joining(", "));
  }

  /// Whether a service is on at this moment.
  String now(OpeningHours hours, LocalDateTime now) {
    boolean open =
        Stream.of(now.toLocalDate().minusDays(1), now.toLocalDate())
            .anyMatch(
                date ->
                    hours.on(date).stream()
                        .anyMatch(
                            service -> {
                              LocalDateTime start = date.atTime(service.start());
                              return !now.isBefore(start)
                                  && now.isBefore(start.plus(service.length()));
                            }));
    return words.text(open ? "prompt.hours.open_now" : "prompt.hours.closed_now");
  }

  /// "mardi, mercredi"; every day when none is named.
  String days(Collection<DayOfWeek> days) {
    return days.isEmpty()
        ? words.text("prompt.hours.every_day")
        : days.stream().sorted().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, words.locale());
  }
}
