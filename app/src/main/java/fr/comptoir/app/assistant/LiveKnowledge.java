package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.telephony.CallId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells the calls under way what the house has learned since they rang: a dish that went or came
/// back, a price, an answer. They are told in a note, so that nobody is interrupted; what may be
/// ordered the tools decide anyway.
///
/// Called by one thread at a time, that of the committed events.
public final class LiveKnowledge implements Consumer<RestaurantEvent> {
  /// More at once is another card: then the tools are trusted instead.
  private static final int MOST = 6;

  private final Supplier<List<CallId>> calls;
  private final BiConsumer<CallId, String> note;
  private final Clock clock;
  private final ZoneId zone;
  private final Messages words;
  private Menu known;

  /// @param calls those that ring or talk
  /// @param note tells one of them something without making it speak; returns at once
  public LiveKnowledge(Desks desks, Supplier<List<CallId>> calls, BiConsumer<CallId, String> note) {
    this.clock = desks.house().clock();
    this.zone = desks.house().zone();
    this.calls = calls;
    this.note = note;
    this.words = Messages.in(Locale.of(desks.house().house().restaurant().languages().getFirst()));
    this.known = desks.menu().menu();
  }

  @Override
  public void accept(RestaurantEvent event) {
    switch (event) {
      case RestaurantEvent.MenuChanged(Menu menu) -> menu(menu);
      case RestaurantEvent.QuestionChanged(Question question) -> answer(question);
      case RestaurantEvent _ -> {}
    }
  }

  private void menu(Menu menu) {
    Menu before = known;
    known = menu;
    // Who calls next is told the card as it is then.
    if (calls.get().isEmpty()) return;
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
    List<String> news = news(before.asOf(now), menu.asOf(now), now);
    if (news.isEmpty()) return;
    tell(news.size() > MOST ? words.text("note.menu.other") : String.join(" ", news));
  }

  private List<String> news(Menu before, Menu after, LocalDateTime now) {
    List<String> news = new ArrayList<>();
    for (MenuItem item : after.items()) {
      Optional<MenuItem> old = before.item(item.number());
      if (old.isEmpty()) news.add(said("note.menu.added", item, MenuText.price(item.price())));
      else news.addAll(between(old.get(), item, now));
    }
    for (MenuItem item : before.items()) {
      if (after.item(item.number()).isEmpty()) news.add(said("note.menu.removed", item));
    }
    Set<Integer> told = new HashSet<>();
    after
        .choices()
        .filter(
            option ->
                before.choice(option.number()).filter(old -> differs(old, option)).isPresent())
        .filter(option -> told.add(option.number()))
        .forEach(option -> news.add(option(option, now)));
    return news;
  }

  private static boolean differs(Choice old, Choice now) {
    return !Objects.equals(old.gone(), now.gone());
  }

  private String option(Choice option, LocalDateTime at) {
    Gone gone = option.gone();
    String number = String.valueOf(option.number());
    String name = Fence.name(option.name());
    if (gone == null) return words.text("note.option.back", number, name);
    return gone.until() == null
        ? words.text("note.option.sold_out", number, name)
        : words.text(
            "note.option.sold_out_until",
            number,
            name,
            new Speech(words).moment(gone.until(), at.toLocalDate()));
  }

  private List<String> between(MenuItem before, MenuItem now, LocalDateTime at) {
    List<String> news = new ArrayList<>();
    if (!Objects.equals(before.gone(), now.gone())) news.add(gone(now, at));
    if (!before.price().equals(now.price())) {
      news.add(said("note.menu.price", now, MenuText.price(now.price())));
    }
    return news;
  }

  private String gone(MenuItem item, LocalDateTime at) {
    Gone gone = item.gone();
    if (gone == null) return said("note.menu.back", item);
    return gone.until() == null
        ? said("note.menu.sold_out", item)
        : said(
            "note.menu.sold_out_until",
            item,
            new Speech(words).moment(gone.until(), at.toLocalDate()));
  }

  private String said(String key, MenuItem item, Object... more) {
    List<Object> facts = new ArrayList<>();
    facts.add(String.valueOf(item.number()));
    facts.add(Fence.name(item.name()));
    facts.addAll(List.of(more));
    return words.text(key, facts.toArray());
  }

  private void answer(Question question) {
    String answer = question.answer();
    if (question.state() != Question.State.ANSWERED || answer == null) return;
    tell(words.text("note.answer", Fence.text(question.text()), Fence.text(answer)));
  }

  private void tell(String news) {
    calls.get().forEach(call -> note.accept(call, news));
  }
}
