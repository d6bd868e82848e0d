package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.exchange.MenuFormat;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.telephony.CallId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveKnowledgeTest {
  private static final CallId CALL = new CallId("call-1");

  private final SampleDesks sample = SampleDesks.open();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private AutoCloseable subscription = () -> {};

  @BeforeEach
  void listen() {
    subscription =
        sample
            .database()
            .subscribe(
                new LiveKnowledge(
                    sample.desks(),
                    () -> List.of(CALL),
                    (call, news) -> {
                      assertThat(call).isEqualTo(CALL);
                      told.add(news);
                    }));
  }

  @AfterEach
  void close() throws Exception {
    subscription.close();
    sample.close();
  }

  @Test
  @DisplayName("V064: a dish that goes and comes back is told to the calls under way")
  void v064_aDishThatGoesIsToldToTheCallsUnderWay() throws Exception {
    sample.desks().menu().soldOut(11, true);
    assertThat(next()).isEqualTo("Note de la maison : le plat 11 Margherita est épuisé.");

    sample.desks().menu().soldOutThisService(11);
    assertThat(next()).contains("11 Margherita").contains("demain samedi 21 novembre à midi");

    sample.desks().menu().soldOut(11, false);
    assertThat(next()).contains("11 Margherita").contains("de nouveau");
  }

  @Test
  void anAnswerIsKnownAtOnce() throws Exception {
    Question question =
        sample
            .desks()
            .messages()
            .ask("Avez-vous un menu enfant ?", Question.Category.OTHER, "call-1");

    sample.desks().messages().answer(question.id(), "Oui, à 9 euros.");

    assertThat(next()).contains("menu enfant").contains("9 euros");
  }

  @Test
  void aPriceIsToldAndManyAtOnceAreNotListed() throws Exception {
    long version = sample.database().read(book -> book.menu().get()).version();
    var card = sample.desks().card();
    card.importing(version, "number;price\n11;12,00\n", MenuFormat.CSV, Actor.SYSTEM);
    assertThat(next()).contains("11 Margherita").contains("12,00");

    String many = "number;price\n11;1\n12;1\n13;1\n14;1\n15;1\n16;1\n51;1\n";
    card.importing(version + 1, many, MenuFormat.CSV, Actor.SYSTEM);
    assertThat(next()).contains("cart_update").doesNotContain("Margherita");
  }

  @Test
  @DisplayName("M-7: the last counted piece and a single option are told to the calls under way")
  void m7_theLastPieceAndASingleOptionAreTold() throws Exception {
    sample.desks().stock().count(11, 0, Actor.staff("Anna"));
    assertThat(next()).isEqualTo("Note de la maison : le plat 11 Margherita est épuisé.");

    sample.desks().menu().optionSoldOut(106, true);
    assertThat(next()).contains("106 pâte sans gluten").contains("épuisé");
    sample.desks().menu().optionSoldOut(106, false);
    assertThat(next()).contains("106 pâte sans gluten").contains("de nouveau");
    assertThat(new MenuText(Messages.in(Locale.FRENCH)).of(sample.desks().menu().card(), List.of()))
        .contains("11 Margherita 11,50")
        .containsPattern("11 Margherita 11,50.*ÉPUISÉ");
  }

  @Test
  void whatChangedWhileNobodyCalledIsNoNewsToWhoCallsNext() throws Exception {
    subscription.close();
    var calls = new CopyOnWriteArrayList<CallId>();
    subscription =
        sample
            .database()
            .subscribe(
                new LiveKnowledge(sample.desks(), () -> calls, (call, news) -> told.add(news)));
    sample.desks().menu().soldOut(11, true);
    sample.desks().menu().soldOut(12, true);
    var delivered = new CountDownLatch(1);
    try (var last = sample.database().subscribe(event -> delivered.countDown())) {
      sample.desks().menu().soldOut(13, true);
      assertThat(delivered.await(5, TimeUnit.SECONDS)).isTrue();
    }
    calls.add(CALL);

    sample.desks().menu().soldOut(14, true);

    assertThat(next()).isEqualTo("Note de la maison : le plat 14 Quatre fromages est épuisé.");
  }

  private String next() throws InterruptedException {
    String news = told.poll(5, TimeUnit.SECONDS);
    return news == null ? "" : news;
  }
}
