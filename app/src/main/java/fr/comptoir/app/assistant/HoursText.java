package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opening hours and days as the model reads them.
public final class HoursText {
  private static final int WEEKS_AHEAD = 8;

  private final Messages words;
  private final Speech speech;

  public HoursText(Messages words) {
    this.words = words;
    this.speech = new Speech(words);
  }

  /// One line a weekday, own hours of a way to order, then the days closed every year and whatever
  /// is special in the weeks to come.
  public String of(OpeningHours hours, LocalDate today) {
    List<String> lines = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      lines.add(name(day) + " : " + services(hours.week().getOrDefault(day, List.of())));
    }
    hours.byMode().forEach((mode, week) -> lines.add(own(mode, week)));
    if (!hours.closed().isEmpty()) {
      lines.add(words.text("prompt.hours.closed_dates", yearly(hours)));
    }
    if (!hours.holidays().closed().isEmpty()) {
      lines.add(words.text("prompt.hours.closed_holidays", holidays(hours)));
    }
    LocalDate last = today.plusDays(WEEKS_AHEAD * 7);
    hours.closures().stream()
        .filter(one -> !one.until().isBefore(today) && !one.from().isAfter(last))
        .map(
            one ->
                words.text(
                    "prompt.hours.closure", speech.date(one.from()), speech.date(one.until())))
        .forEach(lines::add);
    hours.special().entrySet().stream()
        .filter(day -> !day.getKey().isBefore(today) && !day.getKey().isAfter(last))
        .sorted(Map.Entry.comparingByKey())
        .map(
            day ->
                words.text(
                    "prompt.hours.special",
                    speech.date(day.getKey()),
                    services(day.getValue().services())))
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private String yearly(OpeningHours hours) {
    return hours.closed().stream().sorted().map(speech::monthDay).collect(Collectors.joining(", "));
  }

  private String holidays(OpeningHours hours) {
    return hours.holidays().closed().stream()
        .sorted()
        .map(holiday -> words.text("holiday.", holiday))
        .collect(Collectors.joining(", "));
  }

  private String own(Mode mode, Map<DayOfWeek, List<OpenTime>> week) {
    String days =
        week.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(day -> name(day.getKey()) + " " + times(day.getValue()))
            .collect(Collectors.joining(", "));
    return words.text("prompt.hours.mode", words.text("mode.", mode), days);
  }

  private static String times(List<OpenTime> times) {
    return times.stream()
        .map(time -> time.start() + "-" + time.start().plus(time.length()))
        .collect(Collectors.joining(" "));
  }

  /// Services callers aren't told of are left out.
  private String services(List<ServicePeriod> all) {
    List<ServicePeriod> services =
        all.stream().filter(service -> !service.terms().hidden()).toList();
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
