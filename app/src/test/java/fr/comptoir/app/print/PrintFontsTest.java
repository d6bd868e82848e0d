package fr.comptoir.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintFontsTest {
  @Test
  void everyLetterOfBothLanguagesIsThere() {
    PrintFonts fonts = PrintFonts.inter();
    String letters = "ABCÀÂÇÉÈÊËÎÏÔŒÙÛÜ àâçéèêëîïôœùûü 0123456789 € ’«»…·×→–—•№°½";
    assertThat(fonts.regular(20).canDisplayUpTo(letters)).isEqualTo(-1);
    assertThat(fonts.bold(20).canDisplayUpTo(letters)).isEqualTo(-1);
    assertThat(fonts.bold(20).getFamily()).contains("Inter");
    assertThat(fonts.regular(20).getSize()).isEqualTo(20);
  }
}
