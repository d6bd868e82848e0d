package fr.comptoir.app.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Three hundred things seen through a pane of 300 × 600 pixels.
class CardListTest {
  private static final int ALL = 300;
  private static final int IN_SIGHT = 40;

  private final Lane<Thing> lane = new Lane<>(Thing::id, Comparator.comparing(Thing::due));
  private final List<Face> made = new ArrayList<>();
  private final List<Integer> shown = new ArrayList<>();
  private CardList<Thing> list;
  private ScrollPane scroll;
  private Around around;

  private record Thing(int id, int due, String text) {}

  private final class Face extends Card<Thing> {
    private final Label text = new Label();
    private int id = -1;

    Face() {
      super("test-card");
      text.setWrapText(true);
      getChildren().add(text);
      made.add(this);
    }

    @Override
    public void show(Thing thing) {
      id = thing.id();
      text.setText(thing.text());
      shown.add(thing.id());
    }
  }

  private static final class Around extends StackPane {
    private int layouts;

    @Override
    protected void layoutChildren() {
      layouts++;
      super.layoutChildren();
    }
  }

  @BeforeAll
  static void toolkit() {
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException alreadyRunning) {
      // another test of this JVM has started it
    }
  }

  @BeforeEach
  void open() {
    onScreen(
        () -> {
          for (int i = 0; i < ALL; i++) lane.put(new Thing(i, i, "thing " + i));
          list = new CardList<>(lane.items(), Thing::id, Face::new, 250);
          scroll = Pieces.scrolling(new VBox(list));
          list.seenThrough(scroll);
          around = new Around();
          around.getChildren().add(new StillFrame(scroll));
          new Scene(around, 300, 600);
          lay();
        });
    shown.clear();
  }

  @Test
  void onlyWhatIsInSightIsMade() {
    assertThat(made).hasSizeBetween(10, IN_SIGHT);
    assertThat(visible()).startsWith(0, 1, 2);
    onScreen(
        () -> {
          scroll.setVvalue(1);
          lay();
          scroll.setVvalue(1);
          lay();
        });
    assertThat(visible()).endsWith(ALL - 2, ALL - 1).doesNotContain(0);
    assertThat(made.size()).as("put aside and used again").isLessThan(2 * IN_SIGHT);
  }

  @Test
  void aChangeShowsOneCardAndIsLaidOutWithinTheFrame() {
    int before = around.layouts;
    onScreen(
        () -> {
          lane.put(new Thing(3, 3, "changed"));
          lay();
        });
    assertThat(shown).containsExactly(3);
    assertThat(around.layouts).isEqualTo(before);

    onScreen(() -> lane.put(new Thing(250, 250, "changed out of sight")));
    assertThat(shown).containsExactly(3);
  }

  @Test
  void whatStaysKeepsItsCardWhenOthersComeAndGo() {
    Face fifth = face(5);
    onScreen(
        () -> {
          lane.put(new Thing(ALL, -1, "comes first"));
          lane.remove(new Thing(1, 1, ""));
          lane.put(new Thing(0, 4, "moves down"));
          lay();
        });
    assertThat(face(5)).isSameAs(fifth);
    assertThat(shown).contains(ALL, 0).doesNotContain(2, 3, 4, 5, 10, 20);
    assertThat(visible().subList(0, 6)).containsExactly(ALL, 2, 3, 4, 0, 5);
    assertThat(face(0).getLayoutY()).isBetween(face(4).getLayoutY(), face(5).getLayoutY());
  }

  @Test
  void theArrowsGoThroughAllOfThemAndEndJumpsToTheLast() {
    onScreen(() -> list.focusFirst());
    for (int i = 0; i < 60; i++) press(KeyCode.DOWN);
    assertThat(focused()).isEqualTo(60);
    assertThat(inSight(face(60))).isTrue();
    press(KeyCode.UP);
    assertThat(focused()).isEqualTo(59);
    press(KeyCode.END);
    assertThat(focused()).isEqualTo(ALL - 1);
    press(KeyCode.HOME);
    assertThat(focused()).isZero();
    assertThat(inSight(face(0))).isTrue();
  }

  @Test
  void theCardInUseStaysHoweverFarOneScrolls() {
    Face first = face(0);
    onScreen(
        () -> {
          first.requestFocus();
          scroll.setVvalue(0.5);
          lay();
        });
    assertThat(visible()).startsWith(0).contains(ALL / 2);
    assertThat(face(0)).isSameAs(first);
  }

  private void press(KeyCode key) {
    onScreen(
        () -> {
          Node at = around.getScene().getFocusOwner();
          at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          lay();
        });
  }

  private int focused() {
    return ((Face) around.getScene().getFocusOwner()).id;
  }

  private boolean inSight(Face face) {
    var seen = scroll.localToScene(scroll.getLayoutBounds());
    return seen.contains(face.localToScene(face.getLayoutBounds()));
  }

  /// By number, in the order Tab goes through them.
  private List<Integer> visible() {
    return list.getChildren().stream()
        .filter(Node::isVisible)
        .map(node -> ((Face) node).id)
        .toList();
  }

  private Face face(int id) {
    Set<Face> faces =
        made.stream().filter(face -> face.id == id && face.isVisible()).collect(Collectors.toSet());
    assertThat(faces).hasSize(1);
    return faces.iterator().next();
  }

  private void lay() {
    around.applyCss();
    around.layout();
  }

  private static void onScreen(Runnable act) {
    FxEvents.call(
        () -> {
          act.run();
          return true;
        });
  }
}
