package fr.comptoir.app.ui.orders;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One field in which a whole order is typed: a dish by number or letters with its quantity, then
/// each choice it still needs, then perhaps `+` and an extra. FX thread only.
public final class EntryViewModel {
  private final Background background;
  private final MenuRules card;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<PricedCart> priced =
      new ReadOnlyObjectWrapper<>(PricedCart.EMPTY);
  private Function<Cart, PricedCart> pricing = cart -> PricedCart.EMPTY;
  private Cart cart = Cart.EMPTY;
  private long asked;

  /// @param number of the dish or of the choice
  /// @param price of the dish, or what the choice costs on top
  public record Suggestion(int number, String name, Money price, boolean soldOut) {}

  /// A choice that has to be made before anything else.
  ///
  /// @param line of the cart it belongs to
  public record Step(int line, String dish, PricedCart.Missing missing) {}

  /// @param card as it can be ordered from now; what is only out of its hours may be typed, for
  ///   later
  public EntryViewModel(Background background, MenuRules card) {
    this.background = background;
    this.card = card;
    text.subscribe(typed -> suggest());
  }

  void priceWith(Function<Cart, PricedCart> book) {
    pricing = book;
  }

  public StringProperty text() {
    return text;
  }

  public ObservableList<Suggestion> suggestions() {
    return FXCollections.unmodifiableObservableList(suggestions);
  }

  /// Index of the suggestion that Enter takes.
  public IntegerProperty selected() {
    return selected;
  }

  public ReadOnlyObjectProperty<PricedCart> priced() {
    return priced.getReadOnlyProperty();
  }

  Cart cart() {
    return cart;
  }

  /// The choice to be made now; empty when dishes may be typed.
  public Optional<Step> step() {
    return priced.get().lines().stream()
        .filter(line -> !line.missing().isEmpty())
        .findFirst()
        .map(line -> new Step(line.line(), line.name(), line.missing().getFirst()));
  }

  /// Enter. False when there is nothing it could mean.
  public boolean submit() {
    if (selected.get() >= suggestions.size()) {
      return false;
    }
    take(suggestions.get(selected.get()));
    return true;
  }

  /// Takes a suggestion, by Enter or by touch.
  public void take(Suggestion wanted) {
    if (wanted.soldOut()) {
      return;
    }
    Optional<Step> step = step();
    if (step.isPresent()) {
      addOption(step.get().line(), wanted.number());
    } else if (text.get().strip().startsWith("+")) {
      cart.lines().stream()
          .reduce((first, second) -> second)
          .ifPresent(last -> addOption(last.line(), wanted.number()));
    } else {
      addDish(wanted.number(), EntrySearch.of(text.get()).quantity());
    }
    text.set("");
  }

  /// Sections of the card, in its order.
  public List<String> sections() {
    return card.menu().sections();
  }

  /// What a section has, in the card's order.
  public List<Suggestion> dishes(String section) {
    return card.menu().items().stream()
        .filter(item -> item.section().equals(section))
        .map(this::dish)
        .toList();
  }

  /// One more of a dish, whatever is typed or still to be chosen.
  public void add(Suggestion dish) {
    if (!dish.soldOut()) {
      addDish(dish.number(), 1);
    }
  }

  private void addDish(int item, int quantity) {
    int line = cart.lines().stream().mapToInt(Cart.Line::line).max().orElse(0) + 1;
    var lines = new ArrayList<>(cart.lines());
    lines.add(new Cart.Line(line, item, quantity, List.of(), ""));
    change(lines);
  }

  private void addOption(int line, int option) {
    change(
        cart.lines().stream()
            .map(
                each ->
                    each.line() == line
                        ? withOptions(
                            each,
                            Stream.concat(each.options().stream(), Stream.of(option)).toList())
                        : each)
            .toList());
  }

  private static Cart.Line withOptions(Cart.Line line, List<Integer> options) {
    return new Cart.Line(line.line(), line.item(), line.quantity(), options, line.note());
  }

  /// One more, one less; none left takes the line away.
  public void addQuantity(int line, int more) {
    change(
        cart.lines().stream()
            .map(
                each ->
                    each.line() == line
                        ? new Cart.Line(
                            each.line(),
                            each.item(),
                            each.quantity() + more,
                            each.options(),
                            each.note())
                        : each)
            .filter(each -> each.quantity() > 0)
            .toList());
  }

  public void note(int line, String note) {
    change(
        cart.lines().stream()
            .map(
                each ->
                    each.line() == line
                        ? new Cart.Line(
                            each.line(), each.item(), each.quantity(), each.options(), note)
                        : each)
            .toList());
  }

  void startFrom(List<PricedCart.Line> lines) {
    change(
        lines.stream()
            .map(
                line ->
                    new Cart.Line(
                        line.line(),
                        line.item(),
                        line.quantity(),
                        line.options().stream().map(PricedCart.Option::number).toList(),
                        line.note()))
            .toList());
  }

  private void change(List<Cart.Line> lines) {
    long mine = ++asked;
    cart = new Cart(List.copyOf(lines));
    Cart wanted = cart;
    background.run(
        () -> pricing.apply(wanted),
        answer -> {
          if (mine == asked) {
            priced.set(answer);
            suggest();
          }
        });
  }

  private void suggest() {
    selected.set(0);
    Optional<Step> step = step();
    String typed = text.get().strip();
    if (step.isPresent()) {
      suggestions.setAll(matching(choices(step.get()), typed));
    } else if (typed.startsWith("+")) {
      suggestions.setAll(matching(extras(), typed.substring(1).strip()));
    } else {
      suggestions.setAll(EntrySearch.of(typed).in(card.menu()).stream().map(this::dish).toList());
    }
  }

  private Suggestion dish(MenuItem item) {
    boolean soldOut = card.refusal(item).filter(Refusal.SoldOut.class::isInstance).isPresent();
    return new Suggestion(item.number(), item.name(), item.price(), soldOut);
  }

  private static List<Suggestion> choices(Step step) {
    return step.missing().choices().stream()
        .map(choice -> new Suggestion(choice.number(), choice.name(), choice.extra(), false))
        .toList();
  }

  /// What the last dish can be had with.
  private List<Suggestion> extras() {
    if (cart.lines().isEmpty()) {
      return List.of();
    }
    return card.menu().item(cart.lines().getLast().item()).stream()
        .flatMap(item -> card.groups(item).stream())
        .flatMap(group -> group.choices().stream())
        .map(EntryViewModel::extra)
        .toList();
  }

  private static Suggestion extra(Choice choice) {
    return new Suggestion(choice.number(), choice.name(), choice.extra(), false);
  }

  private static List<Suggestion> matching(List<Suggestion> all, String typed) {
    String plain = EntrySearch.plain(typed);
    return all.stream()
        .filter(
            each ->
                Integer.toString(each.number()).startsWith(plain)
                    || EntrySearch.hasAllWords(EntrySearch.plain(each.name()), plain))
        .toList();
  }
}
