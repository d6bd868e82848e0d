import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks or writes the one format of this house's Java: `Format check|write FOLDER…`.
///
/// A program of its own because the formatter must run on the JDK the code is written for, while
/// Maven itself may run on an older one.
public class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Formatter formatter = new Formatter();
    List<String> wrong = new ArrayList<>();
    for (String root : Arrays.copyOfRange(args, 1, args.length)) {
      if (!Files.isDirectory(Path.of(root))) continue;
      try (var files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String is = Files.readString(file);
          String tidy = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(is), Style.GOOGLE);
          String should = formatter.formatSource(tidy);
          if (is.equals(should)) continue;
          if (write) Files.writeString(file, should);
          else wrong.add(file.toString());
        }
      }
    }
    if (!wrong.isEmpty()) {
      System.err.println("Not in the format of the house (mvn -N validate exec:exec@format writes it):");
      wrong.forEach(file -> System.err.println("  " + file));
      System.exit(1);
    }
  }
}
