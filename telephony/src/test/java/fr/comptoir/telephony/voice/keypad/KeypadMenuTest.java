package fr.comptoir.telephony.voice.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.voice.keypad.Node.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeypadMenuTest {

  @ParameterizedTest
  @EnumSource(Place.class)
  void noPlaceHasOneKeyForTwoThings(Place place) {
    assertThat(options(place)).extracting(Option::key).doesNotHaveDuplicates();
    assertThat(options(place)).extracting(Option::line).doesNotHaveDuplicates();
  }

  /// Where the book decides, its answers lead on.
  @Test
  void everyPlaceIsReached() {
    Set<Place> reached = EnumSet.of(Place.MAIN);
    reached.addAll(
        List.of(
            Place.OFFER,
            Place.INSTEAD,
            Place.FULL,
            Place.TIME,
            Place.GUEST_PHONE,
            Place.CALL_BACK_PHONE,
            Place.HELP,
            Place.AFTER));
    for (Place place : Place.values()) {
      options(place).forEach(option -> reach(option.to(), reached));
      if (KeypadMenu.at(place) instanceof Node.Entry entry) reach(entry.next(), reached);
    }
    assertThat(reached).containsExactlyInAnyOrder(Place.values());
  }

  @Test
  void everyClipHasAFileOfItsOwn() {
    assertThat(Clip.all()).extracting(Clip::fileName).doesNotHaveDuplicates();
  }

  private static void reach(Node.Step step, Set<Place> reached) {
    if (step instanceof Node.Go(Place to)) reached.add(to);
  }

  private static List<Option> options(Place place) {
    return switch (KeypadMenu.at(place)) {
      case Node.Menu(var options) -> options;
      case Node.Picks(var options) -> options;
      case Node.Entry _, Node.Tape _ -> List.of();
    };
  }
}
