package fr.comptoir.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// `config.toml` of a house: readable, commented, never half-written. Secrets found in it move to
/// the encrypted store; keys nobody knows are reported and kept.
public final class ConfigFile {
  private static final Logger log = LoggerFactory.getLogger(ConfigFile.class);
  private static final TomlMapper TOML = new TomlMapper();
  private static final List<Setting> KEYS =
      List.of(Setting.ASSISTANT_KEY, Setting.GEOCODER_GOOGLE_KEY);
  private static final Pattern PASSWORD_INSIDE = Pattern.compile("([^:,]+):(.+):(fxo|phone)(:.+)?");

  private final Path file;
  private final SecretFile secrets;

  public ConfigFile(Path folder, SecretFile secrets) {
    this.file = folder.resolve("config.toml");
    this.secrets = secrets;
  }

  /// Reads file and environment; writes the file when there is none yet.
  ///
  /// @throws ConfigException naming every problem
  public AppConfig read(Map<String, String> environment) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    Map<String, String> strangers = new LinkedHashMap<>();
    readFile(values, strangers);
    boolean moved = moveSecrets(values);
    if (moved || !Files.exists(file)) write(values, strangers);
    for (Setting key : KEYS) values.putIfAbsent(key, secrets.get(key.key).reveal());
    for (Setting setting : Setting.values()) {
      String said = environment.get(setting.variable());
      if (said != null) values.put(setting, said);
    }
    return ConfigReader.read(values, user -> secrets.get("sip.device." + user));
  }

  /// Keeps the look somebody chose, everything else as it is. Blocks for the disk.
  public void remember(Locale language, boolean dark) {
    remember(
        Map.of(
            Setting.SCREEN_LANGUAGE,
            language.getLanguage(),
            Setting.SCREEN_THEME,
            dark ? "dark" : "light"));
  }

  /// Keeps how loud somebody wants the counter. Blocks for the disk.
  public void remember(AppConfig.Sound sound) {
    remember(
        Map.of(
            Setting.SOUND_VOLUME,
            Integer.toString(sound.volume()),
            Setting.SOUND_QUIET,
            sound.quietFrom() == null ? "" : sound.quietFrom() + "-" + sound.quietUntil(),
            Setting.SOUND_ROLES,
            sound.roles()));
  }

  /// Keeps where the kitchen's display stands, and its keys. Blocks for the disk.
  public void remember(AppConfig.Kitchen kitchen) {
    remember(
        Map.of(Setting.KITCHEN_MONITOR, kitchen.monitor(), Setting.KITCHEN_KEYS, kitchen.keys()));
  }

  private synchronized void remember(Map<Setting, String> chosen) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    Map<String, String> strangers = new LinkedHashMap<>();
    readFile(values, strangers);
    values.putAll(chosen);
    write(values, strangers);
  }

  private void readFile(Map<Setting, String> values, Map<String, String> strangers) {
    if (!Files.exists(file)) return;
    JsonNode tree;
    try {
      tree = TOML.readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new ConfigException(List.of("config.toml: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ConfigException(List.of("config.toml can't be read: " + e.getMessage()));
    }
    flatten(
        "",
        tree,
        (key, value) -> {
          var setting = Setting.of(key);
          if (setting.isPresent()) {
            values.put(setting.get(), value);
          } else {
            strangers.put(key, value);
            log.warn("config.toml: nobody knows the key {}; it is kept", key);
          }
        });
  }

  private interface Leaf {
    void take(String key, String value);
  }

  private static void flatten(String prefix, JsonNode node, Leaf leaf) {
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String key = prefix.isEmpty() ? child.getKey() : prefix + "." + child.getKey();
      if (child.getValue().isObject()) flatten(key, child.getValue(), leaf);
      else leaf.take(key, child.getValue().asString());
    }
  }

  /// Passwords and keys that somebody typed into the file; true when there were any.
  private boolean moveSecrets(Map<Setting, String> values) {
    boolean moved = false;
    for (Setting setting : KEYS) {
      String key = values.remove(setting);
      if (key != null && !key.isBlank()) {
        secrets.put(setting.key, new Secret(key.strip()));
        moved = true;
      }
    }
    String devices = values.getOrDefault(Setting.SIP_DEVICES, "");
    List<String> kept = new ArrayList<>();
    for (String entry : devices.split(",", -1)) {
      var inside = PASSWORD_INSIDE.matcher(entry.strip());
      if (inside.matches()) {
        secrets.put("sip.device." + inside.group(1), new Secret(inside.group(2)));
        String rest = inside.group(4);
        kept.add(inside.group(1) + ":" + inside.group(3) + (rest == null ? "" : rest));
        moved = true;
      } else if (!entry.isBlank()) {
        kept.add(entry.strip());
      }
    }
    if (moved) values.put(Setting.SIP_DEVICES, String.join(", ", kept));
    return moved;
  }

  private void write(Map<Setting, String> values, Map<String, String> strangers) {
    StringBuilder text = new StringBuilder("# Comptoir: settings of this house.\n");
    String section = "";
    for (Setting setting : Setting.values()) {
      if (!setting.section().equals(section)) {
        section = setting.section();
        text.append("\n[").append(section).append("]\n");
      }
      String value = values.get(setting);
      text.append("# ").append(setting.comment).append('\n');
      text.append(value == null ? "# " : "").append(setting.leaf()).append(" = ");
      text.append(quoted(value == null ? setting.byDefault : value)).append('\n');
    }
    if (!strangers.isEmpty()) text.append("\n# Keys this version doesn't know.\n");
    strangers.forEach(
        (key, value) ->
            text.append("# ").append(key).append(" = ").append(quoted(value)).append('\n'));
    try {
      Path next = file.resolveSibling("config.toml.new");
      Files.writeString(next, text);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ConfigException(List.of("config.toml can't be written: " + e.getMessage()));
    }
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
