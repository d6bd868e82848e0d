package fr.comptoir.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.app.config.AppConfig.Kind;
import fr.comptoir.app.geo.Geoplateforme;
import fr.comptoir.telephony.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  @TempDir Path folder;

  private AppConfig read(Map<String, String> environment) {
    return new ConfigFile(folder, SecretFile.open(folder)).read(environment);
  }

  @Test
  void aNewHouseGetsDefaultsAndACommentedFile() throws Exception {
    AppConfig config = read(Map.of());

    assertThat(config.sip().port()).isEqualTo(5060);
    assertThat(config.assistant().kind()).isEqualTo(Kind.PRACTICE);
    assertThat(folder.resolve("config.toml"))
        .content()
        .contains("[sip]", "# port = \"5060\"", "# UDP and TCP port of our registrar.");
    assertThat(read(Map.of())).isEqualTo(config);
  }

  @Test
  void theEnvironmentOverridesTheFile() throws Exception {
    Files.writeString(folder.resolve("config.toml"), "[sip]\nport = 5070\nbind = \"127.0.0.2\"\n");

    AppConfig config =
        read(
            Map.of(
                "COMPTOIR_SIP_PORT", "5071",
                "COMPTOIR_SIP_DEVICES", "fxo1:a:b:fxo,desk1:pw:phone:sha256"));

    assertThat(config.sip().port()).isEqualTo(5071);
    assertThat(config.sip().bind()).isEqualTo("127.0.0.2");
    assertThat(config.sip().devices())
        .containsExactly(
            new Device("fxo1", "a:b", Device.Kind.FXO, Device.Algorithm.MD5),
            new Device("desk1", "pw", Device.Kind.PHONE, Device.Algorithm.SHA256));
  }

  @Test
  void secretsTypedIntoTheFileMoveToTheEncryptedStore() throws Exception {
    Files.writeString(
        folder.resolve("config.toml"),
        "[sip]\ndevices = \"fxo1:hush:fxo\"\n[assistant]\nkey = \"sk-very-secret\"\n");

    AppConfig config = read(Map.of());

    assertThat(config.assistant().key().reveal()).isEqualTo("sk-very-secret");
    assertThat(config.sip().devices())
        .containsExactly(new Device("fxo1", "hush", Device.Kind.FXO, Device.Algorithm.MD5));
    assertThat(folder.resolve("config.toml")).content().doesNotContain("hush", "sk-very-secret");
    assertThat(folder.resolve("secrets")).content().doesNotContain("hush", "sk-very-secret");
    assertThat(read(Map.of())).isEqualTo(config);
  }

  @Test
  void theGeocoderIsTheNationalOneUnlessSomebodySaysSo() throws Exception {
    assertThat(read(Map.of()).geocoding())
        .isEqualTo(new AppConfig.Geocoding(Geoplateforme.URL, true, Secret.NONE));
    assertThat(read(Map.of("COMPTOIR_GEOCODER_URL", "off")).geocoding().url()).isEmpty();
    assertThat(read(Map.of("COMPTOIR_GEOCODER_URL", "http://127.0.0.1:9/search")).geocoding())
        .isEqualTo(new AppConfig.Geocoding("http://127.0.0.1:9/search", false, Secret.NONE));
    Files.writeString(
        folder.resolve("config.toml"), "[geocoder]\ngoogle_key = \"AIza-very-secret\"\n");
    assertThat(read(Map.of()).geocoding().googleKey().reveal()).isEqualTo("AIza-very-secret");
    assertThat(folder.resolve("config.toml")).content().doesNotContain("AIza-very-secret");
  }

  @Test
  void aKeyNobodyKnowsIsKept() throws Exception {
    Files.writeString(
        folder.resolve("config.toml"), "[assistant]\nkey = \"k\"\nmood = \"cheerful\"\n");

    read(Map.of());

    assertThat(folder.resolve("config.toml")).content().contains("assistant.mood", "cheerful");
  }

  @ParameterizedTest
  @CsvSource({
    "COMPTOIR_SIP_PORT, 70000, sip.port: '70000' is no whole number from 1 to 65535",
    "COMPTOIR_SIP_RTP_PORTS, lots, sip.rtp_ports: 'lots' is no range",
    "COMPTOIR_ASSISTANT_KIND, robot, assistant.kind: 'robot' is none of",
    "COMPTOIR_ASSISTANT_URL, https://x, assistant.url: 'https://x' is no ws://",
    "COMPTOIR_SIP_DEVICES, fxo1, sip.devices: 'fxo1' is not user:password:fxo",
    "COMPTOIR_SIP_DEVICES, 'a:b:fxo,a:b:fxo', sip.devices: a is there twice",
    "COMPTOIR_SIP_DEVICES, a:fxo, sip.devices: no password is known for a",
    "COMPTOIR_GEOCODER_URL, ftp://x, geocoder.url: 'ftp://x' is no http://",
    "COMPTOIR_SCREEN_LANGUAGE, de, screen.language: 'de' is none of",
  })
  void aBadValueIsNamedWithItsKey(String variable, String value, String problem) {
    assertThatThrownBy(() -> read(Map.of(variable, value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThatThrownBy(() -> read(Map.of("COMPTOIR_SIP_PORT", "x", "COMPTOIR_ASSISTANT_KIND", "y")))
        .isInstanceOfSatisfying(ConfigException.class, e -> assertThat(e.problems()).hasSize(2));
  }

  @Test
  void aFileThatIsNoTomlIsSaidInWords() throws Exception {
    Files.writeString(folder.resolve("config.toml"), "[sip\nport");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("config.toml: ");
  }

  @Test
  void howLoudSomebodyWantsTheCounterIsKeptWithTheRest() {
    read(Map.of());
    var file = new ConfigFile(folder, SecretFile.open(folder));
    file.remember(Locale.ENGLISH, true);
    file.remember(new AppConfig.Sound(35, LocalTime.of(23, 30), LocalTime.of(9, 0), "usual"));

    AppConfig config = read(Map.of());
    assertThat(config.sound())
        .isEqualTo(new AppConfig.Sound(35, LocalTime.of(23, 30), LocalTime.of(9, 0), "usual"));
    assertThat(config.screen().dark()).isTrue();

    file.remember(new AppConfig.Sound(0, null, null, "kitchen:line_down"));
    assertThat(read(Map.of()).sound())
        .isEqualTo(new AppConfig.Sound(0, null, null, "kitchen:line_down"));

    file.remember(new AppConfig.Kitchen("1366,0,1280,720", "recall:F13"));
    assertThat(read(Map.of()).kitchen())
        .isEqualTo(new AppConfig.Kitchen("1366,0,1280,720", "recall:F13"));
  }

  @Test
  void quietHoursThatAreNoHoursAreAProblemWithTheirKey() {
    assertThatThrownBy(() -> read(Map.of("COMPTOIR_SOUND_QUIET", "late")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sound.quiet");
  }
}
