package fr.comptoir.app;

import fr.comptoir.app.Options.UsageException;
import fr.comptoir.app.assistant.AssistantReception;
import fr.comptoir.app.assistant.ClipBook;
import fr.comptoir.app.assistant.HouseKeypad;
import fr.comptoir.app.assistant.LiveKnowledge;
import fr.comptoir.app.assistant.StaffWord;
import fr.comptoir.app.assistant.UnansweredWish;
import fr.comptoir.app.config.AppConfig;
import fr.comptoir.app.config.AppPaths;
import fr.comptoir.app.config.ConfigFile;
import fr.comptoir.app.config.SecretFile;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.Housekeeping;
import fr.comptoir.app.geo.Geocoder;
import fr.comptoir.app.geo.GeocoderChain;
import fr.comptoir.app.geo.Geoplateforme;
import fr.comptoir.app.geo.GoogleGeocoder;
import fr.comptoir.app.headless.Counts;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.print.Patience;
import fr.comptoir.app.print.PrintRoom;
import fr.comptoir.app.print.PrinterState;
import fr.comptoir.app.setup.RingingCalls;
import fr.comptoir.app.ui.fx.SoundDevice;
import fr.comptoir.app.ui.fx.SoundRoles;
import fr.comptoir.app.ui.fx.SoundSettings;
import fr.comptoir.app.ui.shell.UiParts.About;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.app.ui.shell.UiParts.Sounds;
import fr.comptoir.app.ui.shell.UiParts.Wall;
import fr.comptoir.db.domain.upkeep.Retention;
import fr.comptoir.db.store.Database;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.call.CallListener;
import fr.comptoir.telephony.call.PhoneLine;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.media.MediaEngine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only place where long-lived things are made, joined and, in reverse, closed.
final class Composition implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Composition.class);

  /// How often the clock is looked at: what is due is due by the minute.
  private static final Duration CHORES = Duration.ofSeconds(30);

  private static final Duration UPKEEP = Duration.ofMinutes(1);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final AppPaths paths;
  private final AppConfig config;
  private final boolean demo;
  private final Database database;
  private final Clock clock;
  private final Desks desks;
  private final FutureTask<MediaEngine> media;
  private final ConfigFile settings;
  private @Nullable TelephonyConfig telephony;

  /// What a house stands on before it is opened.
  private record Ground(AppPaths paths, ConfigFile settings, AppConfig config, boolean demo) {}

  private Composition(
      Ground ground,
      Database database,
      Desks desks,
      Geocoder geocoder,
      FutureTask<MediaEngine> media) {
    this.paths = ground.paths();
    this.settings = ground.settings();
    this.config = ground.config();
    this.demo = ground.demo();
    this.database = database;
    this.clock = desks.house().clock();
    this.media = media;
    this.desks = desks;
    opened.push(database);
    opened.push(geocoder);
    opened.push(desks);
    opened.push(Rounds.start("attendance", CHORES, CHORES, desks.floor()::attend));
    opened.push(Rounds.start("days", CHORES, CHORES, desks.days()::round));
    opened.push(Rounds.start("card", CHORES, CHORES, desks.menu()::putBackDue));
  }

  /// Opens the book of the house, made from the sample when there is none, and its desks. The line
  /// stays closed until [#openLine].
  ///
  /// @param onUiThread true on the one thread that may never wait for the disk
  /// @throws UsageException a clock was asked for in a house that isn't the sample
  static Composition open(Options options, AppPaths paths, BooleanSupplier onUiThread)
      throws UsageException {
    boolean headless = options.action() == Options.Action.HEADLESS;
    SecretFile secrets = SecretFile.open(paths.data());
    ConfigFile settings = new ConfigFile(paths.data(), secrets);
    AppConfig config = settings.read(System.getenv());
    Locale.setDefault(config.screen().language());
    FutureTask<MediaEngine> media = new FutureTask<>(() -> engine(config.sip()));
    Thread.ofPlatform().daemon().name("media-start").start(media);
    Database database = book(options, config, paths, onUiThread, media);
    SampleMark sample = new SampleMark(paths.data());
    boolean empty = database.read(book -> book.house().find()).isEmpty();
    if (empty) sample.fill(database, headless || options.at() == null);
    if (options.at() != null && !sample.isSet()) {
      database.close();
      throw new UsageException("--at is for the sample house; this one is real: " + paths.data());
    }
    ZoneId zone = database.read(book -> book.house().get()).restaurant().zone();
    boolean demo = options.demo() || (!headless && sample.isSet());
    Clock clock = HouseClock.startingAt(options.at(), zone);
    Geocoder geocoder = geocoder(config.geocoding(), sample.isSet(), clock);
    Desks desks = Desks.open(database, clock, geocoder, new SoundFiles(paths.tapes(), secrets));
    Composition house =
        new Composition(
            new Ground(paths, settings, config, demo), database, desks, geocoder, media);
    house.keep();
    return house;
  }

  /// The sample's guests live in a story: nobody outside is asked for them unless told to.
  private static Geocoder geocoder(AppConfig.Geocoding config, boolean sample, Clock clock) {
    List<Geocoder> services = new ArrayList<>();
    if (!config.url().isEmpty() && !(sample && config.auto())) {
      services.add(new Geoplateforme(config.url()));
    }
    if (!config.googleKey().isEmpty()) {
      services.add(new GoogleGeocoder(GoogleGeocoder.URL, config.googleKey()::reveal));
    }
    return services.isEmpty() ? Geocoder.NONE : new GeocoderChain(services, clock);
  }

  /// @throws BookException what the owner can do; nothing is left running
  private static Database book(
      Options options,
      AppConfig config,
      AppPaths paths,
      BooleanSupplier onUiThread,
      FutureTask<MediaEngine> media) {
    try {
      return new BookDoor(paths, Messages.in(config.screen().language()), Clock.systemDefaultZone())
          .open(options.restore(), onUiThread);
    } catch (BookException e) {
      engine(media).close();
      throw e;
    }
  }

  /// The nightly work on the book, looked after every minute.
  private void keep() {
    var work = new Housekeeping(database, clock, BookDoor.shelf(paths), Retention.USUAL);
    opened.push(Rounds.start("upkeep", CHORES, UPKEEP, work::round));
    opened.push(Rounds.start("tapes", CHORES, UPKEEP, desks.tapes()::sweep));
  }

  private static MediaEngine engine(AppConfig.Sip sip) throws UnknownHostException {
    return LibjitsiEngine.start(InetAddress.getByName(sip.bind()), sip.rtpFirst(), sip.rtpLast());
  }

  Desks desks() {
    return desks;
  }

  Database database() {
    return database;
  }

  Clock clock() {
    return clock;
  }

  /// What the book holds now.
  Counts counts() {
    return database.read(
        book ->
            new Counts(
                book.orders().count(),
                book.reservations().count(),
                book.calls().count(),
                book.messages().count()));
  }

  /// What the window says about the house. The look a person chooses is kept.
  About about() {
    TelephonyConfig telephony = telephony();
    return new About(
        Launcher.version(),
        demo,
        telephony.bind().getHostAddress() + ":" + telephony.port(),
        telephony.devices().stream()
            .filter(device -> device.kind() == Device.Kind.FXO)
            .map(Device::user)
            .toList(),
        voiceKind(),
        new Look(config.screen().language(), config.screen().dark()),
        look -> Thread.ofVirtual().start(() -> settings.remember(look.language(), look.dark())));
  }

  /// What the counter hears; what a person sets is kept.
  Sounds sounds() {
    SoundDevice device = SoundDevice.start();
    opened.push(device);
    AppConfig.Sound said = config.sound();
    return new Sounds(
        device,
        new SoundSettings(
            said.volume(), said.quietFrom(), said.quietUntil(), SoundRoles.read(said.roles())),
        next ->
            Thread.ofVirtual()
                .start(
                    () ->
                        settings.remember(
                            new AppConfig.Sound(
                                next.volume(),
                                next.quietFrom(),
                                next.quietUntil(),
                                next.roles().written()))));
  }

  /// The kitchen's display; where a person puts it and what its keys are is kept.
  Wall wall() {
    return Wall.ofThisPc(
        config.kitchen().monitor(),
        config.kitchen().keys(),
        (monitor, keys) ->
            Thread.ofVirtual()
                .start(() -> settings.remember(new AppConfig.Kitchen(monitor, keys))));
  }

  String voiceKind() {
    return config.assistant().kind().name().toLowerCase(Locale.ROOT);
  }

  /// Listens for the box and answers its calls; in the demonstration the practice line starts to
  /// ring.
  ///
  /// @param listener hears every call event after the journal did
  /// @throws TelephonyException when the SIP port can't be had
  PhoneLine openLine(CallListener listener) {
    MediaEngine engine = engine(media);
    opened.push(engine);
    ClipBook prompts = new ClipBook(paths.voice());
    RingingCalls ringing = Demonstration.callers();
    Voices voices = Voices.of(config.assistant(), prompts, new HouseKeypad(desks), ringing);
    opened.push(voices);
    TelephonyConfig telephony = telephony();
    var unanswered = new UnansweredWish(desks);
    PhoneLine line =
        PhoneLine.start(
            telephony,
            new AssistantReception(desks),
            voices.inOrder(),
            engine,
            prompts,
            event -> {
              desks.calls().on(event);
              unanswered.on(event);
              listener.on(event);
            },
            clock);
    opened.push(line);
    opened.push(database.subscribe(new LiveKnowledge(desks, line::calls, line::note)));
    desks.live().connect(new StaffWord(desks, line));
    if (demo) opened.push(Demonstration.start(desks, line.address(), telephony.devices(), ringing));
    return line;
  }

  /// Starts to print what waits; where no printer is set up, nothing.
  ///
  /// @param tell hears how the printers do, from their threads
  void openPrinters(Consumer<PrinterState> tell) {
    opened.push(PrintRoom.start(desks.printing(), Patience.USUAL, tell));
  }

  /// Once and the same: the demonstration's has passwords made up for this run.
  private synchronized TelephonyConfig telephony() {
    if (telephony == null) telephony = telephonyFrom(config.sip());
    return telephony;
  }

  private TelephonyConfig telephonyFrom(AppConfig.Sip sip) {
    try {
      InetAddress bind = InetAddress.getByName(sip.bind());
      return demo
          ? Demonstration.line(sip, bind)
          : new TelephonyConfig(
              bind, sip.port(), sip.rtpFirst(), sip.rtpLast(), sip.devices(), CallLimits.DEFAULT);
    } catch (UnknownHostException e) {
      throw new TelephonyException("sip.bind is no address of this PC: " + sip.bind(), e);
    }
  }

  private static MediaEngine engine(FutureTask<MediaEngine> media) {
    try {
      return media.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TelephonyException("stopped while the sound started", e);
    } catch (ExecutionException e) {
      throw new TelephonyException("the sound of calls can’t be started", e);
    }
  }

  /// Hangs up, stops, closes the book; what fails is told and the rest goes on. Idempotent.
  @Override
  public synchronized void close() {
    for (Optional<AutoCloseable> next = last(); next.isPresent(); next = last()) {
      try {
        next.get().close();
      } catch (Exception e) {
        log.error("{} did not close", next.get().getClass().getSimpleName(), e);
      }
    }
  }

  private Optional<AutoCloseable> last() {
    return Optional.ofNullable(opened.poll());
  }
}
