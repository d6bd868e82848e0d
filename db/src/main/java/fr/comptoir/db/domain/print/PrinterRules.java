package fr.comptoir.db.domain.print;

import fr.comptoir.db.domain.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a printer may be. Tickets carry names and addresses: they go nowhere but to the house's own
/// network.
public final class PrinterRules {
  /// Width of the paper in mm, as these printers are sold.
  public static final List<Integer> WIDTHS = List.of(58, 80);

  /// Below are the services of an operating system, which no ticket printer is.
  public static final int FIRST_PORT = 1024;

  public static final int LAST_PORT = 65_535;
  public static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESS = 200;

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9-]+)*");

  private PrinterRules() {}

  /// What is wrong with a printer beside these others; empty when nothing is. A station's tickets
  /// come out in one place.
  public static List<Fault> faults(Printer printer, Collection<Printer> all) {
    List<Fault> faults = new ArrayList<>();
    List<Printer> others =
        all.stream().filter(other -> other.active() && other.id() != printer.id()).toList();
    name(printer, others, faults);
    switch (printer.link()) {
      case Printer.Network(String host, int port) -> {
        if (host.isBlank()) {
          faults.add(new Fault(0, "host", Fault.Kind.MISSING, ""));
        } else if (!isHost(host)) {
          faults.add(new Fault(0, "host", Fault.Kind.UNREADABLE, host));
        } else if (isPublicLiteral(host)) {
          faults.add(new Fault(0, "host", Fault.Kind.OUT_OF_RANGE, host));
        }
        if (port < FIRST_PORT || port > LAST_PORT) {
          faults.add(new Fault(0, "port", Fault.Kind.OUT_OF_RANGE, String.valueOf(port)));
        }
      }
      case Printer.System(String name) -> {
        if (name.isBlank()) faults.add(new Fault(0, "printer", Fault.Kind.MISSING, ""));
        if (name.length() > LONGEST_ADDRESS) {
          faults.add(new Fault(0, "printer", Fault.Kind.TOO_LONG, name));
        }
      }
    }
    if (!WIDTHS.contains(printer.widthMm())) {
      faults.add(new Fault(0, "width", Fault.Kind.OUT_OF_RANGE, String.valueOf(printer.widthMm())));
    }
    Set<String> taken = new HashSet<>();
    others.forEach(other -> taken.addAll(other.stations()));
    printer.stations().stream()
        .filter(taken::contains)
        .sorted()
        .forEach(station -> faults.add(new Fault(0, "stations", Fault.Kind.TWICE, station)));
    return faults;
  }

  private static void name(Printer printer, List<Printer> others, List<Fault> faults) {
    String name = printer.name().strip();
    if (name.isEmpty()) faults.add(new Fault(0, "name", Fault.Kind.MISSING, ""));
    if (name.length() > LONGEST_NAME) faults.add(new Fault(0, "name", Fault.Kind.TOO_LONG, name));
    if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
      faults.add(new Fault(0, "name", Fault.Kind.TWICE, name));
    }
  }

  private static boolean isHost(String host) {
    return host.length() <= LONGEST_ADDRESS
        && (HOST.matcher(host).matches() || IPV6.matcher(host).matches())
        && (!NUMBERS.matcher(host).matches() || octets(host).stream().allMatch(n -> n < 256));
  }

  /// A name is looked up when it is printed to, and what it stands for is asked then.
  private static boolean isPublicLiteral(String host) {
    if (IPV6.matcher(host).matches()) {
      String lower = host.toLowerCase(java.util.Locale.ROOT);
      return !(lower.equals("::1") || lower.matches("f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*"));
    }
    return NUMBERS.matcher(host).matches() && !isPrivate(octets(host));
  }

  /// RFC 1918, RFC 3927 (link-local) and this PC itself.
  private static boolean isPrivate(List<Integer> octets) {
    int first = octets.get(0);
    int second = octets.get(1);
    return first == 10
        || first == 127
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 168)
        || (first == 169 && second == 254);
  }

  private static List<Integer> octets(String host) {
    return Pattern.compile("\\.").splitAsStream(host).map(Integer::valueOf).toList();
  }
}
