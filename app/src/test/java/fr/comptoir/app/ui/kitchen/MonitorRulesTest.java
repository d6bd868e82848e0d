package fr.comptoir.app.ui.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.kitchen.MonitorRules.Monitor;
import fr.comptoir.app.ui.kitchen.MonitorRules.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Monitors are written `x,y,width,height`, divided by spaces, the counter's own first.
class MonitorRulesTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0,0,1366,768                             | ''              | tab     | | nobody chose one",
        "0,0,1366,768 1366,0,1920,1080            | ''              | tab     | | nobody chose one of two",
        "0,0,1366,768 1366,0,1920,1080            | 1366,0,1920,1080| 1366,0,1920,1080 | | the chosen one is there",
        "0,0,1366,768                             | 1366,0,1920,1080| missing | | it was unplugged",
        "0,0,1366,768 1366,0,1280,720             | 1366,0,1920,1080| 1366,0,1280,720 | | its resolution was changed",
        "0,0,1366,768 1366,0,1280,720             | 1366,0,1920,1080| 1366,0,1280,720 | | it is scaled to 150 %",
        "0,0,1366,768 -1920,0,1920,1080           | 1366,0,1920,1080| -1920,0,1920,1080 | | it was put on the other side",
        "0,0,1366,768 0,768,800,600               | 1366,0,1920,1080| 0,768,800,600 | | it woke up elsewhere and smaller",
        "0,0,1366,768 0,768,800,600 9,9,640,480   | 1366,0,1920,1080| missing | | two others, neither is it",
        "0,0,1366,768 9,9,1920,1080 5,5,1920,1080 | 1366,0,1920,1080| missing | | two alike, neither is it",
        "1366,0,1920,1080                         | 1366,0,1920,1080| 1366,0,1920,1080 | | the only one, chosen to the pixel",
        "1366,0,1280,720                          | 1366,0,1920,1080| missing | | the counter keeps its own",
        "0,0,1366,768 1366,0,1920,1080            | rubbish         | tab     | | what nobody wrote"
      })
  void theDisplayFindsItsMonitor(
      String monitors, String chosen, String expected, String unused, String why) {
    Place place = MonitorRules.place(read(monitors), chosen);

    assertThat(
            switch (place) {
              case Place.Tab() -> "tab";
              case Place.Missing() -> "missing";
              case Place.On(var monitor) -> monitor.written();
            })
        .as(why)
        .isEqualTo(expected);
  }

  private static List<Monitor> read(String text) {
    List<Monitor> monitors = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String[] part = word.split(",");
      monitors.add(
          new Monitor(
              Integer.parseInt(part[0]),
              Integer.parseInt(part[1]),
              Integer.parseInt(part[2]),
              Integer.parseInt(part[3]),
              monitors.isEmpty()));
    }
    return monitors;
  }
}
