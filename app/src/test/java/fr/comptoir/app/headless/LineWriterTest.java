package fr.comptoir.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LineWriterTest {

  @Test
  void writesEveryLineInOrderBeforeItCloses() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LineWriter lines = new LineWriter(out, Thread::new)) {
      for (int i = 0; i < 100; i++) lines.write("{\"n\":" + i + "}");
    }
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
        .hasSize(100)
        .startsWith("{\"n\":0}")
        .endsWith("{\"n\":99}");
  }

  @Test
  void aReaderThatDoesNotReadHoldsNobodyUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    OutputStream stuck =
        new OutputStream() {
          @Override
          public void write(int b) {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    LineWriter lines = new LineWriter(stuck, Thread::new);
    for (int i = 0; i < 10_100; i++) lines.write("{}");

    assertThat(lines.dropped()).isPositive();
    never.countDown();
    lines.close();
  }
}
