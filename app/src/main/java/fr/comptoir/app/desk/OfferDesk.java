package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.OfferCheck;
import fr.comptoir.db.domain.menu.OfferRules;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The offers of the house. They are part of its one snapshot, so its version guards them.
/// Thread-safe, blocking; never on the FX thread.
public final class OfferDesk {
  private final Database database;
  private final HouseDesk house;

  OfferDesk(Database database, HouseDesk house) {
    this.database = database;
    this.house = house;
  }

  /// All, those kept for another time too.
  public List<Offer> all() {
    return house.house().offers();
  }

  /// Those that hold today or will.
  public List<Offer> current() {
    return new OfferRules(all(), database.read(book -> book.menu().get()))
        .notOver(house.now().toLocalDate());
  }

  /// Adds an offer, or changes the one that has its number.
  ///
  /// Refused: [Refusal.Invalid] by field; [Refusal.ChangedMeanwhile].
  ///
  /// @param version of the house that was seen
  public Outcome<House> put(long version, Offer offer) {
    return change(
        version,
        tx -> {
          List<Fault> faults = OfferCheck.faults(offer, tx.menu().get());
          if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
          List<Offer> offers = new ArrayList<>(tx.house().get().offers());
          if (offers.removeIf(each -> each.number() == offer.number())) {
            offers.add(Math.min(place(tx, offer.number()), offers.size()), offer);
          } else {
            offers.add(offer);
          }
          return Outcome.done(offers);
        });
  }

  /// Tells an offer no more. It stays known: somebody may have booked with it.
  ///
  /// Refused: [Refusal.NotFound], [Refusal.ChangedMeanwhile].
  public Outcome<House> retire(long version, int number) {
    return change(
        version,
        tx -> {
          List<Offer> offers = tx.house().get().offers();
          Optional<Offer> found = offers.stream().filter(o -> o.number() == number).findFirst();
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Offer retired = found.get().retired();
          return Outcome.done(
              offers.stream().map(o -> o.number() == number ? retired : o).toList());
        });
  }

  private static int place(Transaction tx, int number) {
    return tx.house().get().offers().stream().map(Offer::number).toList().indexOf(number);
  }

  private Outcome<House> change(long version, Function<Transaction, Outcome<List<Offer>>> offers) {
    return database.write(
        tx -> {
          House before = tx.house().get();
          if (before.version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
          return offers
              .apply(tx)
              .map(
                  next -> {
                    House saved = tx.house().save(before.with(next));
                    tx.publish(new RestaurantEvent.HouseChanged(saved));
                    return saved;
                  });
        });
  }
}
