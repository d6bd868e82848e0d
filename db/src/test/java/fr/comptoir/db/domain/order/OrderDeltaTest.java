package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDeltaTest {

  /// A line is `number:quantity×dish/choices!note`; a change is `-` gone, `+` come, `~` otherwise.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1:1x11       | 1:1x11               | ''",
        "1:1x11       | 1:1x11 2:1x64        | +1x64",
        "1:1x11 2:1x64| 1:1x11               | -1x64",
        "1:1x11       | 1:3x11               | ~1x11>3x11",
        "1:1x11       | 1:1x11/102           | ~1x11>1x11/102",
        "1:1x11/a     | 1:1x11!cuite         | ~1x11/a>1x11!cuite",
        // entered anew under other numbers, nothing changed
        "1:1x11 2:1x64| 1:1x64 2:1x11        | ''",
        // two of the same dish: the one that stayed is not the one that changed
        "1:1x11 2:1x11/102 | 1:1x11/102 2:1x11/111 | ~1x11>1x11/111",
        "1:1x11       | 1:1x21               | +1x21 -1x11",
        "1:2x11       | ''                   | -2x11",
      })
  void theKitchenSeesWhatToDoOtherwise(String before, String after, String delta) {
    OrderDelta found = OrderDelta.between(lines(before), lines(after));

    assertThat(words(found)).isEqualTo(delta);
    assertThat(found.isEmpty()).isEqualTo(delta.isEmpty());
  }

  private static List<PricedCart.Line> lines(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.strip().split(" ")).map(OrderDeltaTest::line).toList();
  }

  private static PricedCart.Line line(String text) {
    String[] noted = text.split("!");
    String[] chosen = noted[0].split("/");
    String[] counted = chosen[0].split("[:x]");
    List<PricedCart.Option> options =
        chosen.length == 1
            ? List.of()
            : List.of(new PricedCart.Option(chosen[1].hashCode(), chosen[1], Money.ZERO));
    return new PricedCart.Line(
        Integer.parseInt(counted[0]),
        Integer.parseInt(counted[2]),
        "",
        Integer.parseInt(counted[1]),
        options,
        noted.length == 1 ? "" : noted[1],
        Money.ZERO,
        Money.ZERO,
        Map.of(),
        List.of());
  }

  private static String words(OrderDelta delta) {
    return Stream.of(
            delta.added().stream().map(line -> "+" + word(line)),
            delta.removed().stream().map(line -> "-" + word(line)),
            delta.changed().stream()
                .map(pair -> "~" + word(pair.before()) + ">" + word(pair.after())))
        .flatMap(each -> each)
        .collect(Collectors.joining(" "));
  }

  private static String word(PricedCart.Line line) {
    return line.quantity()
        + "x"
        + line.item()
        + line.options().stream().map(o -> "/" + o.name()).collect(Collectors.joining())
        + (line.note().isEmpty() ? "" : "!" + line.note());
  }
}
