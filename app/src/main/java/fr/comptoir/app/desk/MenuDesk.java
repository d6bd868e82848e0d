package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.menu.MenuStep;
import fr.comptoir.db.domain.menu.PopularityRules;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The card, and what is off it for now ("86"). Thread-safe, blocking; never on the FX thread.
public final class MenuDesk {
  /// How far ahead the next service is looked for: longer than any yearly closure.
  private static final int DAYS = 60;

  /// Whoever stands at the screen: one tap asks for no name.
  private static final Actor STAFF = Actor.staff("");

  private static final Duration LATELY = Duration.ofDays(60);

  private final Database database;
  private final Clock clock;
  private volatile @Nullable Favourites favourites;

  private record Favourites(LocalDate day, List<Integer> items) {}

  MenuDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The card as it stands now: a dish whose "86" has come to its end is on it again.
  public Menu menu() {
    return database.read(book -> Standing.menu(book, clock.instant()));
  }

  /// The card as it can be ordered from now, with the offers of the house.
  public MenuRules card() {
    return database.read(book -> card(book, now(book)));
  }

  /// The card as it can be ordered from for a meal, with the offers of the house.
  ///
  /// @param meal restaurant time
  public MenuRules card(LocalDateTime meal) {
    return database.read(book -> card(book, meal));
  }

  private MenuRules card(Reading book, LocalDateTime meal) {
    Menu menu = Standing.menu(book, clock.instant());
    return new MenuRules(menu, meal, null, book.house().get().offers());
  }

  /// The numbers of the dishes ordered most in the last 60 days, the favourite first; worked out
  /// once a day.
  public List<Integer> popular() {
    Favourites kept = favourites;
    Instant now = clock.instant();
    LocalDate today = database.read(book -> book.house().get()).restaurant().businessDay(now);
    if (kept != null && kept.day().equals(today)) return kept.items();
    List<Integer> popular =
        database.read(
            book ->
                PopularityRules.popular(
                    book.menu().get(), book.orders().sold(now.minus(LATELY), now)));
    favourites = new Favourites(today, popular);
    return popular;
  }

  /// Takes a dish off the card until somebody puts it back, or puts it back; one whose counted
  /// pieces are sold isn't counted any more then. Calls under way know at once.
  public Outcome<Menu> soldOut(int item, boolean soldOut) {
    return mark(item, tx -> soldOut ? Gone.UNTIL_PUT_BACK : null);
  }

  /// Takes a dish off the card until a moment of restaurant time; it can be ordered for later.
  ///
  /// Refused: [Refusal.InThePast].
  public Outcome<Menu> soldOutUntil(int item, LocalDateTime until) {
    LocalDateTime now = database.read(this::now);
    return until.isAfter(now)
        ? mark(item, tx -> new Gone(until))
        : Outcome.refused(new Refusal.InThePast(until, List.of()));
  }

  /// Takes a dish off the card for the service under way, or the coming one: it is back when the
  /// one after that starts.
  public Outcome<Menu> soldOutThisService(int item) {
    return mark(item, tx -> new Gone(nextService(tx.house().get())));
  }

  /// Takes a single option off the card, wherever it is asked for, until somebody puts it back, or
  /// puts it back. Calls under way know at once.
  ///
  /// Refused: [Refusal.UnknownOption].
  ///
  /// @param option the card's short number
  public Outcome<Menu> optionSoldOut(int option, boolean soldOut) {
    return markOption(option, tx -> soldOut ? Gone.UNTIL_PUT_BACK : null);
  }

  /// As [#soldOutThisService(int)], of an option.
  public Outcome<Menu> optionSoldOutThisService(int option) {
    return markOption(option, tx -> new Gone(nextService(tx.house().get())));
  }

  private Outcome<Menu> markOption(int option, Function<Transaction, @Nullable Gone> gone) {
    return database.write(
        tx ->
            tx.menu()
                .optionGone(option, gone.apply(tx))
                .map(
                    menu -> {
                      Gone mark = menu.choice(option).orElseThrow().gone();
                      record(tx, menu, option, mark, STAFF);
                      return Outcome.done(Standing.tell(tx, menu, clock.instant()));
                    })
                .orElseGet(() -> Outcome.refused(new Refusal.UnknownOption(option, ""))));
  }

  /// Puts back whatever was gone until a moment that has come, and tells everybody. The rules don't
  /// wait for it; screens do.
  ///
  /// @return the numbers put back, of dishes and of options
  public List<Integer> putBackDue() {
    // Asked every half minute: most of the time there is nothing to write.
    return database.read(this::due).isEmpty() ? List.of() : database.write(this::putBack);
  }

  private List<Integer> putBack(Transaction tx) {
    List<Integer> back = due(tx);
    Optional<Menu> changed = Optional.empty();
    for (int item : back) {
      changed = tx.menu().gone(item, null).or(() -> tx.menu().optionGone(item, null));
      changed.ifPresent(menu -> record(tx, menu, item, null, Actor.SYSTEM));
    }
    changed.ifPresent(menu -> Standing.tell(tx, menu, clock.instant()));
    return back;
  }

  private List<Integer> due(Reading book) {
    Menu stored = book.menu().get();
    Menu now = stored.asOf(now(book));
    return Stream.concat(
            stored.items().stream()
                .filter(MenuItem::soldOut)
                .map(MenuItem::number)
                .filter(number -> now.item(number).filter(MenuItem::soldOut).isEmpty()),
            stored
                .choices()
                .filter(choice -> choice.gone() != null)
                .map(Choice::number)
                .distinct()
                .filter(number -> now.choice(number).orElseThrow().gone() == null))
        .toList();
  }

  private Outcome<Menu> mark(int item, Function<Transaction, @Nullable Gone> gone) {
    return database.write(
        tx ->
            tx.menu()
                .gone(item, gone.apply(tx))
                .map(
                    menu -> {
                      Gone mark = menu.item(item).orElseThrow().gone();
                      if (mark == null && tx.stock().exhausted(null).contains(item)) {
                        tx.stock().uncount(item);
                      }
                      record(tx, menu, item, mark, STAFF);
                      return Outcome.done(Standing.tell(tx, menu, clock.instant()));
                    })
                .orElseGet(() -> Outcome.refused(new Refusal.UnknownItem(item))));
  }

  private void record(Transaction tx, Menu menu, int item, @Nullable Gone gone, Actor actor) {
    String what = (gone == null ? "put back " : "sold out ") + item;
    tx.menu().record(new MenuStep(menu.version(), clock.instant(), actor, what, false), null);
  }

  /// When the service after the one meant starts; its own end where none is in sight.
  private LocalDateTime nextService(House house) {
    HoursRules hours = HoursRules.of(house);
    Instant now = clock.instant();
    Optional<Sitting> meant = hours.sittingAt(now).or(() -> from(hours, now).findFirst());
    return meant
        .map(
            sitting ->
                from(hours, sitting.end()).findFirst().map(Sitting::start).orElse(sitting.end()))
        .map(at -> LocalDateTime.ofInstant(at, hours.zone()))
        .orElseGet(() -> LocalDateTime.ofInstant(now, hours.zone()).plusDays(1));
  }

  /// Services that start at this moment or later, in order.
  private static Stream<Sitting> from(HoursRules hours, Instant at) {
    LocalDate first = at.atZone(hours.zone()).toLocalDate();
    return Stream.iterate(first, date -> date.plusDays(1))
        .limit(DAYS)
        .flatMap(date -> hours.sittings(date).stream())
        .filter(sitting -> !sitting.start().isBefore(at));
  }

  private LocalDateTime now(Reading book) {
    return LocalDateTime.ofInstant(clock.instant(), book.house().get().restaurant().zone());
  }
}
