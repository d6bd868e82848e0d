package fr.comptoir.app;

import fr.comptoir.app.config.AppPaths;

final class WindowHouse {
  private WindowHouse() {}

  static int run(Options options, AppPaths paths) {
    return 0;
  }
}
