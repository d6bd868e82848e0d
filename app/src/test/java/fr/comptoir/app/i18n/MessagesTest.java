package fr.comptoir.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path BUNDLES = Path.of("src/main/resources/fr/comptoir/app/i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_]*(?:\\.[a-z0-9_]*)+)\"");
  private static final Pattern LOOKUP =
      Pattern.compile("\\b(?:text|key)\\(\\s*\"([a-z_]+\\.[^\"]*)\"");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(bundle("fr").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(bundle("en").stringPropertyNames());
  }

  /// Nobody orders "1 chaises".
  @ParameterizedTest
  @CsvSource({
    "reservation.high_chairs, 1, 1 chaise bébé, 1 high chair",
    "reservation.high_chairs, 2, 2 chaises bébé, 2 high chairs",
    "form.guest.visits, 0, 0 visite, 0 visits",
    "form.guest.visits, 1, 1 visite, 1 visit",
    "form.guest.orders, 1200, 1 200 commandes, '1,200 orders'",
    "refusal.orders_unfinished, 1, Il reste 1 commande à terminer., One order is still unfinished.",
    "refusal.doors_left, 3, Il reste 3 livraisons à terminer., There are 3 doors still to do."
  })
  void oneIsSaidInTheSingular(String key, int count, String french, String english) {
    assertThat(Messages.in(Locale.FRENCH).text(key, count).replaceAll("\\h", " "))
        .isEqualTo(french);
    assertThat(Messages.in(Locale.ENGLISH).text(key, count)).isEqualTo(english);
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() throws IOException {
    Properties french = bundle("fr");
    Properties english = bundle("en");
    for (String key : french.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(french.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noTextHasTheApostropheThatMessageFormatEats(String language) throws IOException {
    Properties words = bundle(language);
    for (String key : words.stringPropertyNames()) {
      assertThat(words.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void keysAreSortedAndUnique(String language) throws IOException {
    List<String> keys =
        Files.readAllLines(file(language)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
    Set<String> keys = bundle("fr").stringPropertyNames();
    Set<String> literals = literals(LITERAL);
    Set<String> unused =
        keys.stream()
            .filter(key -> !literals.contains(key) && literals.stream().noneMatch(startOf(key)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).as("keys nobody looks up").isEmpty();

    Set<String> missing =
        literals(LOOKUP).stream()
            .filter(
                used ->
                    used.endsWith(".")
                        ? keys.stream().noneMatch(key -> key.startsWith(used))
                        : !keys.contains(used))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).as("looked up but not in the bundles").isEmpty();
  }

  @Test
  void frenchIsAnsweredOnAnEnglishMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.US);
      assertThat(Messages.in(Locale.FRENCH).text("mode.delivery")).isEqualTo("Livraison");
      assertThat(Messages.in(Locale.ENGLISH).text("mode.delivery")).isEqualTo("Delivery");
      assertThat(Messages.in(Locale.ITALIAN).text("mode.delivery")).isEqualTo("Livraison");
    } finally {
      Locale.setDefault(before);
    }
  }

  /// A literal that ends in a dot is the beginning of the keys of an enum.
  private static Predicate<String> startOf(String key) {
    return literal -> literal.endsWith(".") && key.startsWith(literal);
  }

  private static Set<String> literals(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(MessagesTest::read)
          .flatMap(source -> pattern.matcher(source).results())
          .map(result -> result.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Collection<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String language) throws IOException {
    var words = new Properties();
    try (Reader reader = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }

  private static Path file(String language) {
    return BUNDLES.resolve("messages_" + language + ".properties");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
