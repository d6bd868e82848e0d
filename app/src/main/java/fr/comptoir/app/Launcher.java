package fr.comptoir.app;

import fr.comptoir.app.Options.UsageException;
import fr.comptoir.app.config.AppPaths;
import fr.comptoir.app.config.ConfigException;
import fr.comptoir.app.config.InstanceLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The program's door: a plain `main`, so that JavaFX may lie on the module path or not. Answers
/// what needs no house by itself; exits with 2 on a command line or a setting that makes no sense.
public final class Launcher {
  private static final int GOOD = 0;
  private static final int BROKEN = 1;
  private static final int MISUSED = 2;
  private static final LocalDateTime FRIDAY_EVENING = LocalDateTime.of(2026, 11, 20, 20, 14);

  private Launcher() {}

  public static void main(String[] args) {
    // Paper is drawn without a screen: the other toolkit may not start a second one on macOS.
    System.setProperty("java.awt.headless", "true");
    System.exit(run(List.of(args), System.out, System.err));
  }

  /// @return the exit status
  static int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      Options options = Options.parse(args);
      return switch (options.action()) {
        case HELP -> say(out, Options.USAGE.strip());
        case VERSION -> say(out, "Comptoir " + version());
        case SELF_CHECK -> SelfCheck.run(out) ? GOOD : BROKEN;
        case SCREENSHOTS -> screenshots(options, Objects.requireNonNull(options.screenshots()));
        case WINDOW, HEADLESS -> open(options, out, err);
      };
    } catch (UsageException | ConfigException e) {
      return misused(err, e.getMessage());
    } catch (BookException e) {
      return broken(err, e.words());
    }
  }

  private static int open(Options options, PrintStream out, PrintStream err) throws UsageException {
    AppPaths paths = paths(options);
    System.setProperty("comptoir.logs", paths.logs().toString());
    Optional<InstanceLock> lock = InstanceLock.take(paths.lock());
    if (lock.isEmpty()) return broken(err, "already running, in the house " + paths.data());
    try (InstanceLock held = lock.get()) {
      return options.action() == Options.Action.HEADLESS
          ? HeadlessHouse.run(options, paths, out)
          : WindowHouse.run(options, paths);
    }
  }

  private static AppPaths paths(Options options) {
    Path data = options.data();
    AppPaths account =
        data != null
            ? new AppPaths(data)
            : AppPaths.ofThisAccount(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    boolean nothingYet =
        options.action() == Options.Action.WINDOW && !Files.exists(account.data().resolve("book"));
    return data == null && (options.demo() || nothingYet)
        ? new AppPaths(account.data().resolve("demo"))
        : account;
  }

  /// In a house that lives as long as the pictures take, on a Friday evening unless told otherwise.
  private static int screenshots(Options options, Path folder) throws UsageException {
    try {
      Path house = Files.createTempDirectory("comptoir-pictures");
      System.setProperty("comptoir.logs", house.resolve("logs").toString());
      return WindowHouse.screenshots(options.at(FRIDAY_EVENING), new AppPaths(house), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int say(PrintStream to, String words) {
    to.println(words);
    return GOOD;
  }

  private static int misused(PrintStream err, @Nullable String why) {
    err.println("comptoir: " + why);
    return MISUSED;
  }

  private static int broken(PrintStream err, String why) {
    err.println("comptoir: " + why);
    return BROKEN;
  }

  /// Of this build, from its own resources.
  static String version() {
    try (InputStream in = Launcher.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "?");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
