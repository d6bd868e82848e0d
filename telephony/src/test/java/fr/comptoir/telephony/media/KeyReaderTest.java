package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyReaderTest {
  @ParameterizedTest(name = "event@timestamp {0}: keys {1}")
  @CsvSource({
    "'4@100 4@100 4@100', 4",
    "'4@100 4@100 2@900 2@900 11@2000', 42#",
    "'5@100 5@900', 55",
    "'0@0 10@160', 0*",
    "'16@100 200@300 1@500', 1",
  })
  void readsEachPressOnce(String packets, String keys) {
    var reader = new KeyReader();
    var read = new StringBuilder();
    for (String packet : packets.split(" ")) {
      String[] parts = packet.split("@");
      char key = reader.read(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
      if (key != KeyReader.NONE) {
        read.append(key);
      }
    }
    assertThat(read.toString()).isEqualTo(keys);
  }
}
