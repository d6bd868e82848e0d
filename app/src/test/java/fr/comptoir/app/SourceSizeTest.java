package fr.comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files a person reads in one sitting, constructors a person can call without counting.
class SourceSizeTest {
  private static final Path HOUSE = Path.of("..");

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    Map<String, Integer> tooLong = new TreeMap<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > 400) tooLong.put(file.toString(), lines);
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void theMiddleFileIsShort() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (Path file : sources()) {
      if (!file.endsWith("package-info.java")) sizes.add(Files.readAllLines(file).size());
    }
    sizes.sort(null);
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(100);
  }

  @Test
  void noConstructorTakesMoreThanSixThings() throws Exception {
    List<String> tooWide = new ArrayList<>();
    for (Path classes : List.of(HOUSE.resolve("db"), HOUSE.resolve("telephony"), Path.of("."))) {
      Path root = classes.resolve("target/classes");
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          String name = root.relativize(file).toString().replace('/', '.').replace(".class", "");
          if (name.contains(".gen.") || name.endsWith("-info") || name.endsWith("Composition"))
            continue;
          if (!name.startsWith("fr.comptoir")) continue;
          Class<?> type = Class.forName(name, false, getClass().getClassLoader());
          if (type.isRecord() || type.isAnonymousClass()) continue;
          for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() > 6) tooWide.add(name);
          }
        }
      }
    }
    assertThat(tooWide).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("db", "telephony", "app")) {
      try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src"))) {
        all.addAll(files.filter(file -> file.toString().endsWith(".java")).toList());
      }
    }
    return all;
  }
}
