package fr.comptoir.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets apart from the settings: one AES-256-GCM envelope each (random 96-bit IV, the name as
/// associated data, so that envelopes can't be swapped). The data key lies beside it, readable by
/// the owner of the account only, until an OS key store wraps it.
public final class SecretFile {
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path file;
  private final SecretKeySpec key;
  private final Properties envelopes = new Properties();
  private final SecureRandom random = new SecureRandom();

  private SecretFile(Path file, SecretKeySpec key) {
    this.file = file;
    this.key = key;
  }

  /// Opens the store of a house, made on first use.
  public static SecretFile open(Path folder) {
    try {
      Files.createDirectories(folder);
      SecretFile secrets =
          new SecretFile(folder.resolve("secrets"), key(folder.resolve("secrets.key")));
      if (Files.exists(secrets.file)) {
        try (var in = Files.newBufferedReader(secrets.file)) {
          secrets.envelopes.load(in);
        }
      }
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException("the secrets of " + folder + " can't be read", e);
    }
  }

  /// The secret of this name, or [Secret#NONE].
  ///
  /// @throws IllegalStateException when the envelope was tampered with or the key isn't its own
  public synchronized Secret get(String name) {
    String envelope = envelopes.getProperty(name);
    if (envelope == null) return Secret.NONE;
    byte[] open = open(name, Base64.getDecoder().decode(envelope));
    return new Secret(new String(open, StandardCharsets.UTF_8));
  }

  public synchronized void put(String name, Secret secret) {
    byte[] sealed = seal(name, secret.reveal().getBytes(StandardCharsets.UTF_8));
    envelopes.setProperty(name, Base64.getEncoder().encodeToString(sealed));
    try {
      save();
    } catch (IOException e) {
      throw new UncheckedIOException("the secret " + name + " can't be kept", e);
    }
  }

  /// Closes something that is kept elsewhere: an envelope of the same kind, under the same key.
  public byte[] seal(String name, byte[] open) {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, name, iv).doFinal(open);
      byte[] sealed = Arrays.copyOf(iv, IV_BYTES + closed.length);
      System.arraycopy(closed, 0, sealed, IV_BYTES, closed.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-256-GCM", e);
    }
  }

  /// What [#seal] closed under this name.
  ///
  /// @throws IllegalStateException when the envelope was tampered with or the key isn't its own
  public byte[] open(String name, byte[] sealed) {
    if (sealed.length < IV_BYTES) {
      throw new IllegalStateException("the secret " + name + " is cut off");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, name, Arrays.copyOf(sealed, IV_BYTES))
          .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the secret " + name + " can't be opened with this key", e);
    }
  }

  private Cipher cipher(int mode, String name, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private void save() throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    ownerOnly(next);
    try (var out = Files.newBufferedWriter(next)) {
      envelopes.store(out, null);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static SecretKeySpec key(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] fresh = new byte[32];
      new SecureRandom().nextBytes(fresh);
      ownerOnly(file);
      Files.write(file, fresh);
    }
    return new SecretKeySpec(Files.readAllBytes(file), "AES");
  }

  /// Creates the file for its owner alone, before anything is in it.
  private static void ownerOnly(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }
}
