package fr.comptoir.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One running program per house. The system lets go of the lock when the process dies, however it
/// dies; the file stays, because deleting it would let two processes lock two files of one name.
public final class InstanceLock implements AutoCloseable {
  private final FileLock lock;

  private InstanceLock(FileLock lock) {
    this.lock = lock;
  }

  /// Empty when another process runs this house.
  public static Optional<InstanceLock> take(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock != null) return Optional.of(new InstanceLock(lock));
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the house can't be used: " + file, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock of the house can't be let go", e);
    }
  }
}
