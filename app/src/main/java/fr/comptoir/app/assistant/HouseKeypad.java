package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.MessageDesk.Sender;
import fr.comptoir.app.desk.TapeDesk.Sound;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.voice.keypad.KeypadHouse;
import fr.comptoir.telephony.voice.keypad.KeypadSheet;
import fr.comptoir.telephony.voice.keypad.KeypadSheet.Day;
import fr.comptoir.telephony.voice.keypad.KeypadSheet.Open;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the keypad voice tells of the house, and where its callers' spoken messages go.
public record HouseKeypad(Desks desks) implements KeypadHouse {
  private static final int DAYS = 7;

  @Override
  public KeypadSheet sheet(Caller caller, String language) {
    Optional<PhoneNumber> phone = desks.customers().parse(caller.number());
    String name = name(phone.orElse(null));
    LocalDate today = desks.house().now().toLocalDate();
    House house = desks.house().house();
    return new KeypadSheet(
        today,
        name.isBlank() ? Messages.in(Locale.of(language)).text("voice.keypad_guest") : name,
        phone.isPresent(),
        desks.house().assistant().takesReservations(),
        IntStream.range(0, DAYS).mapToObj(n -> day(house.hours(), today.plusDays(n))).toList());
  }

  /// Services callers aren't told of are left out.
  private static Day day(OpeningHours hours, LocalDate date) {
    List<Open> open =
        hours.on(date).stream()
            .filter(service -> !service.terms().hidden())
            .map(service -> new Open(service.start(), service.start().plus(service.length())))
            .toList();
    return new Day(date, open);
  }

  private String name(@Nullable PhoneNumber phone) {
    return Optional.ofNullable(phone)
        .flatMap(desks.customers()::byPhone)
        .map(Customer::name)
        .orElse("");
  }

  @Override
  public boolean keep(Voicemail voicemail) {
    PhoneNumber phone = desks.customers().parse(voicemail.caller().number()).orElse(null);
    String call = voicemail.call().value();
    byte[] sound = G711.toALaw(voicemail.sound(), voicemail.codec());
    Duration length = Duration.ofMillis(sound.length / Codec.BYTES_PER_MILLI);
    boolean kept =
        desks
            .tapes()
            .leave(
                new Sender(name(phone), phone, call),
                call,
                words(length),
                new Sound(sound, length, Waveform.of(Codec.PCMA, sound)))
            .isPresent();
    if (kept) desks.calls().deed(call, CallRecord.Outcome.MESSAGE);
    return kept;
  }

  /// For staff, in the house's first language.
  private String words(Duration length) {
    String clock = "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    String language = desks.house().house().restaurant().languages().getFirst();
    return Messages.in(Locale.of(language)).text("voice.voicemail", clock);
  }
}
