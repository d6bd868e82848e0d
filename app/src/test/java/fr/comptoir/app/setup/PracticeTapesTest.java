package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.setup.PracticeTape.Assistant;
import fr.comptoir.app.setup.PracticeTape.Caller;
import fr.comptoir.app.setup.PracticeTape.ToolUse;
import fr.comptoir.app.setup.PracticeTape.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PracticeTapesTest {
  private static final Path FOLDER = Path.of("../assets/demo/practice");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Occasion TONIGHT =
      new Occasion(LocalDate.of(2026, 11, 20), LocalTime.of(20, 30), "ce soir");

  static List<String> names() {
    List<String> names = new ArrayList<>(PracticeTapes.NAMES);
    names.add(PracticeTapes.STRANGER);
    return names;
  }

  @Test
  void everyRecordedCallIsPlayed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.matches("\\d\\d-.*\\.json"))
                  .map(name -> name.replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(names());
    }
  }

  @Test
  void noClipIsCarriedThatNoCallUses() throws IOException {
    Set<String> used = new HashSet<>();
    for (String name : names()) {
      JsonNode call = JSON.readTree(FOLDER.resolve(name + ".json"));
      for (int step = 0; step < call.path("steps").size(); step++) {
        if (call.path("steps").path(step).has("tool")) continue;
        used.add(name.substring(0, 2) + "/" + (step + 1));
      }
    }
    try (Stream<Path> clips = Files.walk(FOLDER.resolve("clips"))) {
      assertThat(
              clips
                  .filter(clip -> clip.getFileName().toString().matches("\\d{1,2}(-\\d)?\\.alaw"))
                  .map(clip -> clip.getParent().getFileName() + "/" + step(clip)))
          .isSubsetOf(used);
    }
  }

  private static String step(Path clip) {
    return clip.getFileName().toString().replaceAll("(-\\d)?\\.alaw", "");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySentenceHasSoundOfTheLengthItTakesToSayIt(String name) {
    for (Turn turn : PracticeTapes.read(name, TONIGHT).turns()) {
      String text =
          switch (turn) {
            case Assistant said -> said.text();
            case Caller said -> said.text();
            default -> "";
          };
      byte[] sound =
          switch (turn) {
            case Assistant said -> said.sound();
            case Caller said -> said.sound();
            default -> new byte[0];
          };
      double seconds = sound.length / 8000.0;
      assertThat(seconds).as(text).isBetween(text.length() / 24.0, text.length() / 8.0 + 0.5);
      assertThat(text).doesNotContain("{", "'");
    }
  }

  @Test
  void theCallerAsksForTheTableThatTheAssistantLooksUp() {
    PracticeTape call = PracticeTapes.read("02-reservation", TONIGHT);

    assertThat(((Caller) call.turns().get(1)).text()).contains("ce soir à 20 h 30");
    assertThat(((ToolUse) call.turns().get(2)).arguments())
        .contains("\"date\":\"2026-11-20\"", "\"time\":\"20:30\"");
  }

  /// Adds up by the sample's own prices, apart from the product's arithmetic.
  @ParameterizedTest
  @MethodSource("names")
  void amountsThatAreSaidAreThoseOfTheMenu(String name) throws IOException {
    JsonNode sample = JSON.readTree(Path.of("../assets/demo/bella-napoli.json"));
    Map<Integer, Integer> prices = new TreeMap<>();
    sample.path("items").forEach(i -> price(prices, i, "price_cents"));
    sample
        .path("option_groups")
        .forEach(group -> group.path("choices").forEach(i -> price(prices, i, "extra_cents")));
    Set<Integer> soldOut = new HashSet<>();
    sample
        .path("items")
        .forEach(
            i -> {
              if (i.path("sold_out").asBoolean()) soldOut.add(i.path("number").asInt());
            });
    List<int[]> cart = new ArrayList<>();
    int fee = 0;
    for (JsonNode step : JSON.readTree(FOLDER.resolve(name + ".json")).path("steps")) {
      for (JsonNode change : step.path("args").path("changes")) {
        if (!soldOut.contains(change.path("item").asInt())) apply(cart, change, prices);
      }
      if (step.path("args").path("mode").asString("").equals("delivery"))
        fee = sample.path("delivery").path("fee_cents").asInt();
      int sum = cart.stream().mapToInt(line -> line[0] * line[1]).sum();
      if (step.has("subtotal_cents")) said(step, step.path("subtotal_cents").asInt(), sum);
      if (step.has("total_cents")) said(step, step.path("total_cents").asInt(), sum + fee);
    }
  }

  private static void price(Map<Integer, Integer> prices, JsonNode item, String key) {
    prices.put(item.path("number").asInt(), item.path(key).asInt());
  }

  private static void apply(List<int[]> cart, JsonNode change, Map<Integer, Integer> prices) {
    int line = change.path("line").asInt() - 1;
    switch (change.path("op").asString()) {
      case "add" -> {
        int unit = prices.get(change.path("item").asInt());
        for (JsonNode option : change.path("options")) unit += prices.get(option.asInt());
        cart.add(new int[] {change.path("quantity").asInt(), unit});
      }
      case "set" -> cart.get(line)[0] = change.path("quantity").asInt();
      case "remove" -> cart.get(line)[0] = 0;
      default -> throw new IllegalArgumentException(change.toString());
    }
  }

  private static void said(JsonNode step, int written, int expected) {
    assertThat(written).isEqualTo(expected);
    assertThat(step.path("assistant").asString()).contains(inWords(expected));
  }

  private static String inWords(int cents) {
    String euros = number(cents / 100) + " euros";
    return cents % 100 == 0 ? euros : euros + " " + number(cents % 100);
  }

  private static String number(int n) {
    List<String> small =
        List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf");
    if (n < 20) return small.get(n);
    if (n >= 60) return n == 60 ? "soixante" : "soixante-" + small.get(n - 60);
    String tens = List.of("vingt", "trente", "quarante", "cinquante").get(n / 10 - 2);
    return switch (n % 10) {
      case 0 -> tens;
      case 1 -> tens + " et un";
      default -> tens + "-" + small.get(n % 10);
    };
  }
}
