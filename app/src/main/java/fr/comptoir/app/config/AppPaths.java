package fr.comptoir.app.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the files of one house lie; all under one folder.
public record AppPaths(Path data) {

  /// The folder this system keeps such data in, for the signed-in account.
  public static AppPaths ofThisAccount(Map<String, String> environment, String os, Path home) {
    String name = os.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      String local = environment.get("LOCALAPPDATA");
      return new AppPaths((local == null ? home : Path.of(local)).resolve("Comptoir"));
    }
    if (name.contains("mac"))
      return new AppPaths(home.resolve("Library/Application Support/Comptoir"));
    String share = environment.get("XDG_DATA_HOME");
    Path base = share == null || share.isBlank() ? home.resolve(".local/share") : Path.of(share);
    return new AppPaths(base.resolve("comptoir"));
  }

  public Path book() {
    return data.resolve("book");
  }

  /// Nightly copies of the book.
  public Path copies() {
    return data.resolve("copies");
  }

  /// Books that could not be opened, as they were found.
  public Path aside() {
    return data.resolve("set-aside");
  }

  /// Sound that is kept, encrypted.
  public Path tapes() {
    return data.resolve("tapes");
  }

  /// Recordings of the owner's own in place of the line's, one folder a language.
  public Path voice() {
    return data.resolve("voice");
  }

  public Path logs() {
    return data.resolve("logs");
  }

  public Path lock() {
    return data.resolve("running.lock");
  }
}
