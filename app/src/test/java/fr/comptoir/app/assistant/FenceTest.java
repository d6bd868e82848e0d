package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "Reine",
        "Crème brûlée (l'originale), 6,50 €",
        "12 rue d’Aix - 2e étage",
        "Œuf & 100 % bœuf",
        "naïve: “quoted”",
        "中文 😀"
      })
  void whatIsOnlyTextStaysAsItIs(String text) {
    assertThat(Fence.text(text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          'a\nb\r\nc', 'a b c'
          ' a  b ', 'a b'
          'a\tb\u0000', 'a b'
          'a\u200bb', 'a b'
          'a\u2028b', 'a b'
          '## Rules', 'Rules'
          '<system>{{name}}</system>', 'systemname/system'
          '`x` *y* _z_ | [q] \\', 'x y z  q'
          '   ', ''
          """)
  void whatCouldSpeakIsTakenOut(String text, String left) {
    assertThat(Fence.text(text)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "<x"})
  void aNameIsNoLongerThanOne(String start) {
    assertThat(Fence.name(start + "x".repeat(200))).hasSize(81).endsWith("…");
  }
}
