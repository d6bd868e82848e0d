package fr.comptoir.telephony.voice.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.voice.keypad.KeypadWalk.Taped;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Callers who find their way, and callers who don't.
class KeypadWalkTest {
  private static final String OFFER =
      "{\"status\":\"available\",\"quote_id\":\"q1\",\"date\":\"2026-11-21\",\"time\":\"20:30\"}";

  private final ShortClips clips = new ShortClips();
  private KeypadWalk walk = new KeypadWalk(PaperHouse.sheet(true), "fr", clips);

  @Test
  void saysFirstThatItIsAutomaticThenEveryChoice() {
    assertThat(said(walk.begin()))
        .isEqualTo(
            "fr unavailable menu_table menu_order menu_hours menu_message menu_call_back"
                + " menu_person | en menu_language");
  }

  @Test
  void aTableIsBookedByKeysThroughTheSameTools() {
    walk.begin();
    assertThat(said(press("1"))).isEqualTo("fr ask_party");
    assertThat(said(press("4#"))).isEqualTo("fr day_today day_tomorrow day_other");
    assertThat(said(press("2"))).isEqualTo("fr ask_time");
    assertThat(press("2030"))
        .containsExactly(
            new Act.Ask(
                "check_availability",
                "{\"mode\":\"reservation\",\"date\":\"2026-11-21\",\"time\":\"20:30\","
                    + "\"party_size\":4}"));
    assertThat(said(walk.answered(OFFER)))
        .isEqualTo(
            "fr table_for n_4 persons tomorrow at h_20 n_30 free key_book key_other_time"
                + " key_other_day menu_back");
    assertThat(press("1"))
        .containsExactly(
            new Act.Ask(
                "confirm_reservation", "{\"quote_id\":\"q1\",\"customer_name\":\"Mme Roux\"}"));
    assertThat(said(walk.answered("{\"status\":\"confirmed\",\"code\":\"K7P2\"}")))
        .isEqualTo(
            "fr booked table_for n_4 persons tomorrow at h_20 n_30 code sign_k n_7 sign_p n_2"
                + " menu_back");
  }

  @Test
  void whenTheHourIsFullTheBooksOwnHoursAreOffered() {
    askForATable();
    assertThat(
            said(
                walk.answered(
                    "{\"status\":\"alternatives\",\"alternatives\":["
                        + "{\"mode\":\"reservation\",\"date\":\"2026-11-20\",\"time\":\"19:00\"},"
                        + "{\"mode\":\"reservation\",\"date\":\"2026-11-22\",\"time\":\"20:00\"},"
                        + "{\"mode\":\"pickup\",\"date\":\"2026-11-20\",\"time\":\"20:00\"}]}")))
        .isEqualTo(
            "fr not_then for h_19 press n_1 for weekday_7 day_22 month_11 h_20 press n_2"
                + " menu_message menu_person menu_back");
    assertThat(press("2").toString()).contains("2026-11-22", "20:00", "party_size\":2");
    assertThat(said(walk.answered("{\"status\":\"unavailable\"}")))
        .startsWith("fr no_table key_other_time");
  }

  @Test
  void anOfferThatHasLapsedIsMadeAnew() {
    askForATable();
    walk.answered(OFFER);
    press("1");
    assertThat(said(walk.answered(OFFER.replace("available", "stale").replace("20:30", "21:00"))))
        .contains("at h_21 free key_book");
    assertThat(press("1").toString()).contains("confirm_reservation");
  }

  @Test
  void whoWithholdsTheirNumberTypesIt() {
    walk = new KeypadWalk(PaperHouse.sheet(false), "fr", clips);
    walk.begin();
    assertThat(said(press("5"))).isEqualTo("fr ask_phone");
    assertThat(said(press("12#"))).isEqualTo("fr not_understood ask_phone");
    assertThat(press("0612345678").toString())
        .contains("leave_message", "\"phone\":\"0612345678\"");
    assertThat(said(walk.answered("{\"status\":\"invalid\"}")))
        .isEqualTo("fr not_understood ask_phone");
    press("0612345679");
    assertThat(said(walk.answered("{\"status\":\"saved\"}")))
        .isEqualTo("fr will_call_back goodbye | leave");
  }

  @ParameterizedTest
  @CsvSource({
    "to_accept, order_to_accept due h_20",
    "in_kitchen, order_in_kitchen due h_20",
    "ready, order_ready due h_20",
    "out, order_out due h_20",
    "done, order_done",
    "cancelled, order_cancelled",
  })
  void anOrderIsToldAsItStands(String state, String said) {
    walk.begin();
    assertThat(press("2")).containsExactly(new Act.Ask("check_order_status", "{}"));
    assertThat(
            said(
                walk.answered(
                    "{\"status\":\"found\",\"orders\":[{\"order_number\":42,\"state\":\""
                        + state
                        + "\",\"time\":\"20:00\"}]}")))
        .isEqualTo("fr order n_42 " + said + " menu_back");
  }

  @ParameterizedTest
  @CsvSource({
    "2, none, fr no_order menu_back",
    "2, failed, fr failed menu_message menu_call_back menu_back",
    "5, failed, fr failed menu_message menu_call_back menu_back",
    "0, nobody, fr nobody menu_message menu_call_back menu_back",
    "0, transferring, fr one_moment",
    "0, failed, fr nobody menu_message menu_call_back menu_back",
  })
  void everyAnswerLeadsSomewhere(String key, String status, String said) {
    walk.begin();
    press(key);
    assertThat(said(walk.answered("{\"status\":\"" + status + "\"}"))).isEqualTo(said);
  }

  @Test
  void anAnswerNobodyCanReadIsAFailure() {
    askForATable();
    assertThat(said(walk.answered("<html>"))).startsWith("fr failed");
    askForATable();
    assertThat(said(walk.answered("{\"status\":\"available\"}"))).startsWith("fr failed");
  }

  @Test
  void hoursOfTodayAndTomorrowThenOfTheWeek() {
    walk.begin();
    assertThat(said(press("3"))).endsWith("tomorrow closed key_week menu_back");
    assertThat(said(press("1"))).endsWith("weekday_7 from h_12 until h_15 menu_back");
  }

  @Test
  void theOtherLanguageIsOneKeyAway() {
    walk.begin();
    assertThat(said(press("9"))).startsWith("en menu_table").endsWith("| fr menu_language");
    assertThat(said(press("1"))).isEqualTo("en ask_party");
  }

  @Test
  void theStarLeadsBackFromEverywhere() {
    for (String way : List.of("1", "14#", "14#2", "14#3", "3", "31")) {
      walk.begin();
      press(way);
      assertThat(said(walk.key('*'))).as(way).startsWith("fr menu_table");
    }
  }

  @Test
  void aWrongKeyIsToldAndTheFourthEndsTheCall() {
    walk.begin();
    assertThat(said(press("8"))).startsWith("fr unknown_key menu_table");
    press("88");
    assertThat(said(press("8"))).isEqualTo("fr unknown_key goodbye | leave");
    assertThat(press("1")).isEmpty();
  }

  @Test
  void silenceIsAnsweredOnceThenTheCallEnds() {
    walk.begin();
    assertThat(walk.patienceMillis()).isEqualTo(8000);
    assertThat(said(walk.idle())).startsWith("fr menu_table");
    assertThat(said(walk.idle())).isEqualTo("fr goodbye | leave");
    assertThat(walk.idle()).isEmpty();
  }

  @Test
  void aPauseEndsANumber() {
    walk.begin();
    press("16");
    assertThat(walk.patienceMillis()).isEqualTo(4000);
    assertThat(said(walk.idle())).startsWith("fr day_today");
  }

  @Test
  void whileTheBookThinksKeysCountForNothing() {
    askForATable();
    assertThat(press("123*")).isEmpty();
    assertThat(walk.waitsForKey()).isFalse();
  }

  @Test
  void aMessageIsTakenAfterTheTone() {
    walk.begin();
    assertThat(said(press("4"))).isEqualTo("fr speak_now beep | tape");
    assertThat(said(walk.taped(Taped.NOTHING))).startsWith("fr nothing_heard menu_message");
    press("4");
    assertThat(said(walk.taped(Taped.LOST))).startsWith("fr not_kept menu_message");
    press("4");
    assertThat(said(walk.taped(Taped.KEPT))).isEqualTo("fr message_kept goodbye | leave");
  }

  @Test
  void aHouseOfWhichNothingIsKnownTakesMessages() {
    walk = new KeypadWalk(KeypadSheet.unknown(), "fr", clips);
    assertThat(said(walk.begin()))
        .startsWith("fr unavailable menu_order menu_message menu_call_back menu_person");
    assertThat(said(press("1"))).startsWith("fr unknown_key");
  }

  private void askForATable() {
    walk = new KeypadWalk(PaperHouse.sheet(true), "fr", clips);
    walk.begin();
    press("12#12000");
  }

  /// What comes of the last of these keys.
  private List<Act> press(String keys) {
    List<Act> acts = List.of();
    for (char key : keys.toCharArray()) acts = walk.key(key);
    return acts;
  }

  private static String said(List<Act> acts) {
    return acts.stream()
        .map(
            act ->
                switch (act) {
                  case Act.Say(String language, List<Clip> said) ->
                      language + " " + DictionTest.files(said);
                  case Act.Ask(String tool, String arguments) -> tool + arguments;
                  case Act.Tape _ -> "tape";
                  case Act.Leave _ -> "leave";
                })
        .collect(Collectors.joining(" | "));
  }
}
