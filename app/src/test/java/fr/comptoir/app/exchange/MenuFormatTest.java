package fr.comptoir.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.MenuSheet;
import fr.comptoir.db.domain.menu.MenuSheetWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MenuFormatTest {
  @ParameterizedTest
  @EnumSource(MenuFormat.class)
  void whatIsWrittenIsReadAgain(MenuFormat format) {
    MenuSheet sheet = MenuSheetWriter.sheet(Samples.menu());

    MenuSheet read = ((Outcome.Done<MenuSheet>) format.read(format.write(sheet))).value();

    assertThat(read.rows()).hasSameSizeAs(sheet.rows());
    for (int i = 0; i < sheet.rows().size(); i++) {
      assertThat(read.rows().get(i).part()).isEqualTo(sheet.rows().get(i).part());
      for (MenuSheet.Column column : MenuSheet.Column.values()) {
        if (column == MenuSheet.Column.ROW) continue;
        assertThat(read.rows().get(i).text(column))
            .as("%s of row %d", column, i)
            .isEqualTo(sheet.rows().get(i).text(column));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "''                                                  ! 0 ! file        ! MISSING",
        "'number;colour\n11;red'                             ! 1 ! colour      ! UNKNOWN",
        "'number;number\n11;11'                              ! 1 ! number      ! TWICE",
        "'number;name\n11;a;b;c'                             ! 2 ! file        ! UNEVEN",
        "'row;number\nplat;11'                               ! 2 ! row         ! UNKNOWN",
        "'number;name\n11;\"a'                               ! 0 ! file        ! UNREADABLE",
      })
  void aBrokenTableIsNamedByItsRow(String file, int row, String field, Kind kind) {
    assertThat(faults(MenuFormat.CSV.read(file)))
        .extracting(Fault::row, Fault::field, Fault::kind)
        .containsExactly(tuple(row, field, kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'{'                                                                       ! file     ! UNREADABLE",
        "'[]'                                                                      ! format   ! UNKNOWN",
        "'{\"format\":\"comptoir-menu\",\"version\":2}'                            ! version  ! UNKNOWN",
        "'{\"format\":\"comptoir-menu\",\"version\":1,\"sections\":[]}'            ! items    ! MISSING",
        "'{\"format\":\"comptoir-menu\",\"version\":1,\"sections\":[1],\"items\":[]}' ! sections ! UNREADABLE",
        "'{\"format\":\"comptoir-menu\",\"version\":1,\"sections\":[],\"items\":[{\"x\":1}]}' ! x ! UNKNOWN",
        "'{\"format\":\"comptoir-menu\",\"version\":1,\"sections\":[],\"items\":[3]}' ! items ! UNREADABLE",
      })
  void aBrokenObjectIsNamed(String file, String field, Kind kind) {
    assertThat(faults(MenuFormat.JSON.read(file)))
        .extracting(Fault::field, Fault::kind)
        .containsExactly(tuple(field, kind));
  }

  @Test
  void aLineBreakInACellDoesNotShiftTheRows() {
    String file = "row;number;name\nitem;11;\"a\nb\"\nplat;12;c\n";

    assertThat(faults(MenuFormat.CSV.read(file)))
        .containsExactly(new Fault(4, "row", Kind.UNKNOWN, "plat"));
  }

  @ParameterizedTest
  @EnumSource(MenuFormat.class)
  void aFileThatBreaksOffIsReadOrNamed(MenuFormat format) {
    String file = format.write(MenuSheetWriter.sheet(Samples.menu()));
    for (int end = 0; end < file.length(); end += 29) {
      Outcome<MenuSheet> outcome = format.read(file.substring(0, end));
      if (format == MenuFormat.JSON) assertThat(faults(outcome)).isNotEmpty();
      else assertThat(outcome).isNotNull();
    }
  }

  private static List<Fault> faults(Outcome<MenuSheet> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Refusal.Invalid) ((Outcome.Refused<MenuSheet>) outcome).refusal()).faults();
  }
}
